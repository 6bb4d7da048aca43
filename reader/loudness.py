"""How loud a voice is: measured once on a fixed text, so that all voices are heard at one house level."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from reader.rate import HOUSE_RATE
from reader.sound import sound_of
from reader.speech.values import Delivery, Samples, Take
from reader.utterance import Piece, Utterance

HOUSE_LEVEL = -20.0
"""LUFS for listening: where eSpeak's German voice already is, at the edge of what 16 bits hold without a limiter."""

_HEADROOM = 10 ** (-3 / 20)
"""A voice is raised only so far that the peaks of the text it was measured on stay 3 dB below full scale."""

_SOFTEST, _LOUDEST = 0.05, 8.0

CALIBRATION = Utterance(
    (
        Piece("Franz jagt im komplett verwahrlosten Taxi quer durch Bayern, ", None),
        Piece("und zwölf Boxkämpfer folgen ihm über den großen Deich bis nach Sylt.", None),
    )
)
"""Every sound of German, in one sentence."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS (ITU-R BS.1770-4; -inf for silence) and the highest sample (1.0 is full scale)."""

    lufs: float
    peak: float


def measure(samples: Samples, rate: int) -> Loudness:
    """Measure a sound of some seconds. One of under 0.4 s counts as silent: it does not fill one block of BS.1770."""
    peak = float(np.abs(samples.astype(np.int32)).max(initial=0)) / 32768
    powers = _block_powers(_k_weighted(samples / np.float64(32768), rate), rate)
    powers = powers[powers > _power(-70.0)]
    if len(powers):
        powers = powers[powers > powers.mean() / 10]
    return Loudness(_lufs(float(powers.mean())) if len(powers) else -np.inf, peak)


def gain_towards(level: float, loudness: Loudness) -> float:
    """The factor that brings a voice to `level` (LUFS), or as near as it can without being cut off at its peaks."""
    if loudness.lufs == -np.inf or not loudness.peak:
        return 1.0
    wanted = 10 ** ((level - loudness.lufs) / 20)
    limit = max(1.0, _HEADROOM / loudness.peak)
    return float(np.clip(min(wanted, limit), _SOFTEST, _LOUDEST))


class VoiceLevels:
    """The gains of voices towards the house level, each measured once. For any number of threads.

    A voice that keeps its callers waiting keeps only those of the same voice waiting.
    """

    def __init__(self, level: float = HOUSE_LEVEL) -> None:
        self._level = level
        self._gains: dict[str, float] = {}
        self._measuring: defaultdict[str, Lock] = defaultdict(Lock)
        self._lock = Lock()

    def gain_for(self, voice: str, record: Callable[[Utterance, Delivery], Sequence[Take]]) -> float:
        """The gain of a voice; at the first call `record` speaks the calibration text. Raises what `record` raises."""
        with self._lock:
            measuring = self._measuring[voice]
        with measuring:
            if voice not in self._gains:
                takes = record(CALIBRATION, Delivery(voice))
                self._gains[voice] = gain_towards(self._level, measure(sound_of(takes), HOUSE_RATE))
            return self._gains[voice]


def _lufs(power: float) -> float:
    return -0.691 + 10 * float(np.log10(power))


def _power(lufs: float) -> float:
    return 10 ** ((lufs + 0.691) / 10)


def _block_powers(sound: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """Mean square of every 0.4 s, a block beginning each 0.1 s (BS.1770-4, annex 1)."""
    size, step = round(0.4 * rate), round(0.1 * rate)
    sums = np.concatenate(([0.0], np.cumsum(sound**2)))
    starts = np.arange(0, len(sound) - size + 1, step)
    return np.asarray((sums[starts + size] - sums[starts]) / size)


def _k_weighted(sound: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """The sound as heard by a head: BS.1770's shelf above 1.7 kHz and high-pass at 38 Hz.

    Filtered in the frequency domain, with a second of silence for the filters to ring out in. The standard gives
    coefficients for 48 kHz only; those for other rates come from the analogue filters behind them, with the
    constants of De Man, "Evaluation of Implementations of the EBU R128 Loudness Measurement" (AES 145, 2018).
    """
    size = _quick_length(len(sound) + rate)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    k, q, high = np.tan(np.pi * 1681.974450955533 / rate), 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    shelf = _second_order((high, middle * k / q, k * k), z) / _second_order((1.0, k / q, k * k), z)
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    high_pass = (1 - z) ** 2 * (1 + k / q + k * k) / _second_order((1.0, k / q, k * k), z)
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * shelf * high_pass, size)[: len(sound)])


def _quick_length(least: int) -> int:
    """The next length that is a power of two, or three or five times one: any other may take ten times as long."""
    return min(factor << ((least - 1) // factor).bit_length() for factor in (1, 3, 5))


def _second_order(analogue: tuple[float, float, float], z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    """The polynomial a s^2 + b s + c in s, at the points z^-1, by the bilinear transform."""
    a, b, c = analogue
    return np.asarray((a + b + c) + 2 * (c - a) * z + (a - b + c) * z * z)
