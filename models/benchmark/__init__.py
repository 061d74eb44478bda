"""How fast a model is on this machine, against others on the same cores."""
