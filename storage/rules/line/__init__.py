"""Reads a line as a negotiator types it: who, from where, what about, what to do when."""
