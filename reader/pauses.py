"""How long it is silent: the one table of pauses between sentences, paragraphs and sections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from reader.article import Role

_AFTER_ROLE = MappingProxyType(
    {
        Role.KICKER: Fraction(60, 100),
        Role.TITLE: Fraction(100, 100),
        Role.LEAD: Fraction(85, 100),
        Role.HEADING: Fraction(75, 100),
        Role.ITEM: Fraction(50, 100),
        Role.QUOTE: Fraction(85, 100),
        Role.CAPTION: Fraction(85, 100),
    }
)


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds of silence at speed 1, as a newsreader leaves them; faster reading makes them shorter."""

    sentence: Fraction = Fraction(35, 100)
    paragraph: Fraction = Fraction(70, 100)
    section: Fraction = Fraction(120, 100)
    after_role: Mapping[Role, Fraction] = field(default_factory=lambda: _AFTER_ROLE)

    def after_sentence(self, speed: float) -> Fraction:
        """The silence between two sentences of a paragraph."""
        return _scaled(self.sentence, speed)

    def after_paragraph(self, role: Role, next_role: Role | None, speed: float) -> Fraction:
        """The silence after a paragraph of `role` before one of `next_role`; None is the end of the article."""
        if next_role is None:
            return Fraction(0)
        if next_role is Role.HEADING:
            return _scaled(self.section, speed)
        return _scaled(self.after_role.get(role, self.paragraph), speed)


def _scaled(pause: Fraction, speed: float) -> Fraction:
    return pause / Fraction(speed).limit_denominator(1000)


PAUSES = Pauses()
