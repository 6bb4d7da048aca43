"""Everything Vorleser knows about reading aloud; no window and no sound card."""
