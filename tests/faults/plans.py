"""How the service can go wrong, and when it does."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeAlias


class Fault(Enum):
    """How an attempt goes wrong."""

    HANG = "hangs before the header"
    DRIP = "a byte now and then"
    DRIP_HEADER = "a byte of the header now and then"
    ENDLESS = "a body that never ends"
    RESET = "resets the connection"
    CUT = "closes in the middle of the body"
    TOO_MANY = "429"
    TOO_MANY_SECONDS = "429, Retry-After in seconds"
    TOO_MANY_DATE = "429, Retry-After as a date"
    BROKEN = "500"
    AWAY = "503"
    FORBIDDEN = "403"
    PAGE = "200 with HTML"
    EMPTY = "200 with nothing"
    SILENT = "an answer of the service without sound"
    TRUNCATED = "base64 cut off"
    CLIPPED = "nine tenths of the MP3"
    GARBAGE = "base64 of no MP3"
    PLAYLIST = "base64 of a list of files"
    BOMB = "a gzip bomb"
    REDIRECT = "sends elsewhere"
    REDIRECT_BOMB = "sends elsewhere, with a gzip bomb"
    STRANGER = "a certificate of an unknown authority"
    MISNAMED = "a certificate of another name"
    NO_NAME = "the proxy cannot resolve the name"
    PROXY_DOWN = "the proxy hangs up at once"
    PROXY_HANGS = "the proxy does not answer"
    TLS_HANGS = "the service does not answer the greeting"
    NO_TLS = "the service answers the greeting with a page"

    @property
    def on_the_way(self) -> bool:
        """Whether it strikes before there is a connection to the service."""
        return self in _ON_THE_WAY


_ON_THE_WAY = (
    Fault.STRANGER,
    Fault.MISNAMED,
    Fault.NO_NAME,
    Fault.PROXY_DOWN,
    Fault.PROXY_HANGS,
    Fault.TLS_HANGS,
    Fault.NO_TLS,
)

Plan: TypeAlias = "Callable[[int], Fault | None]"
"""What happens to the attempt of this number (from 1); None: it goes well."""


def well(_number: int) -> Fault | None:
    """Everything goes well."""
    return None


def always(fault: Fault) -> Plan:
    """Every attempt goes wrong."""
    return lambda _number: fault


def at(faults: Mapping[int, Fault]) -> Plan:
    """These attempts go wrong."""
    return faults.get


def between(first: int, last: int, fault: Fault) -> Plan:
    """All attempts from the first to the last go wrong."""
    return lambda number: fault if first <= number <= last else None
