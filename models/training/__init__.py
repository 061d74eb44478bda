"""Training the bundled model; the app never imports this."""
