"""The commands as Qt's actions: with their words and keys, and enabled while they make sense."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.status import Status
from ui.commands import COMMANDS, Command, Where, with_key

_NEEDS_ARTICLE: Final = frozenset({
    "export", "play", "read_here", "previous_sentence", "next_sentence", "previous_paragraph", "next_paragraph",
    "previous_section", "next_section", "find", "find_next", "find_previous", "links", "outline", "focus", "copy",
    "one_sentence", "repeat", "sleep", "read_aside", "spoken_form", "pronounce", "where", "repeat_slower", "spell",
    "digits", "headings", "skim", "previous_word", "next_word", "set_bookmark", "bookmarks",
    "previous_bookmark", "next_bookmark", "outline_width", "jump_back",
})  # fmt: skip
_NEEDS_VOICE_RUNNING: Final = frozenset({"stop"})
_ACTIVE: Final = frozenset({Status.READING, Status.WAITING, Status.PAUSED})


def is_possible(command: str, status: Status) -> bool:
    """Whether a command makes sense while reading is in this state."""
    if command in _NEEDS_VOICE_RUNNING:
        return status in _ACTIVE
    return status is not Status.EMPTY or command not in _NEEDS_ARTICLE


class Actions(QObject):
    """A QAction for each command; one that nothing is wired to stays invisible, so that no button promises too much."""

    def __init__(self, page: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._status = Status.EMPTY
        self._single: list[QShortcut] = []
        self._by_id = {command.id: self._make(command, page, window) for command in COMMANDS}
        window.installEventFilter(self)
        self._show_words()
        self.show_status(Status.EMPTY)

    def __getitem__(self, command: str) -> QAction:
        return self._by_id[command]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_id.values())

    def wire(self, command: str, slot: Callable[[], object]) -> None:
        """Let a command do something: `slot` is called without arguments, on the UI thread."""
        action = self._by_id[command]
        action.triggered.connect(lambda _checked=False: slot())
        action.setVisible(True)

    def show_status(self, status: Status) -> None:
        """Enable what makes sense now, and let the play command say what it would do."""
        self._status = status
        for command, action in self._by_id.items():
            action.setEnabled(is_possible(command, status))
        self._name_play()

    def use_letters(self, *, wanted: bool) -> None:
        """Let single letters on the page be keys, or not."""
        for letter in self._single:
            letter.setEnabled(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        return super().eventFilter(watched, event)

    def _show_words(self) -> None:
        for command in COMMANDS:
            action = self._by_id[command.id]
            action.setText(command.text)
            action.setToolTip(command.tip)
        self._name_play()

    def _name_play(self) -> None:
        play, reading = self._by_id["play"], self._status in (Status.READING, Status.WAITING)
        play.setText(self.tr("Pause") if reading else self.tr("Read aloud"))
        play.setToolTip(with_key(play.text(), "Space"))
        play.setProperty("symbol", "pause" if reading else "play")

    def _make(self, command: Command, page: QWidget, window: QWidget) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys if keys not in command.letters])
        action.setProperty("symbol", command.icon)
        action.setVisible(False)
        if command.where is Where.PAGE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            page.addAction(action)
        else:
            window.addAction(action)
        for letter in command.letters:
            self._single.append(self._on(page, letter, action))
        return action

    def also_on(self, widget: QWidget, *, without: Collection[str]) -> None:
        """Let the keys of the page work on another widget too, all but those of some commands."""
        for command in COMMANDS:
            if command.where is Where.PAGE and command.id not in without:
                widget.addAction(self._by_id[command.id])
            for letter in command.letters:
                self._single.append(self._on(widget, letter, self._by_id[command.id]))

    def _on(self, widget: QWidget, letter: str, action: QAction) -> QShortcut:
        """A key without Ctrl or Alt works where a text is read: in a field it is typed."""
        shortcut = QShortcut(QKeySequence(letter), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(action.trigger)
        return shortcut
