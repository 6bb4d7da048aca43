"""The processes in which engines speak: a parent that has never spoken, and a child for each utterance."""
