"""The export dialog: what becomes MP3 files, where and how they are called, and how far that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.export.errors import NameUnusable
from reader.export.names import Named, file_name
from reader.wording import describe
from ui.export_progress import ExportProgress
from ui.export_tree import Chapter, ExportTree, megabytes
from ui.pressing import let_enter_press
from ui.scrolled import within_screen
from ui.voicing.spot import TELLS
from ui.words import clock, decimal, duration, language

BITRATES: Final = (48, 64, 96, 128, 192, 320)
"""kbit/s: speech needs no more than 96, some publishers ask for more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader wants: `sections` and `left_out` paragraphs by index, `bitrate` in kbit/s."""

    folder: str
    pattern: str
    bitrate: int
    sections: tuple[int, ...] = ()
    left_out: frozenset[int] = frozenset()


class ExportDialog(QDialog):
    """Told chapters and progress; tells what the reader wants exported. Open it with `open()`: it never blocks."""

    export_requested = Signal(Choice)
    cancel_requested = Signal()
    folder_requested = Signal(str)
    """The reader wants to see the folder with the finished files."""

    mentioned = Signal(str)
    """How far it is, for who does not see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export as MP3"))
        self.setMinimumSize(520, 440)
        self.resize(640, 680)
        self._running = False
        self._names: tuple[Named, ...] = ()
        self._tree = ExportTree(self)
        self._sum = QLabel(self)
        self._sum.setProperty("muted", True)  # noqa: FBT003 - Qt's signature
        self._sum.setProperty(TELLS, True)  # noqa: FBT003
        self._reader = QLabel(self)
        self._reader.setProperty("muted", True)  # noqa: FBT003
        self._folder, self._pattern = QLineEdit(self), QLineEdit(self)
        self._example = QLabel(self)
        self._bitrate = QComboBox(self)
        for bitrate in BITRATES:
            self._bitrate.addItem(self.tr("{rate} kbit/s").format(rate=bitrate), bitrate)
        self._progress = ExportProgress(self)
        self._progress.mentioned.connect(self.mentioned)
        self._example.setWordWrap(True)
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        self._browse = self._button(self.tr("Choose …"), self._choose_folder)
        self._all = self._button(self.tr("All"), self._check_all)
        self._none = self._button(self.tr("None"), self._check_none)
        self._all.setAccessibleName(self.tr("All sections"))
        self._none.setAccessibleName(self.tr("No section"))
        self._open = self._button(self.tr("Open folder"), self._ask_for_folder)
        self._cancel = self._button(self.tr("Close"), self.reject)
        self._start = self._button(self.tr("Export"), self._begin)
        self._start.setDefault(True)
        self._place()
        self._tree.choice_changed.connect(self._enable)
        self._folder.textChanged.connect(self._enable)
        self._pattern.textChanged.connect(self._enable)
        self._bitrate.currentIndexChanged.connect(self._rate_chosen)
        self._show_state(running=False)
        let_enter_press(self)
        within_screen(self)

    # told

    def show_chapters(self, chapters: Sequence[Chapter], names: Sequence[Named]) -> None:
        """List what can be exported, all of it checked; `names` is what the chapters' files can be called after."""
        self._names = tuple(names)
        self._tree.show_chapters(chapters)
        self._tree.setFocus()
        self._enable()

    def show_reader(self, voice: str, speed: float) -> None:
        """Tell which voice will be heard, as it is called in the window, and how fast."""
        self._reader.setText(self.tr("Voice: {voice}, {factor}×").format(voice=voice, factor=decimal(speed)))

    def show_choice(self, choice: Choice) -> None:
        """Propose folder, names and bit rate."""
        self._folder.setText(choice.folder)
        self._pattern.setText(choice.pattern)
        near = min(BITRATES, key=lambda bitrate: abs(bitrate - choice.bitrate))
        self._bitrate.setCurrentIndex(BITRATES.index(near))
        self._rate_chosen()

    def show_progress(
        self, done: float, total: float, seconds_left: float | None, section_title: str, waits: str = ""
    ) -> None:
        """Show how much of the work is done, in the same unit as `total`, and what is being written or waited for."""
        self._show_state(running=True)
        self._progress.show_done(
            min(1.0, done / total) if total > 0 else 0.0, section_title, seconds_left, waits
        )

    def show_finished(self, files: Sequence[str], replaced: int = 0) -> None:
        """Tell that the files are there, and how many of them the offline voice had to speak."""
        self._show_state(running=False)
        self._progress.end(finished=True)
        text = self.tr("%n file(s) are finished.", "", len(files))
        if replaced:
            text += " " + self.tr(
                "%n of them the offline voice speaks, as the online voice failed.", "", replaced
            )
        self._progress.show_text(text)
        self._open.setVisible(bool(files))
        focused = self._open if files else self._cancel
        focused.setAccessibleDescription(text)  # a screen reader says it with the button
        focused.setFocus()

    def show_error(self, text: str) -> None:
        """Tell what went wrong; another attempt is possible."""
        watched = self._progress.bar.hasFocus()
        self._show_state(running=False)
        self._progress.end(finished=False)
        self._progress.show_text(text)
        if watched:
            self._cancel.setFocus()

    def show_cancelled(self, files: Sequence[str] = ()) -> None:
        """Tell that the export was given up; `files` are those that were finished."""
        self.show_error(
            self.tr("Cancelled. Finished sections stay in the folder; a new export goes on from there.")
        )
        self._open.setVisible(bool(files))

    @property
    def state_text(self) -> str:
        """What the dialog says at the moment."""
        return self._progress.text()

    @property
    def example(self) -> str:
        """What the first file will be called, or what is wrong with the pattern."""
        return self._example.text()

    # the reader's hands

    def reject(self) -> None:
        """Esc and the button: cancel while an export runs, else close."""
        if self._running:
            self._progress.show_text(self.tr("Cancelling the export."))
            self._cancel.setEnabled(False)
            self.cancel_requested.emit()
        else:
            super().reject()

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            self._folder.text().strip(),
            self._pattern.text().strip(),
            BITRATES[max(0, self._bitrate.currentIndex())],
            self._tree.sections(),
            self._tree.left_out(),
        )

    def _begin(self) -> None:
        self._show_state(running=True)
        self._progress.begin()
        self._progress.show_text(self.tr("The voice begins to speak."))
        self._cancel.setFocus()
        self.export_requested.emit(self.choice())

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Folder"), self._folder.text() or str(Path.home()))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._folder.setText)
        chooser.open()

    def _ask_for_folder(self) -> None:
        self.folder_requested.emit(self._folder.text().strip())

    def _check_all(self) -> None:
        self._tree.check_all(checked=True)

    def _check_none(self) -> None:
        self._tree.check_all(checked=False)

    def _rate_chosen(self) -> None:
        self._tree.show_bitrate(self.choice().bitrate)
        self._enable()

    # built

    def _show_state(self, *, running: bool) -> None:
        self._running = running
        for control in (self._tree, self._folder, self._browse, self._pattern, self._bitrate):
            control.setEnabled(not running)
        for button in (self._all, self._none):
            button.setEnabled(not running)
        self._open.hide()
        self._cancel.setText(self.tr("Cancel") if running else self.tr("Close"))
        if not running:
            self._cancel.setEnabled(True)
            self._progress.show_text("")
            self._progress.bar.hide()
        self._enable()

    def _enable(self) -> None:
        choice = self.choice()
        sound = self._tree.length()
        files = self.tr("%n file(s)", "", len(choice.sections))
        length = clock(sound.seconds, exact=sound.exact)
        size = megabytes(sound, choice.bitrate)
        said = f"{files}, {duration(sound.seconds, exact=sound.exact)}, {size}" if choice.sections else files
        self._sum.setText(f"{files}  ·  {length}  ·  {size}" if choice.sections else files)
        self._sum.setAccessibleName(said)
        self._start.setAccessibleDescription(said)
        named = self._name_example(choice)
        self._start.setEnabled(not self._running and bool(choice.sections and choice.folder) and named)

    def _name_example(self, choice: Choice) -> bool:
        """Show what the first file would be called; False if the pattern makes no names."""
        first = choice.sections[0] if choice.sections else 0
        try:
            name = file_name(self._names[first], choice.pattern) if self._names else ""
        except NameUnusable as error:
            self._example.setText(describe(error, language()))
            return False
        self._example.setText(name)
        return True

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _place(self) -> None:
        top, folder, bottom, form = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QGridLayout()
        top.addWidget(self._label(self.tr("Which sections?"), self._tree), 1)
        top.addWidget(self._all)
        top.addWidget(self._none)
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._browse)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        form.addWidget(self._label(self.tr("Folder"), self._folder), 0, 0)
        form.addLayout(folder, 0, 1)
        form.addWidget(self._label(self.tr("File names"), self._pattern), 1, 0)
        form.addWidget(self._pattern, 1, 1)
        form.addWidget(self._example, 2, 1)
        form.addWidget(self._label(self.tr("Quality"), self._bitrate), 3, 0)
        form.addWidget(self._bitrate, 3, 1, Qt.AlignmentFlag.AlignLeft)
        self._pattern.setToolTip(self.tr("Fields: {n} {nn} {title} {article} {publisher}"))
        self._example.setProperty("muted", True)  # noqa: FBT003
        bottom.addWidget(self._open)
        bottom.addStretch()
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._start)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addLayout(top)
        box.addWidget(self._tree, 1)
        below = QHBoxLayout()
        below.addWidget(self._reader, 1)
        below.addWidget(self._sum)
        box.addLayout(below)
        box.addLayout(form)
        box.addWidget(self._progress)
        box.addLayout(bottom)
        order = (self._tree, self._all, self._none, self._folder, self._browse, self._pattern, self._bitrate)
        for before, after in pairwise((*order, self._progress.bar, self._open, self._cancel, self._start)):
            QWidget.setTabOrder(before, after)

    def _label(self, text: str, of: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(of)
        of.setAccessibleName(text)
        return label
