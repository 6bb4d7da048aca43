"""Speaks what the reader comes to, changes and types, through the second voice; and knows when to be silent."""

import time
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.article import Span
from reader.asking.line import BREATH, Line
from reader.moment import Moment
from ui.answering import PITCH
from ui.keeping import Keeping
from ui.prompter import Prompter
from ui.reading import Reading
from ui.voicing.attention import Attention, Press
from ui.voicing.chosen import news
from ui.voicing.echo import Written, echo
from ui.voicing.looking import attended, look
from ui.voicing.spot import Kind, Spot
from ui.voicing.telling import arrival, change
from ui.voicing.tongues import lines as in_both_tongues
from ui.voicing.writing import written_in
from ui.window import Window
from ui.words import language

_JUST: Final = 0.5
"""Seconds in which the focus settles after the article was started by mouse or from a dialog."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_SHORT: Final = 40
"""Characters of a hint that is said each time; a longer one explains, and is said once."""


class Voicing(QObject):
    """Belongs to the UI thread. One text at a time: a key ends what is said, and what follows from it is said.

    Moving about pauses the article for good. What changes in one's place, or is told unasked, lets it go on.
    """

    def __init__(
        self, window: Window, reading: Reading, prompter: Prompter, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter, self._keeping = window, reading, prompter, keeping
        self._attention = Attention(self)
        self._attention.pressed.connect(self._hear)
        self._attention.changed.connect(self._look)
        reading.moment_changed.connect(self._follow)
        prompter.begun.connect(self._know_begun)
        prompter.ended.connect(self._know_ended)
        self._spot: Spot | None = None
        self._written: Written | None = None
        self._press: Press | None = None
        self._reads, self._began = False, -_JUST
        """Whether the article is read, and since when, unless a key came after that."""
        self._unasked = ""
        """What was told last, until a key comes."""
        self._article = reading.score.article if reading.score else None
        self._speaking = self._ours = self._asked = self._told = False
        """Whether we are asking the prompter now; what it says is ours; it answers the last key; it is unasked."""
        self._hints: set[str] = set()
        self._chosen = keeping.settings
        """What was chosen when the last key came."""

    def start(self, announcement: str) -> None:
        """Speak from now on: first the announcement, then where the reader is."""
        self._spot = self._written = None
        self._unasked = ""
        self._chosen = self._keeping.settings
        self.tell(announcement)
        self._attention.start()

    def stop(self) -> None:
        """Be silent from now on."""
        self._attention.stop()

    def tell(self, text: str) -> None:
        """Say something unasked: after what is being said, and whatever comes next waits for it.

        The same is told once until a key comes: where the voice itself fails, telling of it fails as well.
        """
        if text == self._unasked:
            return
        self._told, self._unasked = True, text
        self._speak(self._lines(text, pause=BREATH), also=True)

    # what happens

    @Slot(Press)
    def _hear(self, press: Press) -> None:
        """Whatever is said, a key ends; Ctrl ends an answer too, other keys may be meant for the article."""
        self._press, self._began, self._unasked = press, -_JUST, ""
        self._asked = self._told = False
        self._chosen = self._keeping.settings
        if self._ours or press.key is Qt.Key.Key_Control:
            self._prompter.cut_short()
        if press.unit is not None and not press.jumps and self._is_of_article(attended()):
            self._reading.pause()  # now, because the caret moves on from the last word heard

    @Slot(Moment)
    def _follow(self) -> None:
        """Another article is said by its title; so is the page that has the focus, when it is looked at."""
        article = self._reading.score.article if self._reading.score else None
        if article is not self._article:
            self._article = article
            self._attention.look_soon()
        reads = self._reading.is_active
        if reads and not self._reads:
            self._began = time.monotonic()
        self._reads = reads

    @Slot()
    def _look(self) -> None:
        widget = attended()
        if widget is None:
            if QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive:
                self._spot = None
            return
        before, spot = self._spot, self._look_at(widget)
        wrote, written = self._written, written_in(widget, self._sentence_at)
        press, self._press = self._press, None
        if before is not None and before.window.who == spot.window.who:
            known = (*before.window.texts, self._unasked)
            before = replace(before, window=replace(before.window, texts=known))
        self._spot, self._written = spot, written
        if self._reads and time.monotonic() - self._began < _JUST:
            return  # who has started the article wants to hear that
        if before is None or before.who != spot.who or before.window.who != spot.window.who:
            self._arrive(before, spot, written)
        else:
            typed = echo(wrote, written, press.unit if press else None) if wrote and written else ""
            again = self._found if press is not None and self._leads_to_hit(press.key, widget) else ""
            self._tell_change(
                change(before, spot) or ("" if typed else again),
                typed,
                spot,
                of_article=self._is_of_article(widget),
            )

    def _look_at(self, widget: QWidget) -> Spot:
        """With what belongs to it in this window: what is searched for has hits."""
        spot = look(widget)
        return replace(spot, beside=self._found) if self._window.finder.isAncestorOf(widget) else spot

    @property
    def _found(self) -> str:
        """The hit of the search, in its sentence."""
        count, sentence = self._window.finder.count_text, self._sentence_of_hit
        return f"{count}: {sentence}" if sentence else count

    @property
    def _sentence_of_hit(self) -> str:
        hit = self._window.finder.hit
        sentence = self._sentence_at(hit.start) if hit else None
        return sentence.of(self._window.page.text) if sentence else ""

    def _leads_to_hit(self, key: Qt.Key, widget: QWidget) -> bool:
        """Whether the hit is said also where it is the only one, or is shown on the page."""
        return key is Qt.Key.Key_F3 or (key in _ENTER and self._window.finder.isAncestorOf(widget))

    def _sentence_at(self, character: int) -> Span | None:
        score = self._reading.score
        place = score.place_at(character) if score is not None else None
        return score.entry(place).sentence if score is not None and place is not None else None

    def _is_of_article(self, widget: QWidget | None) -> bool:
        return widget is self._window.page or widget is self._window.sentence

    # what is said

    def _arrive(self, before: Spot | None, spot: Spot, written: Written | None) -> None:
        hint = spot.hint != self._unasked and (len(spot.hint) < _SHORT or spot.hint not in self._hints)
        self._hints.add(spot.hint)
        said = arrival(before, spot, hint=hint)
        enters = before is None or before.window.who != spot.window.who
        if not said or (self._is_answered and not enters):
            return
        lines = [line for words in (self._news(said), said) for line in self._lines(words, spot)]
        if spot.kind is Kind.TEXT and written is not None and not self._is_page(spot):
            lines.append(Line(written.text, self._tongue))  # a short one that was asked for
        self._speak(lines, also=self._told or self._is_answered)

    def _tell_change(self, said: str, typed: str, spot: Spot, *, of_article: bool) -> None:
        of_text = of_article and len(typed) > 1 and typed in self._window.page.text
        lines = [Line(typed, self._tongue)] if of_text else self._lines(typed)
        chosen = "" if said else self._news("")
        if (said or chosen) and not self._prompter.is_displaced:
            lines += self._lines(said or chosen, spot)
        if lines and not self._is_answered:
            self._speak(lines, also=self._told, resume=bool(chosen) or not of_article)

    def _lines(self, text: str, spot: Spot | None = None, pause: Fraction = Fraction(0)) -> list[Line]:
        """With what belongs to the article in its language."""
        title = self._article.title if self._article else ""
        quoted = (title, self._sentence_of_hit, *(spot.quoted if spot else ()))
        return in_both_tongues(text, quoted, ours=language(), theirs=self._tongue, pause=pause)

    def _news(self, said: str) -> str:
        """What was chosen by the last key somewhere else than at the focus; it is told once."""
        before, self._chosen = self._chosen, self._keeping.settings
        return news(before, self._chosen, self._window.transport.voice.accessibleName(), said)

    def _is_page(self, spot: Spot) -> bool:
        return spot.who == id(self._window.page)

    @property
    def _is_answered(self) -> bool:
        """Whether the last key was a question: its answer is said, and not what the focus did meanwhile."""
        return self._asked and self._prompter.is_sounding

    @property
    def _tongue(self) -> str:
        score = self._reading.score
        return score.article.language if score is not None else language()

    def _speak(self, lines: Sequence[Line], *, also: bool, resume: bool = False) -> None:
        self._speaking = True
        joins = also and self._prompter.is_sounding
        if also:
            self._prompter.say_also(lines, pitch=PITCH)
        else:
            self._prompter.say(lines, pitch=PITCH, resume=resume)
        self._speaking = False
        self._ours = self._ours if joins else True

    @Slot()
    def _know_begun(self) -> None:
        """Somebody else speaks."""
        if not self._speaking:
            self._ours, self._asked = False, True

    @Slot()
    def _know_ended(self) -> None:
        if not self._speaking:
            self._ours = self._asked = self._told = False
