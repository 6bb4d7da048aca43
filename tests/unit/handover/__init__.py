"""Handing over from an online voice to a stand-in, and back."""
