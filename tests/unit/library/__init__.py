"""Tests of the library and its saved positions."""
