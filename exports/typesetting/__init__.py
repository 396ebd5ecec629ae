"""Sets type: fonts with fallback, lines, blocks, tables and sheets of a printed document."""
