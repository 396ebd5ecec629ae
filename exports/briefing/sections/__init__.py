"""The sections of a pack: each makes its blocks from the printed content, or makes none."""
