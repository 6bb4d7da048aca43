"""Piper, natural voices that need no network: its models, where they come from, and how they are made to speak."""
