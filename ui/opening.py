"""Opens what the reader chose, drops or pastes, outside the UI thread, and asks for the encoding where it is unsure."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from reader.article import Article
from reader.opening import Opened, article_from_text, open_article
from ui.errand import Errand
from ui.words import say

ENCODINGS = ("utf-8", "cp1252", "latin-1", "iso8859-15", "mac-roman", "cp850", "utf-16")
"""What German texts have been kept in, the likeliest first."""


class Opening(QObject):
    """Belongs to the UI thread; of several wishes only the last is granted."""

    opened = Signal(Article)

    failed = Signal(object)
    """A SourceRefusedError."""

    unsure = Signal(str)
    """The article that was opened may be full of wrong letters; the encoding it was read in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._errand = Errand(self)
        self._errand.answered.connect(self._come)
        self._errand.failed.connect(self.failed)

    @Slot(str)
    def open(self, source: str, encoding: str | None = None) -> None:
        """Open a file, or standard input ("-"); without an `encoding` it is found out."""
        self._source = source
        self._errand.run(partial(open_article, source, encoding))

    def paste(self, text: str) -> None:
        """Make an article of a text."""
        self._errand.run(partial(article_from_text, text))

    def ask_for_file(self, window: QWidget, title: str) -> None:
        """Let the reader choose a file."""
        dialog = QFileDialog(window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(Path(self._source).parent if self._source else Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def ask_for_encoding(self, window: QWidget) -> None:
        """Let the reader choose another encoding for the article that was opened last."""
        dialog = QInputDialog(window)
        dialog.setLabelText(say("encoding_choose"))
        dialog.setComboBoxItems(ENCODINGS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._open_again)
        dialog.open()

    def close(self) -> None:
        """Want no answer any more."""
        self._errand.forget(patience=0.0)

    @Slot(str)
    def _open_again(self, encoding: str) -> None:
        self.open(self._source, encoding)

    @Slot(object)
    def _come(self, answer: Opened | Article) -> None:
        if isinstance(answer, Article):
            self.opened.emit(answer)
            return
        self.opened.emit(answer.article)
        if not answer.encoding.certain:
            self.unsure.emit(answer.encoding.name)
