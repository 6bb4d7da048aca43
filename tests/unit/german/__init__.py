"""Tests of the German room."""
