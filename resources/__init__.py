"""Data files of the product and the little code that finds them; knows no layer above it."""
