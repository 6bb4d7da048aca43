"""How words and typography are said: own pronunciations, choices, spoken form, asides; connects and keeps all that."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader import places
from reader.article import Article, Role
from reader.errors import VorleserError
from reader.lexicon import Lexicon, Rule
from reader.lexicon_file import FILE, LinesIgnored, read, save
from ui.errand import Errand
from ui.keeping import Keeping
from ui.messages import Importance, Message
from ui.player import Player
from ui.reading import Reading
from ui.rehearsal import Rehearsal
from ui.saying import Saying
from ui.studio import LateStudio
from ui.window import Window

if TYPE_CHECKING:
    from ui.pronunciation import PronunciationDialog
    from ui.pronunciations import PronunciationsDialog

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_REACH = 60
_LONGEST_SELECTION = 60
"""Characters: what is longer is no word."""


def word_at(text: str, character: int) -> str:
    """The word of a text that holds a character, or ends there; "" where there is none."""
    start = max(0, character - _REACH)
    near = _WORD.finditer(text, start, character + _REACH)
    return next((found.group() for found in near if found.start() <= character <= found.end()), "")


def aside_from(article: Article, character: int) -> int | None:
    """Where the aside at a character, or the next one, or else the first one begins."""
    asides = [one.span for one in article.paragraphs if one.role is Role.ASIDE]
    later = (span for span in asides if character < span.end)
    found = next(later, asides[0] if asides else None)
    return None if found is None else found.start


class Pronouncing(QObject):
    """Belongs to the UI thread."""

    failed = Signal(object)
    """An error that the reader must hear of."""

    def __init__(  # noqa: PLR0913 - the parts
        self,
        window: Window,
        reading: Reading,
        saying: Saying,
        *,
        keeping: Keeping,
        player: Player,
        studio: LateStudio,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._saying, self._keeping = window, reading, saying, keeping
        self._path = places.data_dir() / FILE
        self._rehearsal = Rehearsal(studio, player, self)
        self._rehearsal.beginning.connect(reading.pause)
        self._rehearsal.failed.connect(self.failed)
        self._word: PronunciationDialog | None = None
        self._all: PronunciationsDialog | None = None
        self._errand = Errand(self)
        self._errand.failed.connect(self.failed)
        for command, slot in (
            ("pronounce", self._ask_for_word),
            ("pronunciations", self._show_all),
            ("spoken_form", self._show_spoken_form),
            ("read_aside", self._read_aside),
        ):
            window.actions_.wire(command, slot)

    def close(self) -> None:
        """Be silent, and write what is not written."""
        self._errand.forget(patience=2.0)
        self._rehearsal.stop()

    # one word --------------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_for_word(self) -> None:
        """For what is selected, or for the word at the caret."""
        page = self._window.page
        selected = " ".join((page.selected() or "").split())
        chosen = selected if 0 < len(selected) <= _LONGEST_SELECTION else word_at(page.text, page.caret())
        self._edit(chosen)

    @Slot(str)
    def _edit(self, word: str) -> None:
        from ui.pronunciation import PronunciationDialog  # noqa: PLC0415 - see ui.later

        if self._word is None:
            dialog = self._word = PronunciationDialog(self._window)
            dialog.saved.connect(self._add)
            dialog.deleted.connect(self._forget)
            dialog.tried.connect(self._try)
            dialog.finished.connect(self._rehearsal.stop)
        self._word.show_rule(word, self._saying.lexicon.rule_for(word) if word else None)
        self._word.show()
        self._word.activateWindow()

    @Slot(Rule)
    def _try(self, rule: Rule) -> None:
        self._rehearsal.speak(self._saying.said_alone(rule), self._reading.delivery)

    @Slot(Rule)
    def _add(self, rule: Rule) -> None:
        self._take(self._saying.lexicon.with_(rule))

    @Slot(str)
    def _forget(self, word: str) -> None:
        self._take(self._saying.lexicon.without(word))

    def _take(self, lexicon: Lexicon) -> None:
        """Use another lexicon from the next sentence on, and keep it."""
        if lexicon == self._saying.lexicon:
            return
        self._saying.change(self._keeping.settings, lexicon)
        self._reading.say_anew()
        self._errand.forget(patience=1.0)
        self._errand.run(partial(save, lexicon, self._path))
        if self._all is not None:
            self._all.show_lexicon(lexicon)

    # all of them -----------------------------------------------------------------------------------------------------

    @Slot()
    def _show_all(self) -> None:
        from ui.pronunciations import PronunciationsDialog  # noqa: PLC0415 - see ui.later

        if self._all is None:
            dialog = self._all = PronunciationsDialog(self._window)
            dialog.edit_wanted.connect(self._edit)
            dialog.deleted.connect(self._forget)
            dialog.import_wanted.connect(self._import)
            dialog.export_wanted.connect(self._export)
            dialog.choice_made.connect(self._choose)
        self._all.show_lexicon(self._saying.lexicon)
        self._all.show_choices(self._keeping.settings)
        self._all.show()
        self._all.activateWindow()

    @Slot(str)
    def _import(self, path: str) -> None:
        try:
            brought, complaint = read(Path(path))
        except VorleserError as error:
            self.failed.emit(error)
            return
        lexicon = self._saying.lexicon
        known = {rule.word for rule in brought.rules}
        kept = tuple(rule for rule in lexicon.rules if rule.word not in known)
        try:
            self._take(Lexicon((*kept, *brought.rules)))
        except ValueError:  # too many
            complaint = LinesIgnored(Path(path), tuple(range(1, len(brought.rules) + 1)))
        if complaint is not None:
            self.failed.emit(complaint)
        else:
            text = self.tr("%n pronunciation(s) taken over.", "", len(brought.rules))
            self._note(text)

    @Slot(str)
    def _export(self, path: str) -> None:
        try:
            save(self._saying.lexicon, Path(path))
        except VorleserError as error:
            self.failed.emit(error)
        else:
            self._note(self.tr("The pronunciations are in {path}.").format(path=path))

    @Slot(str, object)
    def _choose(self, name: str, value: str | bool) -> None:  # noqa: FBT001  # a slot
        self._keeping.change(**{name: value})
        self._saying.change(self._keeping.settings, self._saying.lexicon)
        self._reading.say_anew()

    def _note(self, text: str) -> None:
        self._window.messages.show_message(Message(text, importance=Importance.NOTE, topic="pronunciations"))

    # at the caret ----------------------------------------------------------------------------------------------------

    @Slot()
    def _show_spoken_form(self) -> None:
        """Of the sentence at the caret."""
        from ui.spoken_form import SpokenForm  # noqa: PLC0415 - see ui.later

        page, score = self._window.page, self._reading.score
        place = score.place_at(page.caret()) if score else None
        if score is None or place is None:
            return
        sentence = score.entry(place).sentence
        spoken = [entry.utterance for entry in score.entries(place.paragraph) if entry.sentence == sentence]
        below = page.viewport().mapToGlobal(page.cursorRect().bottomLeft())
        panel = SpokenForm(self._window)
        panel.open_at(spoken, below, page)

    @Slot()
    def _read_aside(self) -> None:
        """What is grey and skipped otherwise."""
        score = self._reading.score
        start = aside_from(score.article, self._window.page.caret()) if score else None
        if start is None:
            self._note(self.tr("There is nothing in this article that is skipped."))
        else:
            self._reading.read_from(start)
