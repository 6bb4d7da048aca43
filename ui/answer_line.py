"""A quiet line at the bottom of the page: what a key has been answered, shown for a while."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from ui.page.setting import Type

_LEAST: Final = 6000
_PER_CHARACTER: Final = 80
"""Milliseconds for which it stays: long enough to be found, and to be read slowly."""

_LARGEST: Final = 32
"""Pixels of type: whoever reads the page in larger letters finds room for a line of these."""

_FROM_EDGE: Final = 16
_ABOVE: Final = 64
"""Pixels; above the button that leads back to the voice."""


class AnswerLine(QLabel):
    """Floats over its parent and takes nothing: no focus, no click, no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._paper, self._usual = parent, self.fontInfo().pixelSize()
        self._staying = QTimer(self, singleShot=True)
        self._staying.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_answer(self, text: str) -> None:
        """Show this in the place of what was shown."""
        self.setText(text)
        self.setAccessibleName(text)
        self._find_place()
        self.show()
        self.raise_()
        self._staying.start(max(_LEAST, _PER_CHARACTER * len(text)))

    def set_type(self, type_: Type) -> None:
        """Be as large as the page, within reason."""
        size = max(self._usual, min(round(type_.size), _LARGEST))
        self.setStyleSheet(f"font-size: {size}px")  # a font would be lost with the next theme
        if not self.isHidden():
            self._find_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays at the bottom of the page."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._find_place()
        return super().eventFilter(watched, event)

    def _find_place(self) -> None:
        room = self._paper.size() - QSize(2 * _FROM_EDGE, 2 * _FROM_EDGE)
        width = min(room.width(), self._one_line())
        height = min(room.height(), self.heightForWidth(width))
        top = max(_FROM_EDGE, self._paper.height() - height - _ABOVE)
        self.setGeometry((self._paper.width() - width) // 2, top, width, height)

    def _one_line(self) -> int:
        """The pixels that the text takes where it need not be wrapped."""
        self.setWordWrap(False)
        width = self.sizeHint().width()
        self.setWordWrap(True)
        return width
