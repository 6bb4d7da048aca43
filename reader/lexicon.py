"""The user's own lexicon: how single words are to be said, found in a text in time linear in its length."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reader.speech.ipa import mnemonics

LONGEST_WORD, LONGEST_SAYING = 60, 120
"""Characters of what is printed and of what is said for it."""

MOST_RULES = 5000

_BRACES = frozenset("{}")
"""They stand for something in pronunciations."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`word` is said as `says` is read, or as `ipa` sounds where the voice understands IPA; at least one is given.

    `part`: also inside of words, such as in compounds. `any_case`: however it is capitalised. Raises ValueError with
    the name of the field that cannot be so.
    """

    word: str
    says: str = ""
    ipa: str = ""
    part: bool = False
    any_case: bool = False

    def __post_init__(self) -> None:
        lengths = {"word": LONGEST_WORD, "says": LONGEST_SAYING, "ipa": LONGEST_SAYING}
        for name, longest in lengths.items():
            value: str = getattr(self, name)
            if (
                len(value) > longest
                or value != value.strip()
                or not value.isprintable()
                or _BRACES & set(value)
            ):
                raise ValueError(name)
        if not any(map(str.isalnum, self.word)) or (self.part and not self.word.isalnum()):
            raise ValueError("word")
        if not self.ipa and not any(map(str.isalnum, self.says)):
            raise ValueError("says")
        if self.ipa and mnemonics(self.ipa) is None:
            raise ValueError("ipa")

    def matches(self, printed: str) -> bool:
        """Whether `printed`, of the same length, is this word."""
        return printed == self.word or (self.any_case and printed.lower() == self.word.lower())


@dataclass(frozen=True, slots=True)
class Found:
    """A rule speaks of the text up to `end`: it is said as `spoken`, or as `pronunciation` (IPA, braces) sounds."""

    end: int
    spoken: str
    pronunciation: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Rules in the user's order; of several for one word, the last one holds."""

    rules: tuple[Rule, ...] = ()
    _whole: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    _parts: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.rules) > MOST_RULES:
            raise ValueError("rules")
        object.__setattr__(self, "_whole", _by_first_letters(self.rules))
        object.__setattr__(self, "_parts", _by_first_letters(rule for rule in self.rules if rule.part))

    def with_(self, rule: Rule) -> "Lexicon":
        """One more rule, in the place of one for the same word."""
        return Lexicon((*self.without(rule.word).rules, rule))

    def without(self, word: str) -> "Lexicon":
        """Without the rules for a word."""
        return Lexicon(tuple(rule for rule in self.rules if rule.word != word))

    def rule_for(self, word: str) -> Rule | None:
        """The rule that holds for a word as it is printed, alone."""
        found = self._word_at(word, 0)
        return found if found is not None and len(found.word) == len(word) else None

    def found(self, text: str, at: int) -> Found | None:
        """What the lexicon says of the word that begins at `at`; None inside of words and where it knows nothing."""
        if not self.rules or (at and text[at - 1].isalnum() and text[at].isalnum()):
            return None
        rule = self._word_at(text, at)
        if rule is not None:
            end = at + len(rule.word)
            return Found(end, rule.says or text[at:end], rule.ipa or None)
        return self._within(text, at) if self._parts else None

    def _word_at(self, text: str, at: int) -> Rule | None:
        for rule in (*self._whole.get(text[at : at + 2].lower(), ()), *self._whole.get(text[at].lower(), ())):
            end = at + len(rule.word)
            ends = not (rule.word[-1].isalnum() and text[end : end + 1].isalnum())
            if ends and rule.matches(text[at:end]):
                return rule
        return None

    def _within(self, text: str, at: int) -> Found | None:
        """The word at `at` with all parts said that the lexicon knows."""
        end = at
        while end < len(text) and text[end].isalnum():
            end += 1
        spoken, pronounced, plain, sounds, place = [], [], "", False, at
        while place < end:
            rule = self._part_at(text, place, end)
            if rule is None:
                spoken.append(text[place])
                plain += text[place]
                place += 1
                continue
            said = rule.says or text[place : place + len(rule.word)]
            spoken.append(said)
            if rule.ipa:
                pronounced += [f"{{{plain}}}" if plain else "", rule.ipa]
                plain, sounds = "", True
            else:
                plain += said
            place += len(rule.word)
        whole = "".join(spoken)
        if not sounds:
            return Found(end, whole, None) if whole != text[at:end] else None
        return Found(end, whole, "".join([*pronounced, f"{{{plain}}}" if plain else ""]))

    def _part_at(self, text: str, at: int, end: int) -> Rule | None:
        candidates = self._parts.get(text[at : at + 2].lower(), ())
        return next(
            (
                rule
                for rule in candidates
                if at + len(rule.word) <= end and rule.matches(text[at : at + len(rule.word)])
            ),
            None,
        )


def _by_first_letters(rules: Iterable[Rule]) -> Mapping[str, tuple[Rule, ...]]:
    """Rules by the first two letters of their words; the longest first, of equals the exact ones, then the latest."""
    latest = {(rule.word, rule.any_case): rule for rule in rules}
    found: dict[str, list[Rule]] = {}
    for rule in sorted(latest.values(), key=lambda rule: (-len(rule.word), rule.any_case)):
        found.setdefault(rule.word[:2].lower(), []).append(rule)
    return MappingProxyType({letters: tuple(its) for letters, its in found.items()})


EMPTY = Lexicon()
