"""An article becomes finished MP3 files, one per section, several at a time."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import closing, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event

from reader.article import Article
from reader.export.asking import Asking, Studio
from reader.export.errors import Halted, NothingToRead
from reader.export.ffmpeg import find_ffmpeg
from reader.export.names import Named, file_name
from reader.export.options import ExportOptions
from reader.export.plan import PlannedSection
from reader.export.progress import Estimate, ExportedFile, Progress
from reader.export.section import Job, Speaker, make_section
from reader.export.tags import make_tags
from reader.export.target import make_ready
from reader.loudness import VoiceLevels
from reader.score import SpokenSentences
from reader.speech.values import Delivery

_TICK = 0.05
"""Seconds between two looks at `cancelled` and two tellings of progress."""

_MOST_SIDE_BY_SIDE = 4
"""Sections at once, if there are as many cores: each takes an encoder of 50 MB."""

_MARGIN = 1.15
"""Factor on the estimated bytes: estimates are wrong by up to a tenth."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was exported, in the article's order; `left_out` are the numbers of sections in which nothing is read."""

    files: tuple[ExportedFile, ...]
    left_out: tuple[int, ...]
    cancelled: bool = False


def export_article(
    article: Article,
    options: ExportOptions,
    studio: Studio,
    say: SpokenSentences,
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Export the chosen sections; `progress` and `cancelled` are called in this thread, about 20 times a second.

    Files are finished one by one: after an error or a cancel those that are finished stay, and the others are as they
    were before. Raises ExportError and SpeechError.
    """
    find_ffmpeg()
    planned = [
        PlannedSection(number, article.sections[number - 1], article, options.delivery, say, options.left_out)
        for number in options.chosen(article)
    ]
    readable = [section for section in planned if section.has_text]
    if not readable:
        raise NothingToRead
    estimate = Estimate({one.number: one.section.span for one in readable}, options.delivery.speed)
    needed = round(estimate.total * options.bitrate * 1000 / 8 * _MARGIN)
    make_ready(options.folder, needed)
    jobs = [_job(section, options, needed) for section in readable]
    asking = Asking(studio, options.policy)
    run = _Run(estimate, asking, progress, cancelled)
    with closing(asking):
        was_cancelled = run.make_all(jobs, options.delivery)
    left_out = tuple(section.number for section in planned if section not in readable)
    return Report(tuple(run.files), left_out, was_cancelled)


def _job(planned: PlannedSection, options: ExportOptions, needed: int) -> Job:
    article = planned.article
    named = Named(
        planned.number,
        len(article.sections),
        planned.section.title,
        article.title,
        article.publisher or "",
    )
    name = file_name(named, options.pattern)
    tags = make_tags(planned.article, planned.number, options.bitrate)
    return Job(planned.number, planned.lines, options.folder / name, tags, options.bitrate, needed)


class _Run:
    """The threads of one export, seen from the thread that waits for them."""

    def __init__(
        self,
        estimate: Estimate,
        asking: Asking,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self.files: list[ExportedFile] = []
        self._estimate, self._asking = estimate, asking
        self._progress, self._cancelled = progress, cancelled
        self._news: SimpleQueue[tuple[int, int, float]] = SimpleQueue()
        self._begun = time.monotonic()

    def make_all(self, jobs: Sequence[Job], delivery: Delivery) -> bool:
        """Make all files; true if it was cancelled on the way."""
        halt = Event()
        cores = _cores()
        side_by_side = max(2, min(cores.qsize(), _MOST_SIDE_BY_SIDE))
        voices = ThreadPoolExecutor(side_by_side, "export-voice")
        sections = ThreadPoolExecutor(side_by_side, "export-section", _settle, (cores,))
        speaker = Speaker(self._asking, delivery, VoiceLevels(), voices)
        futures = [sections.submit(make_section, job, speaker, halt, self._tell) for job in jobs]
        try:
            stopped = self._wait_for(futures)
        finally:
            halt.set()
            sections.shutdown(wait=True, cancel_futures=True)
            voices.shutdown(wait=False, cancel_futures=True)
        self._collect(futures)
        self._report()
        return stopped and len(self.files) < len(jobs)

    def _tell(self, section: int, until: int, seconds: float) -> None:
        self._news.put((section, until, seconds))

    def _wait_for(self, futures: Sequence[Future[ExportedFile]]) -> bool:
        waiting = set(futures)
        while waiting:
            if self._cancelled():
                return True
            _, waiting = wait(waiting, _TICK, FIRST_COMPLETED)
            self._collect(futures)
            self._report()
        return False

    def _collect(self, futures: Sequence[Future[ExportedFile]]) -> None:
        """Take in all finished files, in order. Raises the first error of a section, but for its being called off."""
        finished = [future for future in futures if future.done() and not future.cancelled()]
        for error in (future.exception() for future in finished):
            if error is not None and not isinstance(error, Halted):
                raise error
        self.files = [future.result() for future in finished if future.exception() is None]

    def _report(self) -> None:
        while not self._news.empty():
            self._estimate.note(*self._news.get())
        for file in self.files:
            self._estimate.finish(file.section)
        left = self._estimate.left(time.monotonic() - self._begun)
        self._progress(
            Progress(self._estimate.done, self._estimate.total, left, tuple(self.files), self._asking.trouble)
        )


def _cores() -> SimpleQueue[int]:
    """The numbers of the cores that we may use, where the system tells."""
    cores: SimpleQueue[int] = SimpleQueue()
    for core in sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else ():
        cores.put(core)
    return cores


def _settle(cores: SimpleQueue[int]) -> None:
    """Give this thread, and the ffmpeg that it starts, a core of its own, as long as there are any.

    ffmpeg hands every frame of 26 ms through five threads; within one core that costs a sixth less.
    """
    if sys.platform == "linux":
        with suppress(Empty, OSError):
            os.sched_setaffinity(0, {cores.get_nowait()})
