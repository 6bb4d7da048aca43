"""The house sampling rate, and how many samples a time has at it; known without anything that handles sound."""

from fractions import Fraction
from typing import Final

HOUSE_RATE: Final = 44_100
"""Samples per second, mono int16: a multiple of the offline voice's 22,050, and what podcast directories ask for."""


def house_length(seconds: Fraction) -> int:
    """How many samples a sound or silence of this length has at the house rate."""
    return round(seconds * HOUSE_RATE)
