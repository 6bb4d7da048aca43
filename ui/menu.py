"""The menu: every command by its group, and the choices that are made once in a while."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Actions
from ui.commands import COMMANDS, Group

_TAGS: Final = ("system", "de", "en")


def access_keys(texts: Sequence[str]) -> list[str]:
    """The texts with "&" before a letter each that no other has: the first of a word where there is one left."""
    taken: set[str] = set()
    return [_with_access_key(text.replace("&", "&&"), taken) for text in texts]


def _with_access_key(text: str, taken: set[str]) -> str:
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    initials = [place for place in letters if place == 0 or not text[place - 1].isalnum()]
    for place in (*initials, *letters):
        letter = text[place].casefold()
        if letter not in taken:
            taken.add(letter)
            return f"{text[:place]}&{text[place:]}"
    return text


def show_access_keys(actions: Iterable[QAction]) -> None:
    """Give what stands together in a menu its access keys; a button shows an action's `iconText`, which has none."""
    shown = [action for action in actions if not action.isSeparator() and action.isVisible()]
    for action, text in zip(shown, access_keys([_bare(action) for action in shown]), strict=True):
        if action.text() != text:
            action.setText(text)


def _bare(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


class MainMenu(QMenu):
    """Told what is chosen; tells other choices."""

    language_chosen = Signal(str)
    """ "system", "de" or "en"."""

    letters_chosen = Signal(bool)
    """Whether single letters are keys."""

    sounds_chosen = Signal(bool)
    """Whether there are quiet sounds for pause, end and error."""

    notifications_chosen = Signal(bool)
    """Whether the desktop tells what happens while the window is not in front."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = {group: QMenu(self) for group in Group}
        for command in COMMANDS:
            if command.id != "menu":
                self._groups[command.group].addAction(actions[command.id])
        self._settings = QMenu(self)
        self._language = QMenu(self)
        self._tags = QActionGroup(self)
        for tag in _TAGS:
            action = QAction(self._tags)
            action.setCheckable(True)
            action.setData(tag)
            self._language.addAction(action)
        self._tags.triggered.connect(self._pick_language)
        self._letters = QAction(self)
        self._letters.setCheckable(True)
        self._letters.setChecked(True)
        self._letters.triggered.connect(self.letters_chosen)
        self._sounds = QAction(self)
        self._sounds.setCheckable(True)
        self._sounds.setChecked(True)
        self._sounds.triggered.connect(self.sounds_chosen)
        self._notifications = QAction(self)
        self._notifications.setCheckable(True)
        self._notifications.setChecked(True)
        self._notifications.triggered.connect(self.notifications_chosen)
        for menu in self._groups.values():
            self.addMenu(menu)
        self.addSeparator()
        self.addMenu(self._settings)
        self._settings.addMenu(self._language)
        self._settings.addActions([self._letters, self._sounds, self._notifications])
        for menu in (self, self._settings, self._language, *self._groups.values()):
            menu.aboutToShow.connect(self._show_words)
        self._show_words()  # so that it knows its size

    def show_choices(self, language: str, *, letters: bool, sounds: bool, notifications: bool) -> None:
        """Show what is chosen, without telling it."""
        for action in self._tags.actions():
            action.setChecked(action.data() == language)
        self._letters.setChecked(letters)
        self._sounds.setChecked(sounds)
        self._notifications.setChecked(notifications)

    def _pick_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _show_words(self) -> None:
        """In the language of the moment, whenever a menu is about to be shown.

        Not while it is open: with each word, Qt would make it as high as all its items, beyond a small screen.
        """
        if self.isVisible():
            return
        self.setAccessibleName(self.tr("Menu"))
        for group, menu in self._groups.items():
            menu.setAccessibleName(group.text)
            menu.menuAction().setText(group.text)
            menu.menuAction().setVisible(any(action.isVisible() for action in menu.actions()))
        self._settings.menuAction().setText(self.tr("Settings"))
        self._settings.setAccessibleName(self.tr("Settings"))
        self._language.menuAction().setText(self.tr("Language"))
        self._language.setAccessibleName(self.tr("Language"))
        self._letters.setText(self.tr("Single letters are keys"))
        self._sounds.setText(self.tr("Quiet sounds for pause and end"))
        self._notifications.setText(self.tr("Notifications in the background"))
        names = (self.tr("As the system"), "Deutsch", "English")
        for action, name in zip(self._tags.actions(), names, strict=True):
            action.setText(name)
        for menu in (self, self._settings, self._language, *self._groups.values()):
            show_access_keys(menu.actions())
