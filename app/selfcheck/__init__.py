"""The self-check: drives the real window through its main job and reports."""
