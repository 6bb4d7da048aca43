"""Tests of sound and of the window program."""
