"""The panels: they show the session and send it intents."""
