"""The threads beside the window, and the jobs that run on them."""
