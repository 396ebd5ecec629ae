"""Papers of a page or two: the leader's brief, sheets on a plot, lists of contacts, letters."""
