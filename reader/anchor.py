"""A position in a text that survives changes of the text: an offset, and what stands on either side of it."""

from dataclasses import dataclass

REACH = 32
"""Characters remembered on either side."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A character offset with the text before and after it."""

    character: int
    before: str
    after: str

    @classmethod
    def at(cls, text: str, character: int) -> "Anchor":
        """The anchor for a character of a text."""
        character = min(max(character, 0), len(text))
        return cls(
            character, text[max(0, character - REACH) : character], text[character : character + REACH]
        )

    def found_in(self, text: str) -> int | None:
        """The offset of the same place in `text`, which may be a later version of it; None if it is gone.

        Of several places that look the same, the nearest to the old one counts. What stands on both sides is looked
        for first, then what comes after the place, then what comes before it.
        """
        for sought, lead in (
            (self.before + self.after, len(self.before)),
            (self.after, 0),
            (self.before, len(self.before)),
        ):
            nearest = _nearest(text, sought, self.character - lead)
            if nearest is not None:
                return nearest + lead
        return None


def _nearest(text: str, sought: str, expected: int) -> int | None:
    """Where `sought` begins in `text`, as near to `expected` as possible."""
    if not sought.strip():
        return None
    expected = min(max(expected, 0), len(text))
    left = text.rfind(sought, 0, expected + len(sought))
    right = text.find(sought, expected)
    found = [offset for offset in (left, right) if offset >= 0]
    return min(found, key=lambda offset: abs(offset - expected), default=None)
