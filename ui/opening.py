"""Opens what the reader chose, drops or pastes, outside the UI thread, and asks for the encoding where it is unsure."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.opening import Encoding, article_from_text, open_article
from reader.opening.source import STANDARD_INPUT, read_source
from ui.errand import Errand

ENCODINGS = ("utf-8", "cp1252", "latin-1", "iso8859-15", "mac-roman", "cp850", "utf-16")
"""What German texts have been kept in, the likeliest first."""

Source = str | bytes
"""A path, or what stood in a file that cannot be read again."""

LookUp = Callable[[Article], int | None]
"""The character at which the reading of an article goes on."""


@dataclass(frozen=True, slots=True)
class _Fetched:
    article: Article
    character: int | None
    source: Source = ""
    encoding: Encoding | None = None


class Opening(QObject):
    """Belongs to the UI thread; of several wishes only the last is granted."""

    opened = Signal(Article, object)
    """An article, and the character at which its reading goes on (None: at its beginning)."""

    failed = Signal(object)
    """A SourceRefusedError."""

    unsure = Signal(str)
    """The article that was opened may be full of wrong letters; the encoding it was read in."""

    def __init__(self, look_up: LookUp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look_up = look_up
        self._source: Source = ""
        self._errand = Errand(self)
        self._errand.answered.connect(self._come)
        self._errand.failed.connect(self.failed)

    @Slot(str)
    def open(self, source: Source, encoding: str | None = None) -> None:
        """Open a file, standard input ("-") or its bytes; without an `encoding` it is found out."""
        if isinstance(source, str) and source != STANDARD_INPUT:
            source = os.path.abspath(source)  # noqa: PTH100 - the library knows it by this name, links and all
        self._errand.run(partial(_fetch, source, encoding, self._look_up))

    def wait(self, patience: float) -> None:
        """Wait so many seconds for what is being opened; if it is there by then, it is told before this returns."""
        self._errand.wait(patience)

    @Slot(str)
    def paste(self, text: str) -> None:
        """Make an article of a text."""
        self._errand.run(partial(_make, text, self._look_up))

    def ask_for_file(self, window: QWidget, title: str) -> None:
        """Let the reader choose a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - PySide makes a class of it only now

        dialog = QFileDialog(window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        beside = Path(self._source).parent if isinstance(self._source, str) and self._source else Path.home()
        dialog.setDirectory(str(beside))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def ask_for_encoding(self, window: QWidget) -> None:
        """Let the reader choose another encoding for the article that was opened last."""
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - as above

        from ui.scrolled import within_screen  # noqa: PLC0415 - as above

        dialog = QInputDialog(window)
        dialog.setLabelText(self.tr("Which encoding is the text in?"))
        dialog.setComboBoxItems(ENCODINGS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self.open_again)
        within_screen(dialog)
        dialog.open()

    @Slot(str)
    def open_again(self, encoding: str) -> None:
        """Open what was opened last in another encoding."""
        self.open(self._source, encoding)

    def close(self) -> None:
        """Want no answer any more."""
        self._errand.forget(patience=0.0)

    @Slot(object)
    def _come(self, fetched: _Fetched) -> None:
        self._source = fetched.source
        self.opened.emit(fetched.article, fetched.character)
        if fetched.encoding is not None and not fetched.encoding.certain:
            self.unsure.emit(fetched.encoding.name)


def _fetch(source: Source, encoding: str | None, look_up: LookUp) -> _Fetched:
    if source == STANDARD_INPUT:
        source, _ = read_source(STANDARD_INPUT)
    opened = open_article(BytesIO(source) if isinstance(source, bytes) else source, encoding)
    return _Fetched(opened.article, look_up(opened.article), source, opened.encoding)


def _make(text: str, look_up: LookUp) -> _Fetched:
    article = article_from_text(text)
    return _Fetched(article, look_up(article))
