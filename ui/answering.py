"""Questions about what is read, answered at once by the second voice; connects the commands that ask them."""

from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from reader.asking.line import BREATH, Line
from reader.moment import Status
from reader.speech.values import SLOWEST
from reader.spelling import Spelling, spelled
from reader.utterance import Piece, Utterance
from ui.keeping import Keeping
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window
from ui.words import language

if TYPE_CHECKING:
    from reader.score import Place, Score

PITCH: Final = 1.2
"""How much higher an answer is than the article, so that nobody takes it for part of the text."""

SLOWER: Final = 0.7
"""The factor on the speed of a sentence that is repeated slowly."""


class Answering(QObject):
    """Belongs to the UI thread. At rest, questions are about the place of the caret."""

    def __init__(
        self, window: Window, reading: Reading, prompter: Prompter, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter, self._keeping = window, reading, prompter, keeping
        actions = window.actions_
        for command, slot in (
            ("where", self._tell_where),
            ("repeat", self._repeat),
            ("repeat_slower", partial(self._say_again, SLOWER)),
            ("spell", self._spell),
            ("digits", self._tell_digits),
            ("headings", self._list_headings),
            ("stop", prompter.hush),
        ):
            actions.wire(command, slot)
        names = actions["spelling_names"]
        names.setCheckable(True)
        names.setChecked(keeping.settings.spelling == Spelling.NAMES.value)
        actions.wire("spelling_names", self._choose_spelling)
        prompter.begun.connect(self._allow_to_stop)
        prompter.ended.connect(self._show_status)

    # what is asked

    @Slot()
    def _tell_where(self) -> None:
        from reader.asking.whereabouts import told, whereabouts  # noqa: PLC0415 - see ui.later

        score, lengths = self._reading.score, self._reading.lengths
        place = self._here(score) if score else None
        if score is None or lengths is None or place is None:
            return
        moment = self._reading.moment
        here = place == moment.place
        left = lengths.total().seconds - lengths.elapsed(place, moment.offset if here else Fraction(0))
        if here and moment.status is Status.ENDED:
            left = 0.0
        self._answer(told(whereabouts(score, place, left), score.article.language, language()))

    @Slot()
    def _repeat(self) -> None:
        """A reading goes on from the beginning of the sentence, over the word that it had come to."""
        if self._reading.is_active or self._prompter.interrupts:
            self._reading.repeat()
        else:
            self._say_again(1.0)

    def _say_again(self, pace: float) -> None:
        """Say the sentence once more, and go on where reading was."""
        from reader.asking.heard import sentence  # noqa: PLC0415 - see ui.later

        score = self._reading.score
        if score is None:
            return
        entries = sentence(score, self._reading.moment, self._window.page.caret())
        lines = [Line(entry.utterance, score.article.language, entry.pause) for entry in entries]
        speed = max(SLOWEST, pace * self._reading.delivery.speed)
        self._prompter.say(lines, speed=speed, as_read=pace == 1.0)

    @Slot()
    def _spell(self) -> None:
        """The word that was heard last."""
        from reader.asking.heard import heard  # noqa: PLC0415 - see ui.later

        score = self._reading.score
        if score is None:
            return
        word = heard(score, self._reading.moment, self._window.page.caret())
        if word.word is None:
            self._answer([Line(self.tr("There is no word here."), language())])
            return
        letters = spelled(word.printed, language(), Spelling(self._keeping.settings.spelling))
        said = Line(word.printed, score.article.language, BREATH, word.word)
        self._answer([said, Line(_as_it_is(letters), language(), about=word.word)])

    @Slot()
    def _tell_digits(self) -> None:
        """Of the number that was heard last."""
        from reader.asking.heard import heard  # noqa: PLC0415 - see ui.later
        from reader.digits import digit_by_digit  # noqa: PLC0415 - as above

        score = self._reading.score
        if score is None:
            return
        number = heard(score, self._reading.moment, self._window.page.caret()).number
        if number is None:
            self._answer([Line(self.tr("There has been no number yet."), language())])
            return
        printed = number.of(score.article.text)
        digits = _as_it_is(digit_by_digit(printed, language()))
        self._answer([Line(digits, language(), about=number)], shown=f"{printed}: {digits.text}")

    @Slot()
    def _list_headings(self) -> None:
        """Say them, and show the outline."""
        from reader.asking.headings import told  # noqa: PLC0415 - see ui.later

        score = self._reading.score
        if score is None:
            return
        if not self._window.outline.isVisible():
            self._window.toggle_outline()
        lines = told(score.article, language())
        self._answer(lines, shown=lines[0].text)

    @Slot()
    def _choose_spelling(self) -> None:
        names = self._window.actions_["spelling_names"].isChecked()
        self._keeping.change(spelling=(Spelling.NAMES if names else Spelling.LETTERS).value)

    # how it is answered

    def _answer(self, lines: Iterable[Line], shown: str | None = None) -> None:
        self._prompter.answer(lines, shown=shown, pitch=PITCH)

    def _here(self, score: "Score") -> "Place | None":
        return (
            self._reading.moment.place
            if self._reading.is_active
            else score.place_at(self._window.page.caret())
        )

    @Slot()
    def _allow_to_stop(self) -> None:
        self._window.actions_["stop"].setEnabled(True)

    @Slot()
    def _show_status(self) -> None:
        self._window.actions_.show_status(self._reading.moment.status)


def _as_it_is(text: str) -> Utterance:
    return Utterance((Piece(text, None),))
