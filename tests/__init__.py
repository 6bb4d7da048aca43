"""Proof that Vorleser reads: unit tests by room, and stories that run the real program and listen."""
