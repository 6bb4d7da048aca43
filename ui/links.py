"""The dialog with the links of an article."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from reader.links import Link
from ui.pressing import let_enter_press
from ui.scrolled import within_screen
from ui.voicing.spot import QUOTES


class LinksDialog(QDialog):
    """Told the links; tells what is wanted of one."""

    opened = Signal(Link)
    """It shall be opened in the browser."""

    read = Signal(Link)
    """Reading shall begin where it stands."""

    def __init__(self, links: Sequence[Link], texts: Sequence[str], parent: QWidget | None = None) -> None:
        """`texts` is what is printed where the links stand."""
        super().__init__(parent)
        self.setObjectName("links")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Links"))
        self.resize(520, 360)
        self._links = tuple(links)
        self._list = QListWidget(self)
        self._list.setObjectName("names")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Links"))
        self._list.setProperty(QUOTES, True)  # noqa: FBT003 - Qt's
        for link, text in zip(links, texts, strict=True):
            self._list.addItem(text if text == link.address else f"{text}\n{link.address}")
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self._open)
        self._list.setFocus()
        box = QHBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addWidget(self._list, 1)
        box.addLayout(self._buttons())
        let_enter_press(self)
        within_screen(self)

    def _buttons(self) -> QVBoxLayout:
        beside = QVBoxLayout()
        texts = (
            (self.tr("&Open in the browser"), self._open),
            (self.tr("&Read from here"), self._read),
            (self.tr("Close"), self.reject),
        )
        for text, slot in texts:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            beside.addWidget(button)
        beside.addStretch(1)
        return beside

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._links[self._list.currentRow()])

    @Slot()
    def _read(self) -> None:
        self.accept()
        self.read.emit(self._links[self._list.currentRow()])
