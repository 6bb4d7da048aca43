"""The list of typefaces in the panel "Aa": that of the house first, then all that are installed."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import FAMILY

_WIDTH = 10
"""Characters that it has room for; a longer name is seen in the open list."""


class TypefaceBox(QComboBox):
    """Told the family of a typeface; tells another one. Families are looked for when it is first seen."""

    chosen = Signal(object)
    """The name of a family, or None for that of the house."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("typeface")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_WIDTH)
        self._looked = False
        self.addItem(FAMILY, None)
        self.activated.connect(self._pick)
        self._show_words()

    def show_family(self, family: str | None) -> None:
        """Show a family, also one that is not installed any more: the page is then set in that of the house."""
        with QSignalBlocker(self):
            if self.findData(family) < 0:
                self.addItem(family or FAMILY, family)
            self.setCurrentIndex(self.findData(family))
        self._name_missing()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what is installed."""
        if not self._looked:
            self._looked = True
            self._list_installed()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as its shortest: the panel decides."""
        return self.minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _list_installed(self) -> None:
        chosen = self.currentData()
        with QSignalBlocker(self):
            while self.count() > 1:
                self.removeItem(1)
            for family in QFontDatabase.families():
                if family != FAMILY and not QFontDatabase.isPrivateFamily(family):
                    self.addItem(family, family)
        self.show_family(chosen)

    def _pick(self, index: int) -> None:
        self.chosen.emit(self.itemData(index))

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Typeface"))
        self._name_missing()

    def _name_missing(self) -> None:
        """Say why a page does not look as it was chosen."""
        family = self.currentData()
        missing = family is not None and family not in QFontDatabase.families()
        self.setToolTip(self.tr("{family} is not installed").format(family=family) if missing else "")
        self.setAccessibleDescription(self.toolTip())
