"""Languages: which one is spoken, and texts and numbers in it."""
