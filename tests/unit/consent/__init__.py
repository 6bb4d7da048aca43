"""Tests of what the reader allows to be sent."""
