"""What the window offers without a widget: models, batch, pictures of steps."""
