"""Makes the clip and the samples of a sentence, in whichever thread asks, if need be in the stand-in's voice."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reader.score import Entry
from reader.speech.values import Delivery, Samples, Take
from reader.timing import Aligner, Clip, make_clip
from reader.utterance import Utterance

if TYPE_CHECKING:
    from reader.loudness import VoiceLevels
    from reader.speech.studio import Recording


class Recorder(Protocol):
    """What records utterances: an Ensemble. Called from several threads at once; its methods raise SpeechError."""

    def record(self, utterance: Utterance, delivery: Delivery) -> "Recording":
        """The sound of an utterance; waits for it."""
        ...

    def aligner(self, voice: str) -> Aligner | None:
        """What finds the words in sounds that came without times."""
        ...

    def stand_in(self, voice: str) -> str:
        """The offline voice that carries on for another one."""
        ...


@dataclass(frozen=True, slots=True)
class Wish:
    """A sentence of an edition, as it shall be spoken."""

    edition: int
    entry: Entry
    delivery: Delivery
    replaced: bool = False
    """Whether the stand-in shall speak."""


@dataclass(frozen=True, slots=True, eq=False)
class Delivered:
    """What came of a wish: the clip, and its samples at the house rate."""

    wish: Wish
    clip: Clip
    sound: Samples


class Booth:
    """One for all threads, so that each voice is measured once, and all are equally loud."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._levels: VoiceLevels | None = None
        self._levels_lock = threading.Lock()

    def made(self, wish: Wish) -> Delivered:
        """The sentence of a wish; waits for it. Raises SpeechError."""
        from reader.loudness import VoiceLevels  # noqa: PLC0415 - see ui.later
        from reader.sound import sound_of  # noqa: PLC0415

        with self._levels_lock:
            levels = self._levels = self._levels or VoiceLevels()
        utterance, delivery = wish.entry.utterance, wish.delivery
        if wish.replaced:
            delivery = replace(delivery, voice=self._recorder.stand_in(delivery.voice))
        recording = self._recorder.record(utterance, delivery)
        gain = levels.gain_for(delivery.voice, self._takes)
        unmarked = any(take.marks is None for take in recording.takes)
        aligner = self._recorder.aligner(delivery.voice) if unmarked else None
        clip = make_clip(recording.key, utterance, recording.takes, aligner)
        return Delivered(wish, clip, sound_of(recording.takes, gain))

    def _takes(self, utterance: Utterance, delivery: Delivery) -> Sequence[Take]:
        return self._recorder.record(utterance, delivery).takes
