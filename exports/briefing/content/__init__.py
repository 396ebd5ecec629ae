"""The allow-list: what a pack says to one addressee is read here, field by field."""
