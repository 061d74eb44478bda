"""Theme and the small widgets that the panels share."""
