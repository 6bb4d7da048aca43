"""Everything Vorleser knows about reading aloud; no window and no sound card."""

__version__ = "0.1.0"
