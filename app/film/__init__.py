"""app.film."""
