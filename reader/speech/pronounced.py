"""Pieces as text for eSpeak NG: what the lexicon knows goes as phonemes, everything else as it is spelled."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.speech.engine_text import EngineText, for_engine
from reader.speech.ipa import mnemonics
from reader.utterance import Piece

_SEAM = re.compile(r"(?<=[^\s])\[\[")
_PARTS = re.compile(r"\{([^{}]*)\}|([^{}]+)")


def as_spelled(pieces: Sequence[Piece], start: int) -> EngineText:
    """The pieces without their pronunciations; the first of them begins at `start` of the utterance's text."""
    return for_engine("".join(piece.spoken for piece in pieces), start)


def pronounced(pieces: Sequence[Piece], start: int) -> EngineText:
    """The pieces with phonemes between " [[" and "]]"; all characters of these come from the word's first one.

    WORKAROUND eSpeak NG 1.52: "[[" right behind a quotation mark or a bracket is silent, hence the space.

    A pronunciation that cannot be told to the engine is left out: the word is said as it is spelled.
    """
    parts: list[EngineText] = []
    plain, at = "", start
    for piece in pieces:
        told = phonemes(piece.pronunciation) if piece.pronunciation else None
        core = _core(piece.spoken) if told else None
        if told is None or core is None:
            plain += piece.spoken
            continue
        plain += piece.spoken[: core[0]]
        begins = at + len(plain)
        ends = begins + core[1] - core[0]
        if plain.strip() and not plain[-1].isspace():
            told = f" {told}"
        parts += [for_engine(plain, at), EngineText(told, (begins,) * len(told), begins, ends)]
        plain, at = piece.spoken[core[1] :], ends
    parts.append(for_engine(plain, at))
    return EngineText(
        "".join(part.text for part in parts),
        tuple(origin for part in parts for origin in part.origins),
        parts[0].start,
        parts[-1].end,
    )


@lru_cache(maxsize=1024)
def phonemes(pronunciation: str) -> str | None:
    """A pronunciation (IPA, and in braces what is said as it is spelled) for the engine; None if it cannot be told."""
    parts = list(_told(pronunciation))
    return None if None in parts or not parts else _SEAM.sub(" [[", "".join(part for part in parts if part))


def _told(pronunciation: str) -> Iterator[str | None]:
    for spelled, ipa in _PARTS.findall(pronunciation):
        told = None if spelled else mnemonics(ipa)
        yield for_engine(spelled).text if spelled else told and f"[[{told}]]"


def _core(spoken: str) -> tuple[int, int] | None:
    """From the first letter or digit to behind the last; None where there is none."""
    sounding = [index for index, character in enumerate(spoken) if character.isalnum()]
    return (sounding[0], sounding[-1] + 1) if sounding else None
