"""The strip: the photos that are open together, as small pictures to go from one to the next."""
