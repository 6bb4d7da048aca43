"""The German voices that can be downloaded, with what is known of them beforehand: size, licence and checksum."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from reader.places import asset
from reader.speech.backend import SpeechError
from reader.speech.piper.titles import title_of

REVISION: Final = "c10ece1aade47bb51c153c893d14e5bf8e5b7117"
"""Of the repository rhasspy/piper-voices; what lies there under a revision never changes."""

INDEX: Final = "voices.json"
"""That repository's own list, with sizes and MD5 checksums."""

LONGEST_CONFIG: Final = 2**20

_UNKNOWN: Final = "?"
_NAME: Final = re.compile(r"(([a-z]+)_[A-Z]+)-([^-]+)-([^-]+)")


class OfferUnknown(SpeechError):
    """No voice of this name is offered; `known` are those that are."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"no voice {name!r} is offered")
        self.name, self.known = name, known


class IndexBroken(SpeechError):
    """The service's own list cannot be understood, or knows nothing of a voice."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A file of the service; `digest` is "sha256:..." or "md5:...", None where nothing is known beforehand."""

    path: str
    size: int | None
    digest: str | None

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that can be downloaded: its configuration, then its model, which has `size` bytes.

    `licence` is that of its recordings, None where it is not clear.
    """

    name: str
    licence: str | None
    size: int
    files: tuple[Remote, ...]

    def title(self, language: str = "de") -> str:
        """What people call it."""
        return title_of(self.name, language)

    @property
    def is_known(self) -> bool:
        """Whether all its files can be checked without asking for the service's list."""
        return all(file.digest is not None for file in self.files)


def offers() -> tuple[Offer, ...]:
    """All voices that are offered, best first."""
    lines = asset("voices/piper.tsv").read_text("utf-8").splitlines()
    return tuple(_offer(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def offer_of(name: str) -> Offer:
    """The voice of that name; "thorsten-medium" is understood as well. Raises OfferUnknown."""
    wanted = name.removeprefix("piper/")
    for offer in (known := offers()):
        if wanted in (offer.name, offer.name.partition("-")[2]):
            return offer
    raise OfferUnknown(name, ", ".join(offer.name for offer in known))


def completed(offer: Offer, index: bytes) -> Offer:
    """The offer with what the service's list says of the files of which nothing was known. Raises IndexBroken."""
    try:
        told: dict[str, Any] = json.loads(index)[offer.name]["files"]
        files = tuple(file if file.digest else _told(file, told[file.path]) for file in offer.files)
    except (ValueError, KeyError, TypeError) as error:
        raise IndexBroken(f"{INDEX}: {offer.name} is missing or garbled") from error
    return replace(offer, files=files)


def _told(file: Remote, told: dict[str, Any]) -> Remote:
    size, digest = int(told["size_bytes"]), str(told["md5_digest"])
    if (file.size is not None and size != file.size) or not re.fullmatch("[0-9a-f]{32}", digest):
        raise ValueError(file.path)
    return Remote(file.path, size, f"md5:{digest}")


def _offer(name: str, size: str, model: str, config_size: str, config: str, licence: str) -> Offer:
    files = (
        Remote(f"{_folder(name)}/{name}.onnx.json", *_known(config_size, config)),
        Remote(f"{_folder(name)}/{name}.onnx", *_known(size, model)),
    )
    return Offer(name, None if licence == _UNKNOWN else licence, int(size), files)


def _known(size: str, digest: str) -> Iterator[Any]:
    yield None if size == _UNKNOWN else int(size)
    yield None if digest == _UNKNOWN else f"sha256:{digest}"


def _folder(name: str) -> str:
    parts = _NAME.fullmatch(name)
    if parts is None:
        raise ValueError(name)
    code, family, who, quality = parts.groups()
    return f"{family}/{code}/{who}/{quality}"
