"""What each command does; every one answers whether it succeeded, and imports its rooms only when it runs."""

# ruff: noqa: PLC0415 - a command loads what it needs, so that the others start at once
import json
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from reader.phrases import say
from reader.terminal import ProgressLine, minutes, put, tell
from reader.wording import describe, why

if TYPE_CHECKING:
    from reader.article import Article
    from reader.export.export import Report
    from reader.export.progress import Progress
    from reader.handover import Policy
    from reader.opening import Opened
    from reader.speech.values import Voice

_STOPPING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def show(arguments: Namespace, language: str) -> bool:
    """The article as it is understood."""
    from reader.german.sentences import split
    from reader.show import as_json, as_text

    opened = open_told(arguments, language)
    if arguments.json:
        put(_as_json(as_json(opened.article, split, opened.encoding.name)))
    else:
        put(as_text(opened.article).rstrip("\n"))
    return True


def voices(arguments: Namespace, language: str) -> bool:
    """All voices of all engines, or a change of the natural ones."""
    from reader import natural
    from reader.speech.backend import EngineUnavailable
    from reader.speech.backends import BACKENDS, backend
    from reader.speech.casting import is_german
    from reader.speech.piper.titles import called

    if arguments.download or arguments.add or arguments.remove:
        return natural.change(arguments, language)
    found: list[Voice] = []
    missing: list[EngineUnavailable] = []
    for name in BACKENDS:
        with closing(backend(name)) as engine:
            try:
                found += engine.voices()
            except EngineUnavailable as error:
                missing.append(error)
    if not found:
        raise missing[0]
    found.sort(key=lambda voice: not is_german(voice.language))
    if arguments.json:
        put(_as_json([asdict(voice) for voice in found]))
        return True
    wide, tags = max(len(voice.id) for voice in found), max(len(voice.language) for voice in found)
    for voice in found:
        put(f"{voice.id:<{wide}}  {voice.language:<{tags}}  {called(voice, language)}")
    if offered := natural.offered(language):
        tell(say("offers", language))
        for line in offered:
            tell(line)
    for complaint in missing:
        tell(describe(complaint, language))
    return True


def say_as(arguments: Namespace, _language: str) -> bool:
    """How a text is said; of standard input, line by line, each line of the result for one line of it."""
    from reader.german.say_as import as_json, say_as
    from reader.spoken import kept_wishes

    manner = kept_wishes().manner
    given = (line.rstrip("\r\n") for line in sys.stdin) if arguments.text == "-" else [arguments.text]
    for text in given:
        if arguments.json:
            put(json.dumps(as_json(text, manner), ensure_ascii=False))
        else:
            put(say_as(text, manner).text.strip())
    return True


def doctor(arguments: Namespace, language: str) -> bool:
    """What is here and what is missing; success means that Vorleser can read aloud or export here."""
    from reader.doctor import State, is_of_use, judge
    from reader.surroundings import look_around

    findings = judge(look_around(), language)
    useful = is_of_use(findings)
    if arguments.json:
        put(_as_json({"of_use": useful, "findings": [asdict(finding) for finding in findings]}))
        return useful
    width = max(len(say(state, language)) for state in State)
    for finding in findings:
        put(f"{say(finding.state, language):>{width}}  {finding.what}")
        if finding.remedy:
            put(f"{'':>{width}}  -> {finding.remedy}")
    put(say("of-use" if useful else "of-no-use", language))
    return useful


def desktop(arguments: Namespace, _language: str) -> bool:
    """Put Vorleser among the desktop's programs, or take it away; the files' paths are the result."""
    from reader.desktop import install, remove, running_command

    for path in remove() if arguments.remove else install(running_command()):
        put(str(path))
    return True


def export(arguments: Namespace, language: str) -> bool:
    """One MP3 per section; the finished files' paths are the result."""
    from reader.consent import permit_for
    from reader.export.export import export_article
    from reader.export.options import ExportOptions
    from reader.places import cache_dir
    from reader.speech.ensemble import default_ensemble
    from reader.speech.values import Delivery
    from reader.spoken import kept_wishes

    article = open_told(arguments, language).article
    telling = _Telling(article, ProgressLine(), arguments, language)
    permit = permit_for(arguments.voice or "", article.source, allowed=arguments.allow_online)
    studio, said = default_ensemble(cache_dir(), permit), kept_wishes().spoken_sentences
    try:
        voice = arguments.voice or _reader_of(article, studio.voices(), language)
        delivery = Delivery(voice, speed=arguments.speed)
        options = ExportOptions(
            Path(arguments.to),
            delivery,
            arguments.sections,
            arguments.bitrate,
            arguments.name,
            policy=chosen_policy(arguments.handover),
        )
        with _asked_to_stop() as stop:
            report = export_article(
                article, options, studio, said, progress=telling.progress, cancelled=stop.is_set
            )
    finally:
        telling.end()
        studio.close()
    telling.result(report)
    if report.cancelled:
        tell(say("resumable", language))
        raise KeyboardInterrupt
    return True


def chosen_policy(asked: str | None) -> "Policy":
    """What shall happen when an online voice fails: what was asked for, else what was chosen in the window."""
    from reader.handover import Policy
    from reader.places import config_dir
    from reader.settings import FILE, load

    return Policy(asked or load(config_dir() / FILE)[0].handover)


def _reader_of(article: "Article", voices: "Sequence[Voice]", language: str) -> str:
    """A voice of the article's own language; that it is not the German one is told. Raises VoiceMissing."""
    from reader.speech.casting import is_german, reader_of

    voice = reader_of(voices, article.language)
    if not is_german(article.language):
        tell(say("foreign", language, voice=voice.name))
    return voice.id


class _Telling:
    """What an export tells: how far it is, each file as soon as it is finished, and in the end what is missing."""

    def __init__(self, article: "Article", line: ProgressLine, arguments: Namespace, language: str) -> None:
        self._article, self._line, self._language = article, line, language
        self._as_json: bool = arguments.json
        self._told: set[Path] = set()

    def progress(self, now: "Progress") -> None:
        for file in now.files:
            self._file(file.path)
        left = "" if now.left is None else say("time-left", self._language, time=minutes(now.left))
        if now.trouble is not None:
            left = say("waiting", self._language, reason=why(now.trouble.cause, self._language))
        self._line.show(min(1.0, now.done / now.total) if now.total else 1.0, left)

    def end(self) -> None:
        self._line.clear()

    def result(self, report: "Report") -> None:
        if self._as_json:
            put(_as_json(_report(report)))
        for file in report.files:
            self._file(file.path)
            if file.replaced:
                title = self._article.sections[file.section - 1].title
                tell(say("replaced", self._language, number=file.section, title=title))
            for span in file.skipped:
                tell(say("skipped", self._language, text=span.of(self._article.text)))
        for number in report.left_out:
            title = self._article.sections[number - 1].title
            tell(say("left-out", self._language, number=number, title=title))

    def _file(self, path: Path) -> None:
        if path not in self._told and not self._as_json:
            self._line.clear()
            put(str(path))
        self._told.add(path)


def _report(report: "Report") -> dict[str, object]:
    return {
        "cancelled": report.cancelled,
        "left_out": list(report.left_out),
        "files": [
            {
                "section": file.section,
                "path": str(file.path),
                "seconds": float(file.seconds),
                "bytes": file.size,
                "replaced": file.replaced,
                "skipped": [[span.start, span.end] for span in file.skipped],
            }
            for file in report.files
        ],
    }


def open_told(arguments: Namespace, language: str) -> "Opened":
    """The article that the arguments name; tells where its encoding is not certain. Raises SourceRefusedError."""
    from reader.opening import open_article

    opened = open_article(arguments.article, arguments.encoding)
    if not opened.encoding.certain:
        tell(say("encoding-unsure", language, encoding=opened.encoding.name))
    return opened


@contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """The first Ctrl+C, or the end of the terminal or session, asks to stop in good order; a second stops at once."""
    asked = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    before = {number: signal.signal(number, stop) for number in _STOPPING}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
