"""The shape of the database, version by version; each step is taken whole or not at all."""
