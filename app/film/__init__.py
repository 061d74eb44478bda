"""The film strip: the steps of a result, to look at and to branch from."""
