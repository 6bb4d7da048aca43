"""How fast a voice may speak."""

from typing import Final

SLOWEST: Final = 0.5
FASTEST: Final = 3.0
"""Factors on the usual speed."""
