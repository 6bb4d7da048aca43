"""Tests of the core: timing, score, lengths, moves and playback."""
