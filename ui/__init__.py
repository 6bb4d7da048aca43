"""Vorleser's window and sound card; told values by the reader, tells it facts."""
