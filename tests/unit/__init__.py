"""Tests of single rooms, without a screen or a sound card."""
