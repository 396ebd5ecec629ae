"""What leaves the program: printed packs and files for others. No window, no SQL."""
