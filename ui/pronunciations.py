"""The dialog for how texts are said: the user's lexicon, and the choices in which people differ."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.lexicon import Lexicon
from reader.settings import GENDERS, Settings
from ui.pressing import let_enter_press
from ui.scrolled import within_screen

_SWITCHES = ("emoji", "announced", "pitched")


class PronunciationsDialog(QDialog):
    """Told the lexicon and the settings; tells what shall be otherwise. Stands beside the window, which goes on."""

    edit_wanted = Signal(str)
    """A word of the list, or "" for a new one."""

    deleted = Signal(str)

    import_wanted = Signal(str)
    """From this file."""

    export_wanted = Signal(str)
    """Into this file."""

    choice_made = Signal(str, object)
    """The name of a setting and its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pronunciations")
        self.setWindowTitle(self.tr("How it is said"))
        self.resize(620, 520)
        self._list = QTableWidget(0, 3, self)
        self._list.setAccessibleName(self.tr("Own pronunciations"))
        self._list.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Said as"), self.tr("IPA")])
        self._list.verticalHeader().hide()
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setTabKeyNavigation(False)
        self._list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._list.itemActivated.connect(self._edit)
        self._list.itemSelectionChanged.connect(self._offer)
        self._gender = QComboBox(self)
        names = (
            self.tr("with a short stop: Leser innen"),
            self.tr("as a pair: Leserinnen und Leser"),
            self.tr("as printed"),
        )
        for value, name in zip(GENDERS, names, strict=True):
            self._gender.addItem(name, value)
        self._gender.activated.connect(self._choose_gender)
        texts = (
            self.tr("Name emoji"),
            self.tr("Announce headings and quotations"),
            self.tr("Another pitch for headings, quotations and brackets"),
        )
        self._switches = {name: QCheckBox(text, self) for name, text in zip(_SWITCHES, texts, strict=True)}
        for switch in self._switches.values():
            switch.clicked.connect(self._choose)
        self._place()
        self._offer()
        let_enter_press(self)
        within_screen(self)

    def show_lexicon(self, lexicon: Lexicon) -> None:
        """List all rules by their words."""
        rules = sorted(lexicon.rules, key=lambda rule: rule.word.casefold())
        row = self._list.currentRow()
        self._list.setRowCount(len(rules))
        for number, rule in enumerate(rules):
            for column, text in enumerate((rule.word, rule.says, rule.ipa)):
                self._list.setItem(number, column, QTableWidgetItem(text))
        if rules:
            self._list.selectRow(min(max(row, 0), len(rules) - 1))
        self._offer()

    def show_choices(self, settings: Settings) -> None:
        """Show what is chosen, without telling it."""
        self._gender.setCurrentIndex(self._gender.findData(settings.gender))
        for name, switch in self._switches.items():
            switch.setChecked(getattr(settings, name))

    def _place(self) -> None:
        beside = QVBoxLayout()
        self._buttons: dict[str, QPushButton] = {}
        for name, text, slot in (
            ("new", self.tr("&New …"), self._new),
            ("edit", self.tr("&Edit …"), self._edit),
            ("delete", self.tr("&Delete"), self._delete),
            ("import", self.tr("&Import …"), self._import),
            ("export", self.tr("E&xport …"), self._export),
        ):
            button = self._buttons[name] = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            beside.addWidget(button)
        beside.addStretch()
        lexicon = QHBoxLayout()
        lexicon.addWidget(self._list, 1)
        lexicon.addLayout(beside)
        form = QFormLayout()
        form.addRow(self.tr("&Gender forms (Leser:innen)"), self._gender)
        for switch in self._switches.values():
            form.addRow(switch)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(lexicon, 1)
        box.addLayout(form)
        box.addWidget(close)

    def _word(self) -> str:
        item = self._list.item(self._list.currentRow(), 0)
        return item.text() if item is not None else ""

    @Slot()
    def _offer(self) -> None:
        there = bool(self._word())
        for name in ("edit", "delete"):
            self._buttons[name].setEnabled(there)
        self._buttons["export"].setEnabled(self._list.rowCount() > 0)

    @Slot()
    def _new(self) -> None:
        self.edit_wanted.emit("")

    @Slot()
    def _edit(self) -> None:
        if word := self._word():
            self.edit_wanted.emit(word)

    @Slot()
    def _delete(self) -> None:
        if word := self._word():
            self.deleted.emit(word)

    @Slot()
    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import pronunciations"), "", "CSV (*.csv *.tsv *.txt)"
        )
        if path:
            self.import_wanted.emit(path)

    @Slot()
    def _export(self) -> None:
        name = self.tr("pronunciations.csv")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export pronunciations"), name, "CSV (*.csv)")
        if path:
            self.export_wanted.emit(path)

    @Slot(int)
    def _choose_gender(self, index: int) -> None:
        self.choice_made.emit("gender", self._gender.itemData(index, Qt.ItemDataRole.UserRole))

    @Slot()
    def _choose(self) -> None:
        for name, switch in self._switches.items():
            if switch is self.sender():
                self.choice_made.emit(name, switch.isChecked())
