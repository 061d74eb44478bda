"""Services of the window without a widget: models, batch, pictures of steps."""
