"""The one table of commands; menus, buttons and the list of keys are built from it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.moment import Status
from ui.words import choose


class Where(Enum):
    """Where a command's keys work."""

    WINDOW = "window"
    PAGE = "page"
    """Only while the article has the focus: elsewhere Space belongs to the focused control."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the user can do. Keys are Qt's portable names; `icon` names a drawing in assets/icons.

    `tips` say more, in German and English, where the name is not enough.
    """

    id: str
    german: str
    english: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    where: Where = Where.WINDOW
    tips: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        """Its name in the user's language."""
        return choose(self.german, self.english)

    @property
    def tip(self) -> str:
        """What it does, with its first key."""
        tip = choose(*self.tips) if self.tips else self.text
        return _with_key(tip, self.keys[0]) if self.keys else tip


_P: Final = Where.PAGE
_EARLIER: Final = ("Ctrl+Alt+Left", "Ctrl+Alt+Up")
_LATER: Final = ("Ctrl+Alt+Right", "Ctrl+Alt+Down")
_SOUNDS: Final = ("Abschnitte als MP3 sichern", "Save sections as MP3")
_BACK: Final = ("Dorthin zurück, wo gelesen wurde", "Back to where reading was")
_FOLD: Final = ("Gliederung zeigen oder verbergen", "Show or hide the outline")
_DIM: Final = ("Alles außer dem gelesenen Absatz abdunkeln", "Dim all but the paragraph being read")
_KEYS: Final = ("Alle Befehle und ihre Tasten", "All commands and their keys")
COMMANDS: Final = (
    Command("open", "Öffnen", "Open", ("Ctrl+O",), "open", tips=("Einen Artikel öffnen", "Open an article")),
    Command(
        "paste", "Einfügen", "Paste", ("Ctrl+V",), "paste", tips=("Kopierten Text öffnen", "Open copied text")
    ),
    Command(
        "sample",
        "Beispiel",
        "Sample",
        (),
        "sample",
        tips=("Beispielartikel öffnen", "Open the sample article"),
    ),
    Command("export", "Exportieren", "Export", ("Ctrl+E",), "export", tips=_SOUNDS),
    Command("play", "Vorlesen", "Read aloud", ("Space",), "play", _P),
    Command("stop", "Stopp", "Stop", ("Esc",), "stop", _P),
    Command("read_here", "Ab hier vorlesen", "Read from here", ("Return", "Enter"), "play", _P),
    Command("copy", "Kopieren", "Copy", ("Ctrl+C",), "", _P),
    Command("previous_sentence", "Satz zurück", "Previous sentence", ("Alt+Left",), "previous_sentence", _P),
    Command("next_sentence", "Satz vor", "Next sentence", ("Alt+Right",), "next_sentence", _P),
    Command("previous_paragraph", "Absatz zurück", "Previous paragraph", ("Alt+Up",), "", _P),
    Command("next_paragraph", "Absatz vor", "Next paragraph", ("Alt+Down",), "", _P),
    Command("previous_section", "Abschnitt zurück", "Previous section", _EARLIER, "previous_section"),
    Command("next_section", "Abschnitt vor", "Next section", _LATER, "next_section"),
    Command("jump_back", "Sprung zurücknehmen", "Take the jump back", ("Alt+Backspace",), "", _P, _BACK),
    Command("faster", "Schneller", "Faster", ("Ctrl+Up",)),
    Command("slower", "Langsamer", "Slower", ("Ctrl+Down",)),
    Command("larger", "Schrift größer", "Larger type", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Schrift kleiner", "Smaller type", ("Ctrl+-",)),
    Command("usual_size", "Gewohnte Schriftgröße", "Usual type size", ("Ctrl+0",)),
    Command("outline", "Gliederung", "Outline", ("F9",), "outline", tips=_FOLD),
    Command("theme", "Farben wechseln", "Change colours", ("Ctrl+T",), "theme"),
    Command("find", "Suchen", "Find", ("Ctrl+F",), "find", tips=("Im Artikel suchen", "Find in the article")),
    Command("find_next", "Nächste Stelle", "Next hit", ("F3", "Ctrl+G")),
    Command("find_previous", "Vorige Stelle", "Previous hit", ("Shift+F3", "Ctrl+Shift+G")),
    Command("focus", "Nur dieser Absatz", "Only this paragraph", ("F8",), tips=_DIM),
    Command("keys", "Tasten", "Keys", ("F1",), "keys", tips=_KEYS),
    Command("quit", "Beenden", "Quit", ("Ctrl+Q",)),
)

_NEEDS_ARTICLE: Final = frozenset({
    "export", "play", "read_here", "previous_sentence", "next_sentence", "previous_paragraph", "next_paragraph",
    "previous_section", "next_section", "find", "find_next", "find_previous", "outline", "focus", "copy",
})  # fmt: skip
_NEEDS_VOICE_RUNNING: Final = frozenset({"stop"})
_ACTIVE: Final = frozenset({Status.READING, Status.WAITING, Status.PAUSED})


def is_possible(command: str, status: Status) -> bool:
    """Whether a command makes sense while reading is in this state."""
    if command in _NEEDS_VOICE_RUNNING:
        return status in _ACTIVE
    return status is not Status.EMPTY or command not in _NEEDS_ARTICLE


def key_name(keys: str) -> str:
    """A key as the user's keyboard calls it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_key(tip: str, keys: str) -> str:
    return f"{tip} ({key_name(keys)})"


class Actions(QObject):
    """A QAction for each command; one that nothing is wired to stays invisible, so that no button promises too much."""

    def __init__(self, page: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._by_id = {command.id: self._make(command, page, window) for command in COMMANDS}
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
        reading = status in (Status.READING, Status.WAITING)
        for command, action in self._by_id.items():
            action.setEnabled(is_possible(command, status))
        play = self._by_id["play"]
        play.setText(choose("Anhalten", "Pause") if reading else choose("Vorlesen", "Read aloud"))
        play.setToolTip(_with_key(play.text(), "Space"))
        play.setProperty("symbol", "pause" if reading else "play")

    def _make(self, command: Command, page: QWidget, window: QWidget) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.id)
        action.setToolTip(command.tip)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setProperty("symbol", command.icon)
        action.setVisible(False)
        if command.where is Where.PAGE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            page.addAction(action)
        else:
            window.addAction(action)
        return action
