"""What we know and the rules about it."""
