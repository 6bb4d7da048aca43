"""The grammatical gender of a German noun, as far as its last part or its ending tells."""

from functools import lru_cache

from reader.german.tables import mapping

_SHORTEST, _SHORT, _LONGEST = 2, 3, 20


@lru_cache(maxsize=4096)
def gender(noun: str) -> str | None:
    """ "m", "f" or "n" of a noun in the singular, or None; of a compound ("Start-up-Szene") its last part decides."""
    last = noun.lower().rpartition("-")[2]
    return _by_ending(last) or _by_ending(last.removesuffix("es")) or _by_ending(last.removesuffix("s"))


def _by_ending(last: str) -> str | None:
    for length in range(min(len(last), _LONGEST), _SHORTEST - 1, -1):
        tail = last[-length:]
        found = _GENDERS.get(tail) or (_GENDERS.get("-" + tail) if length < len(last) else None)
        if found and (
            length > _SHORT
            or length == len(last)
            or "-" + tail in _GENDERS
            or len(last) >= 2 * length > _SHORT
        ):
            return found
    return None


_GENDERS = {
    noun: row for row, nouns in mapping("genders", "gender", "nouns").items() for noun in nouns.split()
}
