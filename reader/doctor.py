"""Judges what was found on this computer: what works, what does not, and what to do about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import VorleserError
from reader.phrases import say
from reader.speech.backend import EngineUnavailable
from reader.surroundings import Surroundings
from reader.wording import describe

PIPER_REMEDY = 'pip install "vorleser[piper]"'


class State(StrEnum):
    """How a finding is to be taken."""

    OK = "OK"
    WARN = "WARN"
    MISSING = "MISSING"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `name` and `state` are for scripts, `what` and `remedy` for people."""

    name: str
    state: State
    what: str
    remedy: str = ""


def judge(found: Surroundings, language: str) -> tuple[Finding, ...]:
    """All findings, in the order in which they matter."""
    return (
        _voice(found, language),
        _natural(found, language),
        _encoder(found, language),
        _display(found, language),
        _sound(found, language),
        _libraries(found, language),
        _python(found, language),
        _packages(found, language),
        _accessibility(found, language),
        *_folders(found, language),
        _fonts(found, language),
    )


def is_of_use(findings: Iterable[Finding]) -> bool:
    """Whether Vorleser can read aloud here, or at least export."""
    missing = {finding.name for finding in findings if finding.state is State.MISSING}
    can_export = "encoder" not in missing
    can_be_heard = not missing & {"display", "sound", "libraries"}
    return "voice" not in missing and (can_export or can_be_heard)


def _voice(found: Surroundings, language: str) -> Finding:
    if found.german_voices:
        return _ok("voice", say("voice-there", language, names=", ".join(found.german_voices[:3])))
    why = _why_no_voice(found.voice_trouble, language)
    if found.apt is None:  # Windows and macOS have it from pip alone
        return Finding("voice", State.MISSING, why, say("reinstall", language, package="espeakng-loader"))
    return Finding("voice", State.MISSING, why, _install(found, language, "espeak-ng"))


def _why_no_voice(trouble: VorleserError | None, language: str) -> str:
    if isinstance(trouble, EngineUnavailable):  # its own wording sends people here
        return say("voice-engine", language, engine=trouble.engine, reason=trouble.reason)
    return describe(trouble, language) if trouble else say("voice-none", language)


def _natural(found: Surroundings, language: str) -> Finding:
    """Nothing is amiss without them, but many do not know that they can be had."""
    if found.natural_voices:
        return _ok("natural", say("natural-there", language, names=", ".join(found.natural_voices[:3])))
    if found.natural_voices is None:
        return Finding("natural", State.OK, say("natural-none", language), PIPER_REMEDY)
    return Finding(
        "natural", State.OK, say("natural-empty", language), "vorleser voices --download thorsten-medium"
    )


def _encoder(found: Surroundings, language: str) -> Finding:
    if found.encoder:
        return _ok("encoder", say("encoder-there", language, path=found.encoder))
    return Finding(
        "encoder",
        State.MISSING,
        say("encoder-none", language),
        say("reinstall", language, package="imageio-ffmpeg"),
    )


def _display(found: Surroundings, language: str) -> Finding:
    if found.display in (True, None):
        return _ok("display", say("display-there", language))
    return Finding("display", State.MISSING, say("display-none", language), say("display-remedy", language))


def _sound(found: Surroundings, language: str) -> Finding:
    if found.sound_server in (True, None):
        return _ok("sound", say("sound-there", language))
    remedy = say("sound-remedy", language, install=_install(found, language, "pipewire-pulse"))
    return Finding("sound", State.MISSING, say("sound-none", language), remedy)


def _libraries(found: Surroundings, language: str) -> Finding:
    if not found.missing_libraries:
        return _ok("libraries", say("libraries-there", language))
    names = " ".join(found.missing_libraries)
    what = say("libraries-none", language, names=names)
    return Finding("libraries", State.MISSING, what, _install(found, language, names))


def _python(found: Surroundings, language: str) -> Finding:
    version = ".".join(map(str, found.python))
    if (3, 11) <= found.python[:2] <= (3, 14):
        return _ok("python", f"Python {version}")
    return Finding("python", State.WARN, say("python-other", language, version=version))


def _packages(found: Surroundings, language: str) -> Finding:
    missing = [name for name, version in found.packages.items() if version is None]
    if missing:
        what = say("packages-none", language, names=", ".join(missing))
        return Finding("packages", State.WARN, what, say("reinstall", language, package=" ".join(missing)))
    qt = found.packages.get("PySide6_Essentials") or ""
    if found.python < (3, 12) and qt.startswith("6.12."):
        # WORKAROUND PySide6 6.12.0: loses a reference to None in every call on Python 3.11 and aborts.
        what = say("qt-trap", language, version=qt)
        return Finding(
            "packages", State.WARN, what, 'pip install "PySide6_Essentials<6.12" "PySide6_Addons<6.12"'
        )
    return _ok("packages", ", ".join(f"{name} {version}" for name, version in found.packages.items()))


def _accessibility(found: Surroundings, language: str) -> Finding:
    if found.accessibility in (True, None):
        return _ok("accessibility", say("accessibility-there", language))
    what = say("accessibility-none", language)
    return Finding("accessibility", State.WARN, what, _install(found, language, "at-spi2-core"))


def _folders(found: Surroundings, language: str) -> Iterator[Finding]:
    for kind, (path, writable) in found.folders.items():
        if writable:
            yield _ok(kind, say(f"{kind}-there", language, path=path))
        else:
            what = say(f"{kind}-none", language, path=path)
            yield Finding(kind, State.WARN, what, say("folder-remedy", language, path=path))


def _fonts(found: Surroundings, language: str) -> Finding:
    if not found.missing_fonts:
        return _ok("fonts", "Atkinson Hyperlegible Next")
    what = say("fonts-none", language, names=", ".join(found.missing_fonts))
    return Finding("fonts", State.WARN, what, say("reinstall", language, package="vorleser"))


def _install(found: Surroundings, language: str, names: str) -> str:
    """How packages of the system are installed; their names are Debian's."""
    return f"sudo apt-get install -y {names}" if found.apt else say("install", language, names=names)


def _ok(name: str, what: str) -> Finding:
    return Finding(name, State.OK, what)
