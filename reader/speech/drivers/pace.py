"""How fast and how high eSpeak NG really speaks at which setting, measured, so that a factor means what it says."""

from bisect import bisect_left
from math import log

MEASURED_PACE = (
    (80, 0.4979), (100, 0.5862), (120, 0.6959), (140, 0.8096), (160, 0.9182), (175, 1.0), (180, 1.0268),
    (200, 1.1352), (220, 1.2414), (240, 1.3375), (260, 1.4239), (280, 1.5191), (300, 1.613), (320, 1.6994),
    (340, 1.7956), (360, 1.8833), (380, 1.9965), (400, 2.104), (420, 2.2105), (440, 2.3364), (449, 2.3783),
    (450, 2.4512), (460, 2.5096), (480, 2.6183), (500, 2.7289), (550, 3.0046), (600, 3.2827),
    (700, 3.8277), (800, 4.3883),
)  # fmt: skip
"""Words a minute as set, and how many times as fast as at 175 the German voice reads a news article (1.52)."""

MEASURED_PITCH = (
    (0, 0.637), (10, 0.695), (20, 0.757), (30, 0.814), (40, 0.898), (50, 1.0), (60, 1.107), (70, 1.226),
    (80, 1.373), (90, 1.541), (99, 1.701),
)  # fmt: skip
"""Pitch as set, and the median fundamental frequency of a sentence against that at 50."""


def words_per_minute(speed: float) -> int:
    """The rate for a sound whose length is that at speed 1 divided by `speed`, within 0.5 to 3."""
    return round(_between(MEASURED_PACE, speed))


def pitch_setting(factor: float) -> int:
    """The pitch for a voice `factor` times as high; the nearest there is."""
    return round(_between(tuple((setting, log(heard)) for setting, heard in MEASURED_PITCH), log(factor)))


def _between(measured: tuple[tuple[int, float], ...], wanted: float) -> float:
    """The setting that gives what is wanted, by straight lines between what was measured."""
    index = bisect_left([heard for _, heard in measured], wanted)
    if index in (0, len(measured)):
        return measured[min(index, len(measured) - 1)][0]
    (low, low_heard), (high, high_heard) = measured[index - 1 : index + 1]
    return low + (high - low) * (wanted - low_heard) / (high_heard - low_heard)
