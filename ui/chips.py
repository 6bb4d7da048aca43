"""The small buttons of the transport: speed, volume, voice and sleep timer."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSlider, QToolButton, QWidget, QWidgetAction

from reader.speech.pace import FASTEST, SLOWEST
from ui.icons import picture
from ui.popup import place_beside, room_for
from ui.sleep import Wish
from ui.sleep_menu import SleepMenu
from ui.theme import Theme, enlarged
from ui.words import clock, decimal, duration

if TYPE_CHECKING:
    from ui.voices import Offered

SPEEDS: Final = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""What the menu offers; between them, keys step by a tenth."""

STEP: Final = 0.1
_ICON = 18
_LONGEST_VOICE, _SHORTEST_VOICE = 190, 66
"""Pixels of a voice's name, in a wide window and in a narrow one."""


class Chip(QToolButton):
    """Words, or in a narrow window only a drawing where it has one."""

    def __init__(self, drawing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._wanted, self._away = True, False
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(enlarged(_ICON), enlarged(_ICON)))
        self.show_words(wanted=True)

    def show_words(self, *, wanted: bool) -> None:
        """Show the words beside the drawing, or not."""
        style = Qt.ToolButtonStyle
        beside = style.ToolButtonTextBesideIcon if self._drawing else style.ToolButtonTextOnly
        self.setToolButtonStyle(beside if wanted or not self._drawing else style.ToolButtonIconOnly)

    def breadth(self) -> int:
        """The pixels that it takes."""
        return self.sizeHint().width() if self._wanted else 0

    def fold(self, *, away: bool) -> None:
        """Go, or come back."""
        self._away = away
        self.setVisible(self._wanted and not away)

    def _want(self, *, wanted: bool) -> None:
        """Be there at all, if there is room."""
        self._wanted = wanted
        self.fold(away=self._away)

    def setText(self, text: str) -> None:
        """With some air, which Qt does not leave beside a drawing."""
        super().setText(f" {text}" if self._drawing else text)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        if self._drawing:
            self.setIcon(
                picture(self._drawing, enlarged(_ICON), theme.colour("ink"), self.devicePixelRatioF())
            )

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_language()
        super().changeEvent(event)

    def _show_language(self) -> None:
        """Say everything anew."""


class SpeedChip(Chip):
    """Told a speed; tells another one."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.speed = 1.0
        menu = QMenu(self)
        menu.setObjectName("speeds")
        self._speeds = QActionGroup(self)
        for speed in SPEEDS:
            action = QAction(self._speeds)
            action.setCheckable(True)
            action.setData(speed)
        menu.addActions(self._speeds.actions())
        self._speeds.triggered.connect(self._pick)
        self.setMenu(menu)
        self._show_language()

    def show_speed(self, speed: float) -> None:
        """Show a speed without telling it."""
        self.speed = speed
        factor = decimal(speed)
        self.setText(self.tr("{factor}×").format(factor=factor))
        self.setAccessibleName(self.tr("Speed: {factor} times").format(factor=factor))
        for action in self._speeds.actions():
            action.setChecked(abs(float(action.data()) - speed) < STEP / 100)

    def change(self, steps: int) -> None:
        """Go faster or slower by tenths, and tell it."""
        self._choose(min(max(round(self.speed + steps * STEP, 2), SLOWEST), FASTEST))

    def _pick(self, action: QAction) -> None:
        self._choose(float(action.data()))

    def _choose(self, speed: float) -> None:
        news = speed != self.speed
        self.show_speed(speed)
        if news:
            self.changed.emit(speed)

    def _show_language(self) -> None:
        self.setToolTip(self.tr("How fast the text is read"))
        self.menu().setAccessibleName(self.tr("Speed"))
        for action in self._speeds.actions():
            action.setText(self.tr("{factor}×").format(factor=decimal(action.data())))
        self.show_speed(self.speed)


class VolumeChip(Chip):
    """Told a volume, 0 to 1; tells another one."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("volume", parent)
        menu = QMenu(self)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setMinimumSize(180, 36)
        self.slider.valueChanged.connect(self._move)
        self._holder = QWidgetAction(menu)
        self._holder.setDefaultWidget(self.slider)
        menu.addAction(self._holder)
        menu.aboutToShow.connect(self.slider.setFocus)
        self.setMenu(menu)
        self._show_language()

    def show_volume(self, volume: float) -> None:
        """Show a volume without telling it."""
        self.slider.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.slider.setValue(round(volume * 100))
        self.slider.blockSignals(False)  # noqa: FBT003
        self._name()

    def _move(self, percent: int) -> None:
        self._name()
        self.changed.emit(percent / 100)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Volume: {percent} per cent").format(percent=self.slider.value()))

    def _show_language(self) -> None:
        self.setText(self.tr("Volume"))
        self.setToolTip(self.tr("How loud the voice is"))
        self.slider.setAccessibleName(self.tr("Volume"))
        self._holder.setText(self.tr("Volume"))  # screen readers meet the slider inside of it
        self.menu().setAccessibleName(self.tr("Volume"))
        self._name()


class VoiceChip(Chip):
    """Told the voice that reads; clicked by whoever wants another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._voice = self._brief = ""
        self._offered: Offered | None = None
        self._room = _LONGEST_VOICE
        super().__init__("", parent)
        self._show_language()

    @property
    def voice(self) -> str:
        """Its name, all of it."""
        return self._voice

    def show_offered(self, voice: "Offered") -> None:
        """Show its name, in whatever language the window speaks."""
        self._offered = voice
        self.show_voice(voice.text, voice.brief)

    def show_voice(self, voice: str, brief: str = "") -> None:
        """Show its name, or a brief one that says enough here."""
        self._voice, self._brief = voice, brief or voice
        self.setText(self._fitting().replace("&", "&&"))
        self.setAccessibleName(self.tr("Voice: {voice}").format(voice=voice))
        self._want(wanted=bool(voice))

    def show_words(self, *, wanted: bool) -> None:
        """Show the whole name, or as much as there is room for in a narrow window."""
        super().show_words(wanted=True)
        self._room = _LONGEST_VOICE if wanted else _SHORTEST_VOICE
        self.show_voice(self._voice, self._brief)

    def _fitting(self) -> str:
        """As much as fits; what is in brackets goes as a whole, so that no bracket is left open."""
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self._brief) <= self._room:
            return self._brief
        shorter = f"{self._brief.partition(' (')[0]}…" if " (" in self._brief else self._brief
        return metrics.elidedText(shorter, Qt.TextElideMode.ElideRight, self._room)

    def _show_language(self) -> None:
        self.setToolTip(self.tr("Choose the voice that reads"))
        if self._offered is not None:
            self._voice, self._brief = self._offered.text, self._offered.brief
        self.show_voice(self._voice, self._brief)


class SleepChip(Chip):
    """Told how long until reading stops; tells what is wished for."""

    chosen = Signal(object)
    """A Wish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sleep", parent)
        self._menu = SleepMenu(self)
        self._menu.chosen.connect(self.chosen)
        self.setMenu(self._menu)
        self._left: int | None = None
        self._wish: Wish = None
        self._show_language()

    def show_left(self, left: int | None, wish: Wish) -> None:
        """Show the seconds left; None when the timer is off."""
        self._left, self._wish = left, wish
        self._menu.show_wish(wish)
        self.setText(self.tr("Sleep") if left is None else clock(left))
        name = self.tr("Sleep timer")
        if left is not None:
            name = self.tr("Sleep timer: {time} left").format(time=duration(left))
        self.setAccessibleName(name)
        if left is not None:
            self.show_words(wanted=True)

    def open_menu(self) -> None:
        """Open the menu, for whoever asks by key."""
        size = self._menu.sizeHint()
        place = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        self._menu.popup(place_beside(place, size, room_for(size, self)))

    @property
    def runs(self) -> bool:
        """Whether the timer is on."""
        return self._left is not None

    def _show_language(self) -> None:
        self.setToolTip(self.tr("Stop reading after a while"))
        self.show_left(self._left, self._wish)
