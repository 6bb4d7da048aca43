"""The user's own pronunciations."""
