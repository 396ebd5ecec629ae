"""Where the store lies on the disk and how it is opened."""
