"""The panel that shows how a sentence is said."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.utterance import Utterance
from ui.popup import Popup

_SIZE = QSize(520, 190)


def told(utterances: Iterable[Utterance]) -> str:
    """What is said, and below it the words that are said otherwise than they are spelled."""
    spoken = list(utterances)
    text = " ".join(" ".join(utterance.text.split()) for utterance in spoken)
    words = [
        f"{piece.spoken.strip(' ,.;:!?„“”»«()')}: {piece.pronunciation}"
        for utterance in spoken
        for piece in utterance.pieces
        if piece.pronunciation
    ]
    return "\n\n".join(filter(None, (text, "\n".join(dict.fromkeys(words)))))


class SpokenForm(Popup):
    """Its text can be selected and read by a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("How it is said"), self)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(title.text())
        box = QVBoxLayout(self)
        box.addWidget(title)
        box.addWidget(self._text)

    def open_at(self, utterances: Iterable[Utterance], at: QPoint, room: QWidget) -> None:
        """Show what is said for a sentence below a point of the screen."""
        self._text.setPlainText(told(utterances))
        area = room.screen().availableGeometry()
        size = _SIZE.boundedTo(area.size())
        self.resize(size)
        left = min(at.x(), area.right() - size.width())
        top = at.y() if at.y() + size.height() <= area.bottom() else at.y() - size.height()
        self.move(max(area.left(), left), max(area.top(), top))
        self.show()
        self._text.setFocus()
