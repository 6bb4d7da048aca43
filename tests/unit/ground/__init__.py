"""Tests of the ground: places, settings, wording, commands, wheel."""
