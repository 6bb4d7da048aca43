"""One Piper voice inside a worker process: turns a request into a sound, and tells when each word is heard."""

import os

# One thread each, so that the process can be forked, and the same samples come out on any machine.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
# WORKAROUND onnxruntime 1.32: it tells Microsoft over the network how it is used, unless this is set before it loads.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import itertools
import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from reader.speech.drivers.library import short_home
from reader.speech.piper.config import read_config
from reader.speech.piper.onnx_file import telling_durations
from reader.speech.piper.phonemes import known, phonemized, word_starts
from reader.speech.values import FASTEST, SLOWEST, Samples
from reader.speech.worker.messages import About, EngineVoice, NotSpoken, Request, Sound, Why
from reader.speech.worker.speakers import SpeakerMissing
from reader.stretch import stretched

SEED = 1
"""Voices draw random numbers while they speak. In each child these are the same."""

FASTEST_ITSELF = 1.5
"""Faster, a voice drops sounds, because each of its phonemes lasts a frame at least; the rest is done by stretching."""

UNCHANGED = 0.27
"""The part of a sentence that stays as long as it is when the voice is asked for shorter durations, because it rounds
each of them up to a frame; measured on a voice of medium quality."""

SILENT, BREATH = 0.004, 0.04
"""Of full scale, and seconds: so much of the silence behind a sentence is kept. Pauses are not the voice's affair."""

_FIRST_PHONEME = 2
"""Behind the sign of a beginning and its pad."""

Wave = NDArray[np.float32]


class PiperSpeaker:
    """A voice that has not spoken yet."""

    memory = 2**32

    def __init__(self, model: str) -> None:
        """Load the model at this path, with its configuration beside it. Raises SpeakerMissing."""
        path = Path(model)
        try:
            self._config = read_config(path)
            self._session = _session(path)
            self._phonemize = _phonemizer(path, self._session)
        except Exception as error:  # onnxruntime has an exception of its own for each way to fail
            raise SpeakerMissing(f"{path.stem}: {error}") from error
        self._tells = len(self._session.get_outputs()) > 1

    def about(self) -> About:
        """The voice; `marks` is whether it tells how long its phonemes last."""
        voice = EngineVoice(self._config.name, self._config.name, self._config.language)
        return About(
            "Piper",
            version("piper-tts"),
            self._config.rate,
            marks=self._tells,
            voices=(voice,),
            phonemes=True,
        )

    def speak(self, request: Request) -> Sound:
        """Speak one request. Raises NotSpoken."""
        phonemes = phonemized(request.text, self._phonemize)
        sentences = [kept for sentence in phonemes if (kept := known(sentence, self._config.ids))]
        own = min(request.speed, FASTEST_ITSELF)
        speaker = self._config.speaker(request.voice.partition("+")[2])
        try:
            said = [self._said(sentence, own, speaker) for sentence in sentences]
        except Exception as error:  # as above
            raise NotSpoken(Why.ERROR, str(error)) from error
        wave = np.concatenate([wave for wave, _ in said]) if said else np.zeros(0, np.float32)
        samples, slower = self._changed(
            _rounded(32767 * without_tail(wave, self._config.rate)), request.speed / own, request.pitch
        )
        return Sound(samples.tobytes(), self._config.rate, self._words(request.text, sentences, said, slower))

    def _said(self, sentence: Sequence[str], speed: float, speaker: int) -> tuple[Wave, list[int] | None]:
        """The sound of a sentence, and where each of its phonemes begins in it."""
        ids = self._config.with_pads(sentence)
        scales = [self._config.noise, self._config.length * duration(speed), self._config.noise_of_lengths]
        given: dict[str, Any] = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array(scales, np.float32),
        }
        if self._config.speakers:
            given["sid"] = np.array([speaker], np.int64)
        wave, *told = self._session.run(None, given)
        wave = np.nan_to_num(np.asarray(wave, np.float32).reshape(-1))
        if not told:
            return wave, None
        lengths = np.asarray(told[0]).reshape(-1).astype(np.int64) * self._config.hop
        if len(lengths) != len(ids) or lengths.sum() != len(wave):
            return wave, None
        begins = np.concatenate([[0], np.cumsum(lengths)])
        firsts = itertools.accumulate(
            (len(self._config.ids[phoneme]) + 1 for phoneme in sentence), initial=_FIRST_PHONEME
        )
        return wave, [int(begins[first]) for first in firsts][: len(sentence)]

    def _words(
        self,
        text: str,
        sentences: list[list[str]],
        said: list[tuple[Wave, list[int] | None]],
        slower: float,
    ) -> tuple[tuple[int, int], ...] | None:
        """Characters and samples of the words' beginnings; None where the voice does not tell."""
        if not self._tells:
            return None
        times: list[int] = []
        before = 0
        for wave, begins in said:
            if begins is None:
                return None
            times += [before + begin for begin in begins]
            before += len(wave)
        starts = word_starts(text, sentences, self._phonemize)
        return tuple((character, round(times[phoneme] * slower)) for character, phoneme in starts)

    def _changed(self, samples: Samples, faster: float, pitch: float) -> tuple[Samples, float]:
        """The samples faster and higher, and how many times as long they have become."""
        before = len(samples)
        if faster != 1 or pitch != 1:
            samples = stretched(samples, self._config.rate, min(max(faster / pitch, SLOWEST), FASTEST))
        if pitch != 1 and len(samples):
            wave = soxr.resample(samples.astype(np.float32), self._config.rate * pitch, self._config.rate)
            samples = _rounded(wave)
        return samples, len(samples) / before if before else 1.0


def duration(speed: float) -> float:
    """The factor on all durations for a sentence `speed` times as fast."""
    return (1 / speed - UNCHANGED) / (1 - UNCHANGED)


def without_tail(wave: Wave, rate: int) -> Wave:
    """The sound with only a breath of the silence at its end, faded out."""
    loud = np.flatnonzero(np.abs(wave) > SILENT)
    kept = wave[: loud[-1] + 1 + round(BREATH * rate)].copy() if len(loud) else wave
    if len(kept) < len(wave):
        fade = round(BREATH * rate)
        kept[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return kept


def _rounded(wave: Wave) -> Samples:
    return np.clip(np.round(wave), -32768, 32767).astype(np.int16)


def _session(path: Path) -> Any:  # noqa: ANN401 - onnxruntime has no types
    import onnxruntime  # noqa: PLC0415 - part of an extra that may not be installed

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_seed(SEED)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = telling_durations(path.read_bytes())
    return onnxruntime.InferenceSession(model, sess_options=options, providers=["CPUExecutionProvider"])


def _phonemizer(path: Path, session: Any) -> Any:  # noqa: ANN401 - as above
    from piper import PiperConfig, PiperVoice  # noqa: PLC0415 - as above
    from piper.phonemize_espeak import ESPEAK_DATA_DIR  # noqa: PLC0415 - as above

    config = PiperConfig.from_dict(json.loads(Path(f"{path}.json").read_bytes()))
    home = short_home(Path(ESPEAK_DATA_DIR))
    return PiperVoice(session=session, config=config, espeak_data_dir=home).phonemize
