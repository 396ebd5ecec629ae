"""What a pack is made of: frozen, for one addressee, without a way back to the records."""
