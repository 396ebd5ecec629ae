"""The records, one module per aggregate, and the description of their fields."""
