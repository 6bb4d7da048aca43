"""What the configuration beside a model says of the voice, checked."""

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.speech.backend import SpeechError

BEGIN, END, PAD = "^", "$", "_"
TYPES = ("espeak", "text")
"""What phonemes may be: those of eSpeak NG, or the letters themselves. Others need libraries of their own."""

LONGEST = 2**20
NATURAL = "neutral"
"""The speaker who reads where nobody was asked for, if the voice has one of that name."""


class ModelUnfit(SpeechError):
    """A file is no voice that can be used; `name` is what it is called, `reason` is for whoever knows Piper."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


@dataclass(frozen=True, slots=True)
class Config:
    """A voice: `length` is how slowly it speaks by itself, `hop` samples are a frame of its durations.

    `speakers` are those of a voice that has several, by name.
    """

    name: str
    language: str
    rate: int
    quality: str
    ids: Mapping[str, Sequence[int]]
    speakers: Mapping[str, int]
    noise: float
    length: float
    noise_of_lengths: float
    hop: int

    def speaker(self, name: str) -> int:
        """The number of a speaker; of the one who speaks naturally where there is none of that name."""
        return self.speakers.get(name, self.speakers.get(NATURAL, 0))

    def with_pads(self, phonemes: Sequence[str]) -> list[int]:
        """The ids of a sentence, as the voice was trained: a pad behind each phoneme but the last."""
        inside = (self.ids[phoneme] for phoneme in (BEGIN, *phonemes))
        return [*itertools.chain.from_iterable((*ids, *self.ids[PAD]) for ids in inside), *self.ids[END]]


def read_config(model: Path) -> Config:
    """The configuration of the model at this path. Raises ModelUnfit, OSError."""
    path = Path(f"{model}.json")
    if path.stat().st_size > LONGEST:
        raise ModelUnfit(model.stem, "its configuration is too long to be one")
    return parsed(model.stem, path.read_bytes())


def parsed(name: str, content: bytes) -> Config:
    """The configuration. Raises ModelUnfit."""
    try:
        return _config(name, json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelUnfit(name, f"its configuration is not that of a Piper voice ({error!r})") from error


def _config(name: str, told: dict[str, Any]) -> Config:
    kind = told.get("phoneme_type", TYPES[0])
    if kind not in TYPES:
        raise ModelUnfit(name, f"it needs phonemes of type {kind}")
    inference = told.get("inference", {})
    config = Config(
        name=name,
        language=str(told.get("language", {}).get("code") or told["espeak"]["voice"]).replace("_", "-"),
        rate=int(told["audio"]["sample_rate"]),
        quality=str(told["audio"].get("quality", "")),
        ids={str(phoneme): [int(one) for one in ids] for phoneme, ids in told["phoneme_id_map"].items()},
        speakers=_speakers(int(told["num_speakers"]), told.get("speaker_id_map") or {}),
        noise=float(inference.get("noise_scale", 0.667)),
        length=float(inference.get("length_scale", 1)),
        noise_of_lengths=float(inference.get("noise_w", 0.8)),
        hop=int(told.get("hop_length", 256)),
    )
    if not {BEGIN, END, PAD} <= config.ids.keys():
        raise ModelUnfit(name, "its table of phonemes has no beginning, end or pad")
    if not (8000 <= config.rate <= 48000 and 0.1 <= config.length <= 10 and config.hop > 0):  # noqa: PLR2004
        raise ModelUnfit(name, "its configuration has impossible numbers")
    return config


def _speakers(count: int, numbers: Mapping[str, Any]) -> dict[str, int]:
    """By name; nobody where there is only one."""
    return {str(who): int(number) for who, number in numbers.items()} or {"0": 0} if count > 1 else {}
