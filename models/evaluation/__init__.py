"""Judging a model on pictures: tables, trade-off curves and ablations. Not used to restore."""
