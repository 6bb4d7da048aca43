"""The user's settings: one value, kept in one file, read tolerantly and written whole."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from reader.atomic import write_bytes
from reader.errors import VorleserError
from reader.speech.pace import FASTEST, SLOWEST

FILE: Final = "settings.json"
VERSION: Final = 1
"""Of the file's format; of a later version's file we take what we understand and keep a copy."""

LANGUAGES: Final = ("system", "de", "en")
THEMES: Final = (
    "system", "light", "dark", "sepia", "contrast", "black_on_white", "yellow_on_black", "green_on_black"
)  # fmt: skip
"""Of the page; "contrast" is white on black."""
GENDERS: Final = ("pause", "pair", "printed")
"""How "Leser:innen" is said: with a short stop, as "Leserinnen und Leser", or as it is printed."""
SPELLINGS: Final = ("names", "letters")
"""How words are spelled: with the names of a spelling alphabet, or letter by letter."""
HANDOVERS: Final = ("carry_on", "wait", "stop")
"""When an online voice cannot be had in time: the offline voice reads on, reading waits, or it stops."""

_LARGEST_FILE = 1_000_000  # bytes
_LONGEST_TEXT = 4096  # characters


class SettingsDamaged(VorleserError):
    """The file cannot be read as settings; `kept` is where it lies now."""

    def __init__(self, path: Path, kept: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.kept, self.reason = path, kept, reason


class SettingsUnsaved(VorleserError):
    """The file could not be written; the old one is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen. `voice` and `folder` are None until there was a choice.

    `speed` and `volume` are factors, `folder` is where the last export went, `bitrate` that of its files in kbit/s, and
    `file_name` the pattern of their names (`reader.export.names`). `sounds` are the quiet ones at pause, end and error;
    `notifications` are those of the desktop while the window is not in front.
    `gender`, `emoji` and `spelling` say how those are spoken, `announced` and `pitched` what is heard of headings and
    quotations.
    `type_size` is in pixels, `line_height` and the spacings in units of it, `column` in characters; `typeface` is the
    name of a family, None for ours. `ruler` are lines around the line that is read, `still` lets nothing glide,
    `one_sentence` shows nothing but the sentence that is read. `letters` tells
    whether single letters are keys. `highlight_offset` is how many seconds later than the computer knows we hear; for
    `lead_in` seconds, almost-silence wakes a loudspeaker before the first word. `window` is where the window stands, as
    Qt writes it down; `outline_width` is in pixels, `outline_shown` None until it was chosen.
    `online_allowed` and `own_texts_online` are what may be sent (`reader.consent`; None: not answered yet), `handover`
    what happens when an online voice fails, `natural_hinted` whether it was told that natural voices can be had.
    `give_way` lets reading pause at keys while a screen reader runs, `self_voicing` has us speak in its place.
    """

    voice: str | None = None
    speed: float = 1.0
    volume: float = 1.0
    theme: str = "system"
    tint_paragraph: bool = True
    band_sentence: bool = True
    box_word: bool = True
    folder: str | None = None
    bitrate: int = 96
    file_name: str = "{nn} {title}"
    sounds: bool = True
    notifications: bool = True
    gender: str = "pause"
    emoji: bool = False
    announced: bool = False
    pitched: bool = False
    spelling: str = "names"
    language: str = "system"
    type_size: float = 20.0
    line_height: float = 1.6
    letter_spacing: float = 0.0
    word_spacing: float = 0.0
    paragraph_spacing: float = 1.05
    typeface: str | None = None
    ruler: bool = False
    still: bool = False
    one_sentence: bool = False
    column: int = 66
    letters: bool = True
    highlight_offset: float = 0.0
    lead_in: float = 0.0
    window: str | None = None
    outline_width: int = 268
    outline_shown: bool | None = None
    online_allowed: bool = False
    own_texts_online: bool | None = None
    handover: str = "carry_on"
    natural_hinted: bool = False
    give_way: bool = True
    self_voicing: bool = False

    def __post_init__(self) -> None:
        for name, fits in _FITS.items():
            if not fits(getattr(self, name)):
                raise ValueError(f"{name} cannot be {getattr(self, name)!r}")

    @classmethod
    def understood(cls, values: Mapping[str, Any]) -> Self:
        """What makes sense of `values`; the rest has its default."""
        return cls(
            **{name: values[name] for name, fits in _FITS.items() if name in values and fits(values[name])}
        )


def load(path: Path) -> tuple[Settings, SettingsDamaged | None]:
    """The settings in `path`; defaults where there are none, and with a complaint where they cannot be read.

    Never raises: a file that cannot be read is put aside as `<name>.defekt`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
        values = _parse(content)
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), SettingsDamaged(path, _put_aside(path), str(error))
    version = values.get("version")
    if type(version) is int and version > VERSION:
        with suppress(OSError):
            write_bytes(path.with_name(f"{path.name}.newer"), content)
    return Settings.understood(values), None


def save(settings: Settings, path: Path) -> None:
    """Write them whole. Raises SettingsUnsaved; the old file is then as it was."""
    content = json.dumps({"version": VERSION, **asdict(settings)}, indent=2) + "\n"
    try:
        write_bytes(path, content.encode("ascii"))
    except OSError as error:
        raise SettingsUnsaved(path, error.strerror or str(error)) from error


def _parse(content: bytes) -> dict[str, Any]:
    if len(content) > _LARGEST_FILE:
        raise ValueError("larger than settings can be")
    values = json.loads(content)
    if not isinstance(values, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - about a file, not about a caller
    return values


def _put_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.defekt")
    try:
        return path.replace(aside)
    except OSError:
        return path


def _is_text(value: object) -> bool:
    if value is None:
        return True
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_TEXT or "\0" in value:
        return False
    try:
        return bool(os.fsencode(value))
    except UnicodeEncodeError:
        return False


def _is_number(lowest: float, highest: float, *kinds: type) -> Callable[[Any], bool]:
    return lambda value: type(value) in kinds and lowest <= value <= highest


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


_FITS: Final[dict[str, Callable[[Any], bool]]] = {
    "online_allowed": _is_switch,
    "own_texts_online": lambda value: value is None or _is_switch(value),
    "handover": lambda value: isinstance(value, str) and value in HANDOVERS,
    "natural_hinted": _is_switch,
    "give_way": _is_switch,
    "self_voicing": _is_switch,
    "window": _is_text,
    "outline_width": _is_number(0, 10_000, int),
    "outline_shown": lambda value: value is None or _is_switch(value),
    "voice": _is_text,
    "speed": _is_number(SLOWEST, FASTEST, int, float),
    "volume": _is_number(0, 1, int, float),
    "theme": lambda value: isinstance(value, str) and value in THEMES,
    "tint_paragraph": _is_switch,
    "band_sentence": _is_switch,
    "box_word": _is_switch,
    "folder": _is_text,
    "bitrate": _is_number(32, 320, int),
    "file_name": lambda value: value is not None and _is_text(value),
    "sounds": _is_switch,
    "notifications": _is_switch,
    "gender": lambda value: isinstance(value, str) and value in GENDERS,
    "emoji": _is_switch,
    "announced": _is_switch,
    "pitched": _is_switch,
    "spelling": lambda value: isinstance(value, str) and value in SPELLINGS,
    "language": lambda value: isinstance(value, str) and value in LANGUAGES,
    "type_size": _is_number(12, 96, int, float),
    "line_height": _is_number(1.2, 3, int, float),
    "letter_spacing": _is_number(0, 0.3, int, float),
    "word_spacing": _is_number(0, 0.6, int, float),
    "paragraph_spacing": _is_number(0.5, 4, int, float),
    "typeface": _is_text,
    "ruler": _is_switch,
    "still": _is_switch,
    "one_sentence": _is_switch,
    "column": _is_number(36, 100, int),
    "letters": _is_switch,
    "highlight_offset": _is_number(-0.3, 0.6, int, float),
    "lead_in": _is_number(0, 1, int, float),
}
