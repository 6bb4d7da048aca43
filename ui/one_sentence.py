"""One sentence at a time: shows it while it is read, or else the one at the caret, for whoever sees little."""

from PySide6.QtCore import QObject, Slot

from reader.article import Span
from reader.moment import Moment, Status
from ui.keeping import Keeping
from ui.reading import Reading
from ui.window import Window

_SPEAKING = frozenset({Status.READING, Status.WAITING})


class OneSentence(QObject):
    """Connects the view of one sentence with reading, the page's caret and the settings. Belongs to the UI thread."""

    def __init__(self, window: Window, reading: Reading, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading, self._keeping = window, reading, keeping
        actions, page, view = window.actions_, window.page, window.sentence
        actions["one_sentence"].setCheckable(True)
        actions.wire("one_sentence", self._toggle)
        actions.also_on(view, without=("stop", "copy"))
        view.left.connect(self._leave)
        view.set_type(page.set_in)
        page.type_changed.connect(view.set_type)
        page.cursorPositionChanged.connect(self._show)
        reading.moment_changed.connect(self._show)
        self._choose(wanted=keeping.settings.one_sentence)

    @Slot()
    def _toggle(self) -> None:
        self._choose(wanted=not self._keeping.settings.one_sentence)

    @Slot()
    def _leave(self) -> None:
        self._choose(wanted=False)

    def _choose(self, *, wanted: bool) -> None:
        self._keeping.change(one_sentence=wanted)
        self._window.actions_["one_sentence"].setChecked(wanted)
        self._window.show_only_sentence(wanted=wanted)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.show_moment(self._reading.moment)

    @Slot(Moment)
    def show_moment(self, moment: Moment) -> None:
        """Show what is heard, by whichever voice."""
        if not self._keeping.settings.one_sentence:
            return
        view = self._window.sentence
        sentence = self._sentence(moment)
        if sentence is None:
            view.show_sentence("")
            return
        view.show_sentence(sentence.of(self._window.page.text))
        word = moment.word
        inside = word is not None and sentence.covers(word)
        view.light(Span(word.start - sentence.start, word.end - sentence.start) if word and inside else None)
        caret = self._window.page.caret()
        if moment.status not in _SPEAKING and sentence.start <= caret < sentence.end:
            view.set_caret(caret - sentence.start)

    def _sentence(self, moment: Moment) -> Span | None:
        """The one that is read; at rest, the one that the caret stands in."""
        if moment.status in _SPEAKING and moment.sentence is not None:
            return moment.sentence
        score = self._reading.score
        place = score.place_at(self._window.page.caret()) if score is not None else None
        return score.entry(place).sentence if score is not None and place is not None else None
