"""Decisions on single regions and tokens, in bars under the picture."""
