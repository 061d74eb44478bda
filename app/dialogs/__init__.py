"""Dialogs: opening, saving, exporting, batches, models, errors."""
