"""What may be said: the words, the frozen model, identity and the graph."""
