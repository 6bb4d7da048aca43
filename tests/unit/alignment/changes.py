"""What happens to sounds on their way, done to a sound whose word times are known."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import soxr

from reader.speech.values import Samples
from reader.stretch import stretched

_LOUDEST = 32767


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A sound and when (seconds) each of its words begins; None for a word that is not in it."""

    samples: Samples
    rate: int
    words: tuple[float | None, ...]

    def place(self, word: int) -> int:
        """The sample at which a word begins. The word must be there."""
        begin = self.words[word]
        assert begin is not None
        return round(begin * self.rate)

    def pieced(self, start: int, end: int, between: Samples) -> "Told":
        """`between` in place of the samples from `start` to `end`; later words move."""
        samples = np.concatenate([self.samples[:start], between, self.samples[end:]])
        move = (len(between) - (end - start)) / self.rate
        moved = (
            begin if begin is None or begin * self.rate < end - 0.5 else begin + move for begin in self.words
        )
        return Told(samples, self.rate, tuple(moved))

    def silence(self, seconds: float) -> Samples:
        return np.zeros(round(seconds * self.rate), np.int16)


def middle(told: Told) -> int:
    """A word of the middle that has a time, as the next one has."""
    words = range(len(told.words) // 2, len(told.words) - 1)
    return next(word for word in words if None not in told.words[word : word + 2])


def plain(told: Told) -> Told:
    return told


def paused(told: Told) -> Told:
    """0.7 s of silence before a word in the middle."""
    place = told.place(middle(told))
    return told.pieced(place, place, told.silence(0.7))


def noisy(told: Told) -> Told:
    """White noise 20 dB below the voice."""
    loud = told.samples.astype(np.float64)
    noise = np.random.default_rng(1).normal(0, np.sqrt((loud**2).mean()) / 10, len(loud))
    return replace(told, samples=np.clip(loud + noise, -_LOUDEST, _LOUDEST).astype(np.int16))


def resampled(rate: int) -> Callable[[Told], Told]:
    def change(told: Told) -> Told:
        sound = soxr.resample(told.samples.astype(np.float32), told.rate, rate)
        return Told(np.clip(sound, -_LOUDEST, _LOUDEST).astype(np.int16), rate, told.words)

    return change


def at_speed(speed: float) -> Callable[[Told], Told]:
    """Stretched, as online voices are."""

    def change(told: Told) -> Told:
        words = tuple(begin if begin is None else begin / speed for begin in told.words)
        return Told(stretched(told.samples, told.rate, speed), told.rate, words)

    return change


def framed(told: Told) -> Told:
    """Half a second of silence before and behind it."""
    behind = np.concatenate([told.samples, told.silence(0.5)])
    return replace(told, samples=behind).pieced(0, 0, told.silence(0.5))


def shortened(told: Told) -> Told:
    """A word in the middle is missing."""
    word = middle(told)
    words = tuple(None if here == word else begin for here, begin in enumerate(told.words))
    return replace(told, words=words).pieced(told.place(word), told.place(word + 1), told.silence(0))


def mispronounced(told: Told) -> Told:
    """A word in the middle is said as something else: 1.2 times as much of the same voice from another place."""
    word = middle(told)
    start, end = told.place(word), told.place(word + 1)
    other = len(told.samples) // 7
    return told.pieced(start, end, told.samples[other : other + round(1.2 * (end - start))])


def framed_noise(told: Told) -> Told:
    """Noise 20 dB below the voice, and half a second of zeros before and behind it, where nothing was recorded."""
    return framed(noisy(told))


def breathed(told: Told) -> Told:
    """A breath of 0.25 s, 0.2 s before the first word."""
    breath = np.random.default_rng(2).normal(0, np.abs(told.samples).max() / 40, round(0.25 * told.rate))
    return told.pieced(0, 0, np.concatenate([breath.astype(np.int16), told.silence(0.2)]))


CHANGES: dict[str, Callable[[Told], Told]] = {
    "plain": plain,
    "a pause of 0.7 s": paused,
    "noise at 20 dB": noisy,
    "16 kHz": resampled(16_000),
    "24 kHz": resampled(24_000),
    "44.1 kHz": resampled(44_100),
    "at speed 0.7": at_speed(0.7),
    "at speed 1.5": at_speed(1.5),
    "at speed 3": at_speed(3.0),
    "0.5 s of silence around": framed,
    "noise, and silence around": framed_noise,
    "a breath before": breathed,
    "a word missing": shortened,
    "a word mispronounced": mispronounced,
}
