"""What two voices that say the same have in common: cepstra of speech every 10 ms, and where there is speech."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
import soxr
from numpy.typing import NDArray

from reader.speech.values import Samples

Matrix: TypeAlias = NDArray[np.float32]
"""One row per frame."""

Mask: TypeAlias = NDArray[np.bool_]
"""One truth per frame."""

RATE = 16_000
HOP = 160
"""Samples at `RATE` from frame to frame: 10 ms."""

FRAMES_PER_SECOND = RATE // HOP
_WINDOW, _FFT, _BANDS, _CEPSTRA = 400, 512, 26, 12
_LOWEST, _HIGHEST = 80.0, 7000.0
_FULL_SCALE = 32768
_NOTHING = 1e-9

_LOUD, _QUIET = 95, 6
"""Percentiles of the frames' energy that stand for the voice and for the noise behind it."""

_DEEPEST = -64.0
"""Decibels below the voice, per band: what is quieter counts for nothing, even without noise."""

_DEAD = -60.0
"""Decibels below the voice: no recording is that quiet."""

_ABOVE_NOISE = 3.0
"""Decibels over the noise floor from which on a frame is speech."""

_SHORTEST_SPEECH = 3
"""Frames. Clicks are shorter."""

_ENERGY_WEIGHT, _SLOPE_WEIGHT = 2.0, 0.7
_FADING = 0.15
"""How fast the weight of the cepstra falls with their order: the higher ones tell of the voice, not the word."""


def _mel_bank() -> Matrix:
    """Triangular filters, equally spaced in mel (O'Shaughnessy's formula): shape (bins, bands)."""
    lowest, highest = (2595 * np.log10(1 + hertz / 700) for hertz in (_LOWEST, _HIGHEST))
    edges = 700 * (10 ** (np.linspace(lowest, highest, _BANDS + 2) / 2595) - 1)
    bins = np.arange(_FFT // 2 + 1)[:, None] * RATE / _FFT
    left, middle, right = edges[:-2], edges[1:-1], edges[2:]
    slopes = np.minimum((bins - left) / (middle - left), (right - bins) / (right - middle))
    return np.clip(slopes, 0, None).astype(np.float32)


_MEL_BANK = _mel_bank()
_HANN = np.hanning(_WINDOW + 1)[:_WINDOW].astype(np.float32)
_COSINES = np.cos(np.pi * np.arange(1, _CEPSTRA + 1) * (np.arange(_BANDS)[:, None] + 0.5) / _BANDS).astype(
    np.float32
)
_LIFTER = np.exp(-_FADING * np.arange(_CEPSTRA)).astype(np.float32)
_LIFTER /= np.sqrt((_LIFTER**2).mean())


def runs(mask: Mask) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of truths."""
    edges = np.diff(np.concatenate([[0], mask.astype(np.int8), [0]]))
    return zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist(), strict=True)


def mel_bands(samples: Samples, rate: int) -> Matrix:
    """Power in each mel band; frame i is centred on `i / FRAMES_PER_SECOND` seconds."""
    sound = samples.astype(np.float32) / _FULL_SCALE
    if rate != RATE and len(sound):
        sound = soxr.resample(sound, rate, RATE, quality="LQ")
    sound = np.pad(sound, (_WINDOW // 2, _WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW)[:-1:HOP]
    spectra = np.fft.rfft(frames * _HANN, _FFT)
    bands: Matrix = (spectra.real**2 + spectra.imag**2).astype(np.float32) @ _MEL_BANK
    return bands + np.float32(_NOTHING)


def scaled(bands: Matrix) -> Matrix:
    """The same with the voice at 0 dB: however loud it was recorded, it compares."""
    return np.asarray(bands / np.percentile(bands.sum(1), _LOUD), np.float32)


def noise_floor(bands: Matrix) -> Matrix:
    """Power per band of the noise behind the voice, from scaled bands.

    The larger one of two floors hides in both renderings what is hidden in one. Without it, a noisy rendering compares
    badly with a clean one just where the sounds are weak, at word borders.
    """
    energy = 10 * np.log10(bands.sum(1))
    quiet = energy <= np.percentile(energy, _QUIET) + 0.5
    return np.asarray(np.maximum(bands[quiet].mean(0), 10 ** (_DEEPEST / 10)), np.float32)


def recorded(bands: Matrix) -> Matrix:
    """The frames that came through a microphone, from scaled bands; all if hardly any did.

    Silence of zeros around or within a recording tells nothing of the noise in it.
    """
    alive = bands.sum(1) > 10 ** (_DEAD / 10)
    return bands[alive] if alive.sum() > _SHORTEST_SPEECH else bands


def speech(bands: Matrix, floor: Matrix) -> Mask:
    """The frames that rise above the noise floor, clicks left out."""
    heard: Mask = bands.sum(1) > floor.sum() * 10 ** (_ABOVE_NOISE / 10)
    for start, end in runs(heard):
        if end - start < _SHORTEST_SPEECH:
            heard[start:end] = False
    return heard


def features(bands: Matrix, floor: Matrix, heard: Mask) -> Matrix:
    """Cepstra and energy with their slopes, each with mean 0 and deviation 1 over the frames with speech."""
    cepstra = 10 * np.log10(bands + floor) @ _COSINES
    energy = 10 * np.log10(bands.sum(1) + floor.sum())
    plain = np.column_stack(
        [_normal(cepstra, heard) * _LIFTER, _ENERGY_WEIGHT * _normal(energy[:, None], heard)]
    )
    return np.hstack([plain, _SLOPE_WEIGHT * _slopes(plain)]).astype(np.float32)


def _normal(values: Matrix, heard: Mask) -> Matrix:
    mean, deviation = values[heard].mean(0), values[heard].std(0)
    return np.asarray((values - mean) / (deviation + 1e-6), np.float32)


def _slopes(plain: Matrix) -> Matrix:
    """Twice the slope of the line through five frames; 0 at the ends."""
    slopes = np.zeros_like(plain)
    slopes[2:-2] = (2 * (plain[4:] - plain[:-4]) + (plain[3:-1] - plain[1:-3])) / 5
    return slopes


def straightened(values: Matrix, places: Sequence[float] | NDArray[np.float64]) -> Matrix:
    """Rows at fractional places, linearly interpolated."""
    lower = np.asarray(places).astype(int)
    upper = np.minimum(lower + 1, len(values) - 1)
    part = (np.asarray(places) - lower)[:, None].astype(np.float32)
    return np.asarray(values[lower] * (1 - part) + values[upper] * part, np.float32)
