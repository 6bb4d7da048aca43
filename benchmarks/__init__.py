"""What Vorleser costs, measured as its users meet it."""
