"""The open document: photo, recipe, paint, result, history. No widgets."""
