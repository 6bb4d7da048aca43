"""The user's own lexicon, which comes before all rules."""

from reader.german.place import Manner, Said


def own(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    """What the user wants to be said for the word at this place."""
    found = manner.lexicon.found(text, at)
    return (Said(at, found.end, found.spoken, found.pronunciation),) if found else None
