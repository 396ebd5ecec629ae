"""Keeps the message catalogs in step with the messages that the source marks."""
