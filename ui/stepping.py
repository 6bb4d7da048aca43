"""Steps through the article: by word, and at rest the caret goes along with every jump."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.asking.line import Line
from reader.moment import Moment, Status
from reader.moves import word_beside
from ui.answering import PITCH
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window

if TYPE_CHECKING:
    from reader.score import Place

_AT_REST = frozenset({Status.STOPPED, Status.PAUSED})


class Stepping(QObject):
    """Belongs to the UI thread. A voice that reads goes on from the word; at rest, the word is said."""

    def __init__(self, window: Window, reading: Reading, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter = window, reading, prompter
        self._at: tuple[Place | None, int | None] = (None, None)
        self._status = Status.EMPTY
        reading.moment_changed.connect(self._follow)
        window.actions_.wire("previous_word", partial(self._go_by_word, -1))
        window.actions_.wire("next_word", partial(self._go_by_word, 1))

    def _go_by_word(self, steps: int) -> None:
        score, moment, page = self._reading.score, self._reading.moment, self._window.page
        if score is None:
            return
        reads = self._reading.is_active
        character = moment.word.start if reads and moment.word else page.caret()
        place = moment.place if reads else score.place_at(character)
        word = word_beside(score, place, character, steps) if place else None
        if word is None:
            self._prompter.answer(
                self.tr("This is the last word.") if steps > 0 else self.tr("This is the first word."),
                pitch=PITCH,
            )
            return
        self._reading.go_to(word.start)
        if not self._reading.is_active:
            page.go_to(word.start)
            self._prompter.say([Line(word.of(score.article.text), score.article.language, about=word)])

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        """After a jump at rest, the caret says where the reader is."""
        before, self._at = self._at, (moment.place, moment.last)
        rested, self._status = self._status in _AT_REST, moment.status
        if rested and moment.status in _AT_REST and moment.last is not None and before != self._at:
            self._window.page.go_to(moment.word.start if moment.word else moment.last)
