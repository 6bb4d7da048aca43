"""Tests of the room that opens articles."""
