"""Reads dates, times and time zones as people write them."""
