"""Listens: when it sounds, when it is silent, and when in a recording a known sound is heard."""

import time

import numpy as np
import soxr

from reader.rate import HOUSE_RATE
from reader.speech.values import Samples
from tests.stories.desktop import Desktop
from tests.stories.recording import RATE, Recording, Sound

FRAME = 0.02
"""Seconds over which sounds are compared."""

AUDIBLE = 0.002
"""Loudness (root of the mean square) above which something sounds: -54 dBFS."""

_SURELY = 0.9
"""Correlation above which a sound is found and not looked for any longer."""

_ALIKE = 0.8
"""Correlation above which two frames are the same sound."""


def as_recorded(sound: Samples) -> Sound:
    """A sound of the house as the recording holds it."""
    floats = sound.astype(np.float32) / np.float32(32768)
    resampled: Sound = soxr.resample(floats, HOUSE_RATE, RATE).astype(np.float32)
    return resampled


def first_sound(recording: Recording) -> float | None:
    """When the first sound begins, to the sample."""
    audible = np.flatnonzero(np.abs(recording.sound) > AUDIBLE)
    return recording.start + audible[0] / RATE if len(audible) else None


def last_sound(recording: Recording) -> float | None:
    """When the last sound ends."""
    audible = np.flatnonzero(np.abs(recording.sound) > AUDIBLE)
    return recording.start + (audible[-1] + 1) / RATE if len(audible) else None


def find(sound: Sound, recording: Recording) -> tuple[float, float]:
    """When `sound` begins in the recording, and how surely: 1 is that very sound, at whatever loudness.

    Normalised cross-correlation, by FFT. The sound must not be longer than the recording. Silence is never found.
    """
    heard = recording.sound.astype(np.float64)
    wanted = sound.astype(np.float64)
    if len(wanted) > len(heard):
        raise ValueError("the sound is longer than the recording")
    if not wanted.any():
        return recording.start, 0.0
    size = 1 << (len(heard) + len(wanted) - 1).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size))
    alike = np.fft.irfft(product, size)[: len(heard) - len(wanted) + 1]
    energy = np.concatenate([[0.0], np.cumsum(heard**2)])
    norm = np.sqrt(np.maximum(energy[len(wanted) :] - energy[: -len(wanted)], 1e-9) * np.sum(wanted**2))
    surely = alike / norm
    best = int(np.argmax(surely))
    return recording.start + best / RATE, float(surely[best])


def wait_to_find(sound: Sound, desktop: Desktop, begin: float, seconds: float = 10.0) -> tuple[float, float]:
    """`find` in what is heard from some moment on, as soon as it is sure; else in all that was heard for a while."""
    end = time.monotonic() + seconds
    while True:
        waited = time.monotonic() > end
        recording = desktop.heard()
        recording = recording.between(begin, recording.end)
        if len(recording.sound) >= len(sound):
            found = find(sound, recording)
            if found[1] > _SURELY or waited:
                return found


def since(sound: Sound, begins: float, recording: Recording) -> float:
    """From when on a recording is `sound`, whose first sample would be heard at `begins`: the end of what is not.

    Looked at in frames in which the sound is audible; the recording must be the sound at its end.
    """
    size = round(FRAME * RATE)
    aligned = recording.between(begins, begins + len(sound) / RATE).sound
    frames = min(len(aligned), len(sound)) // size
    heard = aligned[: frames * size].reshape(-1, size)
    wanted = sound[: frames * size].reshape(-1, size)
    strength = np.sqrt(np.sum(heard**2, axis=1) * np.sum(wanted**2, axis=1))
    unlike = np.sum(heard * wanted, axis=1) < _ALIKE * strength
    audible = np.sqrt(np.mean(wanted**2, axis=1)) > AUDIBLE
    other = np.flatnonzero(unlike & audible)
    return begins + (other[-1] + 1) * size / RATE if len(other) else begins
