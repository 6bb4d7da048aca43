"""Piper: tiny models made here speak through the real library."""
