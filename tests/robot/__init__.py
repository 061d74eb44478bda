"""Robots that use the real window for minutes or hours; nothing that is installed needs them."""
