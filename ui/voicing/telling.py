"""Words for where the reader is, and for what has changed there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ui.voicing.spot import FIELDS, Around, Kind, Spot
from ui.words import translate


def arrival(before: Spot | None, now: Spot, *, hint: bool = True) -> str:
    """What is said of a thing to which the focus has moved; with its hint, unless that was heard before."""
    return _joined(dict.fromkeys(_arriving(before, now, hint=hint)))


def change(before: Spot, now: Spot) -> str:
    """What is said of a thing that has changed while the focus is on it; "" for nothing.

    A row that is checked or not says so, and not what becomes of its figures.
    """
    parts = [now.name] if now.name != before.name else []
    states = [state.text for state in now.states if state not in before.states]
    if now.value != before.value and now.kind not in FIELDS and now.value != now.name and not states:
        parts.append(now.value)
    parts += states
    if now.beside != before.beside:
        parts.append(now.beside)
    if now.hint != before.hint and now.kind is Kind.FIELD:
        parts.append(now.hint)  # what is wrong with what is written there
    parts += _news(before.window, now.window)
    return _joined(dict.fromkeys(parts))


def _arriving(before: Spot | None, now: Spot, *, hint: bool) -> Iterator[str]:
    if before is None or before.window.who != now.window.who:
        back = before is not None and before.window.below == now.window.who
        yield from _around(replace(now.window, texts=()) if back else now.window)
    else:
        yield from _news(before.window, now.window)
    if now.holder is not None and (before is None or _who(before.holder) != now.holder.who):
        yield from _around(now.holder, without=now.window.name)
    yield now.name
    yield now.kind.text
    states = [state.text for state in now.states]
    if now.holder is not None:
        yield from states
    if now.value != now.name:
        yield now.value
    if now.kind in {Kind.FIELD, Kind.NUMBER} and not now.value:
        yield translate("Voicing", "empty")
    if now.holder is None:
        yield from states
    if now.level and (before is None or before.level != now.level):
        yield translate("Voicing", "level {level}").format(level=now.level)
    if now.count > 1:
        yield translate("Voicing", "{number} of {count}").format(number=now.number, count=now.count)
    yield now.keys
    yield now.beside
    if hint and now.hint != now.name:
        yield now.hint


def _news(before: Around, now: Around) -> Iterator[str]:
    """What a window tells now and did not tell before."""
    return (text for text in now.texts if text not in before.texts)


def _around(around: Around, *, without: str = "") -> Iterator[str]:
    """Its name, unless that was said just now, then what it is and what it tells."""
    if around.name != without:
        yield around.name
    if around.kind.text.casefold() != around.name.casefold():
        yield around.kind.text
    yield from around.texts


def _who(around: Around | None) -> object:
    return None if around is None else around.who


def _joined(parts: Iterable[str]) -> str:
    """With a comma between two parts, unless the first ends a sentence by itself."""
    said = ""
    for part in filter(None, (part.strip() for part in parts)):
        said += ("" if not said else " " if said[-1] in ".!?:…" else ", ") + part
    return said
