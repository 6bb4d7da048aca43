"""The export dialog: which sections become MP3 files, where, and how far that is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.lengths import Length
from ui.words import clock, duration, say

_PARTS = 1000
"""Steps of the progress bar."""


class ExportDialog(QDialog):
    """Told sections and progress; tells what the reader wants exported. Open it with `open()`: it never blocks."""

    export_requested = Signal(str, object)
    """The folder, and a tuple of the indices of sections."""

    cancel_requested = Signal()
    folder_requested = Signal(str)
    """The reader wants to see the folder with the finished files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(say("export_title"))
        self.setMinimumSize(440, 420)
        self.resize(540, 520)
        self._running = False
        self._list = QListWidget(self)
        self._list.setObjectName("sections")
        self._list.setAccessibleName(say("export_sections"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._folder = QLineEdit(self)
        self._folder.setAccessibleName(say("export_folder"))
        self._browse = self._button("export_browse", self._choose_folder)
        self._all = self._button("export_all", self._check_all)
        self._none = self._button("export_none", self._check_none)
        self._state = QLabel(say("export_file"), self)
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(say("export_progress"))
        self._bar.setRange(0, _PARTS)
        self._bar.setTextVisible(False)
        self._open = self._button("open_folder", self._ask_for_folder)
        self._cancel = self._button("close", self.reject)
        self._start = self._button("export_start", self._begin)
        self._start.setDefault(True)
        self._place()
        self._list.itemChanged.connect(self._enable)
        self._folder.textChanged.connect(self._enable)
        self._show_state(running=False)

    # told

    def show_sections(self, titles: Sequence[str], lengths: Sequence[Length] = ()) -> None:
        """List the sections, all of them checked, with their lengths where they are known."""
        self._list.clear()
        for row, title in enumerate(titles):
            item = QListWidgetItem(title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            if row < len(lengths):
                length = lengths[row]
                item.setText(f"{title}  ·  {clock(length.seconds, exact=length.exact)}")
                spoken = duration(length.seconds, exact=length.exact)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {spoken}")
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def show_folder(self, folder: str) -> None:
        """Propose a folder."""
        self._folder.setText(folder)

    def show_progress(
        self, done: float, total: float, seconds_left: float | None, section_title: str
    ) -> None:
        """Show how much of the work is done, in the same unit as `total`, and what is being written."""
        self._show_state(running=True)
        self._bar.setValue(round(_PARTS * min(1.0, done / total)) if total > 0 else 0)
        text = say("export_at", title=section_title)
        if seconds_left is not None:
            text += f" · {say('export_left', time=clock(seconds_left, exact=False))}"
        self._state.setText(text)

    def show_finished(self, files: Sequence[str]) -> None:
        """Tell that the files are there."""
        self._show_state(running=False)
        self._bar.setValue(_PARTS)
        self._bar.show()
        self._state.setText(say("export_done" if len(files) != 1 else "export_done_one", count=len(files)))
        self._open.setVisible(bool(files))
        self._cancel.setFocus()

    def show_error(self, text: str) -> None:
        """Tell what went wrong; another attempt is possible."""
        self._show_state(running=False)
        self._state.setText(text)

    def show_cancelled(self) -> None:
        """Tell that the export was given up."""
        self.show_error(say("export_cancelled"))

    @property
    def state_text(self) -> str:
        """What the dialog says at the moment."""
        return self._state.text()

    # the reader's hands

    def reject(self) -> None:
        """Esc and the button: cancel while an export runs, else close."""
        if self._running:
            self._state.setText(say("export_cancelling"))
            self._cancel.setEnabled(False)
            self.cancel_requested.emit()
        else:
            super().reject()

    def chosen(self) -> tuple[int, ...]:
        """The indices of the checked sections."""
        rows = range(self._list.count())
        return tuple(row for row in rows if self._list.item(row).checkState() is Qt.CheckState.Checked)

    def _begin(self) -> None:
        self._open.hide()
        self._show_state(running=True)
        self._bar.setValue(0)
        self.export_requested.emit(self._folder.text().strip(), self.chosen())

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, say("export_folder"), self._folder.text() or str(Path.home()))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.show_folder)
        chooser.open()

    def _ask_for_folder(self) -> None:
        self.folder_requested.emit(self._folder.text().strip())

    def _check_all(self) -> None:
        self._check(Qt.CheckState.Checked)

    def _check_none(self) -> None:
        self._check(Qt.CheckState.Unchecked)

    def _check(self, state: Qt.CheckState) -> None:
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)

    # built

    def _show_state(self, *, running: bool) -> None:
        self._running = running
        for control in (self._list, self._folder, self._browse, self._all, self._none):
            control.setEnabled(not running)
        self._bar.setVisible(running)
        self._open.hide()
        self._cancel.setText(say("cancel" if running else "close"))
        if not running:
            self._cancel.setEnabled(True)
        self._enable()

    def _enable(self) -> None:
        self._start.setEnabled(
            not self._running and bool(self.chosen()) and bool(self._folder.text().strip())
        )

    def _button(self, key: str, slot: object) -> QPushButton:
        button = QPushButton(say(key), self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _place(self) -> None:
        heading = QLabel(say("export_sections"), self)
        heading.setBuddy(self._list)
        label = QLabel(say("export_folder"), self)
        label.setBuddy(self._folder)
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._all)
        top.addWidget(self._none)
        middle.addWidget(label)
        middle.addWidget(self._folder, 1)
        middle.addWidget(self._browse)
        bottom.addWidget(self._open)
        bottom.addStretch()
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._start)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addLayout(top)
        box.addWidget(self._list, 1)
        box.addLayout(middle)
        box.addWidget(self._state)
        box.addWidget(self._bar)
        box.addLayout(bottom)
