"""The headless face: everything the product does, typed at a terminal, without Qt."""
