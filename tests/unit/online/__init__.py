"""Unit tests of the online voice."""
