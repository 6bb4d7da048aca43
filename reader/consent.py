"""What the reader allows to be sent: what has to be asked, and one permit that is asked before each sending."""

import threading
from enum import Enum
from urllib.parse import SplitResult, urlsplit

from reader import places
from reader.settings import FILE, Settings, load
from reader.speech.backend import SpeechError
from reader.speech.backends import is_online

_INSIDE = (
    *(".local", ".localhost", ".home.arpa"),
    *(".intranet", ".internal", ".private", ".corp", ".home", ".lan"),
    ".fritz.box",
)
"""How names end that are known in one house only: RFC 6761, 8375, 6762 (appendix G), and those of German routers."""


class Question(Enum):
    """What the reader has to be asked; the first comes first."""

    SERVICE = "service"
    """Whether an online voice may be used at all."""

    OWN_TEXT = "own text"
    """Whether it may be sent the reader's own files and pasted texts, too."""


def needed(kept: Settings, *, public: bool) -> Question | None:
    """What must be answered with yes before a text may be sent; None if it may be."""
    if not kept.online_allowed:
        return Question.SERVICE
    return None if public or kept.own_texts_online else Question.OWN_TEXT


def is_public(source: str | None) -> bool:
    """Whether anybody could read what comes from there: what Vorleser brings, and pages of the open net."""
    if source is None:
        return False
    try:
        link = urlsplit(source)
        if link.scheme in ("http", "https"):
            return _is_open(link)
        return places.is_ours(source)
    except (ValueError, OSError):
        return False


def _is_open(link: SplitResult) -> bool:
    """Not behind a password, and on no machine of a home or an office."""
    from ipaddress import ip_address  # noqa: PLC0415 - the window opens without it

    host = (link.hostname or "").rstrip(".")
    if link.username is not None or link.password is not None:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        number = host.rpartition(".")[2][:1].isdigit()  # 127.1 and 0x7f.1 are addresses, too
        return "." in host and not number and not f".{host}".endswith(_INSIDE)


class ConsentMissing(SpeechError):
    """Something would have been sent to an online voice, and the reader has not allowed it."""

    def __init__(self, voice: str) -> None:
        super().__init__(f"nothing may be sent for {voice!r}")
        self.voice = voice


class OnlinePermit:
    """Whether text may be sent to an online voice now; at first it may not. For any number of threads."""

    def __init__(self) -> None:
        self._given = threading.Event()

    @property
    def given(self) -> bool:
        """Whether it may be sent."""
        return self._given.is_set()

    def give(self) -> None:
        """It may be sent from now on."""
        self._given.set()

    def withdraw(self) -> None:
        """Nothing more may be sent."""
        self._given.clear()


def permit_for(voice: str, source: str | None, *, allowed: bool) -> OnlinePermit:
    """For one call without a window: given if an online voice reads and may be sent what comes from `source`.

    It may if `allowed`, as the caller says there and then, or if the answers in the user's settings say so.
    Raises ConsentMissing, before anything is set up.
    """
    permit = OnlinePermit()
    if is_online(voice):
        kept, _ = load(places.config_dir() / FILE)
        if not allowed and needed(kept, public=is_public(source)) is not None:
            raise ConsentMissing(voice)
        permit.give()
    return permit
