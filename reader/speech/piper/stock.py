"""Which natural voices are here, which have begun to come and which can be had, and the room that each takes."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.speech.piper import parts
from reader.speech.piper.catalogue import Offer, offers
from reader.speech.piper.models import Model, installed
from reader.speech.piper.titles import title_of


class Presence(Enum):
    """How much of a voice is on this computer."""

    HERE = "here"
    BEGUN = "begun"
    """A download stopped; it can go on."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Holding:
    """A voice with its size and what of it is on the disk, bytes; without an offer it came from somewhere else."""

    name: str
    size: int
    there: int
    presence: Presence
    offer: Offer | None = None

    def title(self, language: str) -> str:
        """What people call it."""
        return title_of(self.name, language)


def stock(folder: Path) -> tuple[Holding, ...]:
    """All that are offered, best first, then others that are here. Only looks at files."""
    here = installed(folder)
    held = [_offered(offer, here.pop(offer.name, None), folder) for offer in offers()]
    return (*held, *_others(here))


def megabytes(size: int, language: str) -> str:
    """As people write it: "63,2 MB"."""
    number = f"{size / 10**6:.1f}"
    return f"{number.replace('.', ',') if language == 'de' else number} MB"


def _offered(offer: Offer, model: Model | None, folder: Path) -> Holding:
    if model is not None:
        return Holding(offer.name, offer.size, model.size, Presence.HERE, offer)
    begun = parts.begun(folder, offer.name)
    return Holding(offer.name, offer.size, begun, Presence.BEGUN if begun else Presence.ABSENT, offer)


def _others(here: dict[str, Model]) -> Iterator[Holding]:
    for name, model in here.items():
        with suppress(OSError):  # gone meanwhile
            yield Holding(name, model.size, model.size, Presence.HERE)
