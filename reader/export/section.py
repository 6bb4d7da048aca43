"""One section becomes one finished file."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from threading import Event

from mutagen.id3 import ID3

from reader.article import Span
from reader.export.asking import Asking
from reader.export.encoder import encoder
from reader.export.errors import ExportStopped, Halted
from reader.export.pieces import piece
from reader.export.plan import Line
from reader.export.progress import ExportedFile
from reader.export.proof import prove
from reader.export.tags import write_tags
from reader.export.target import beside
from reader.loudness import VoiceLevels
from reader.rate import HOUSE_RATE, house_length
from reader.speech.online.errors import OnlineError
from reader.speech.values import Delivery
from reader.timing import make_clip

_AHEAD = 6
"""Lines that are spoken before the encoder asks for them: about half a minute of sound, 3 MB."""

_TICK = 0.05
"""Seconds within which a halt is noticed."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that is needed to make one file: `lines` writes the section out anew at each call."""

    number: int
    lines: Callable[[], Iterator[Line]]
    target: Path
    tags: ID3
    bitrate: int
    needed: int
    """Bytes that the whole export may take, to be told when the disk is full."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    line: Line
    raw: bytes
    samples: int
    """As many as the score says: the sound and the silence after it."""
    skipped: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks lines in the background, in the threads of `pool`, at the house level."""

    asking: Asking
    delivery: Delivery
    levels: VoiceLevels
    pool: Executor

    def speak(self, lines: Iterable[Line], halt: Event) -> Iterator[_Spoken]:
        """The sound of each line, in order, a few of them ahead. Raises SpeechError, Halted."""
        ahead: deque[Future[_Spoken]] = deque()
        over = Event()
        try:
            for line in lines:
                ahead.append(self.pool.submit(self._one, line, over))
                if len(ahead) > _AHEAD:
                    yield _patiently(ahead.popleft(), halt)
            while ahead:
                yield _patiently(ahead.popleft(), halt)
        finally:
            over.set()
            for future in ahead:
                future.cancel()

    def _one(self, line: Line, over: Event) -> _Spoken:
        gain = self.levels.gain_for(
            self.delivery.voice, lambda said, how: self.asking.record(said, how, over).takes
        )
        recording = self.asking.record(line.utterance, self.delivery, over)
        clip = make_clip(recording.key, line.utterance, recording.takes)
        samples = house_length(clip.length) + house_length(line.pause)
        return _Spoken(line, piece(recording.takes, line.pause, gain), samples, clip.skipped)


def make_section(
    job: Job, speaker: Speaker, halt: Event, tell: Callable[[int, int, float], None]
) -> ExportedFile:
    """One section in one voice: if the online voice is given up on the way, all of it by its stand-in, if it may be.

    See `make_file`.
    """
    try:
        return make_file(job, speaker, halt, tell)
    except OnlineError as error:
        delivery = speaker.asking.stand_in(speaker.delivery)
        if delivery is None:
            raise ExportStopped(error) from error
    return replace(make_file(job, replace(speaker, delivery=delivery), halt, tell), replaced=True)


def make_file(
    job: Job, speaker: Speaker, halt: Event, tell: Callable[[int, int, float], None]
) -> ExportedFile:
    """Speak, encode, tag and prove one section, then put it in its place; the old file stays until then.

    `tell` hears the section, how far into the article it is read, and its seconds so far. Raises ExportError and
    SpeechError; Halted soon after `halt` is set.
    """
    samples, skipped = 0, list[Span]()
    with beside(job.target, job.needed, halt) as unfinished:
        with encoder(unfinished, job.bitrate, halt) as ffmpeg:
            for spoken in speaker.speak(job.lines(), halt):
                ffmpeg.feed(spoken.raw)
                samples += spoken.samples
                skipped += spoken.skipped
                tell(job.number, spoken.line.until, samples / HOUSE_RATE)
            ffmpeg.finish()
        write_tags(unfinished, job.tags)
        prove(unfinished, samples, halt)
        size = unfinished.stat().st_size
    return ExportedFile(job.target, job.number, Fraction(samples, HOUSE_RATE), size, tuple(skipped))


def _patiently(future: Future[_Spoken], halt: Event) -> _Spoken:
    while not halt.is_set():
        try:
            return future.result(_TICK)
        except NotYet:
            if future.done():
                raise
    raise Halted
