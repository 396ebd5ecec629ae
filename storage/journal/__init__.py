"""What was done, by whom and over what: the rows that undo, history, audit and exchange share."""
