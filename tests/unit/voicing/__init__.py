"""Spoken controls: what they say, and when they are silent."""
