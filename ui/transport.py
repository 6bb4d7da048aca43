"""The transport: play and pause, steps, seek bar, times, speed, voice, volume."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from reader.lengths import Length
from ui.actions import Actions
from ui.buttons import SymbolButton
from ui.seekbar import SeekBar
from ui.theme import Theme
from ui.words import clock, decimal, duration

SPEEDS: Final = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""What the menu offers; between them, keys step by a tenth."""

SLOWEST, FASTEST, STEP = 0.5, 3.0, 0.1


class Transport(QWidget):
    """Told how reading stands; tells speed, volume and the place that the reader wants. Buttons are commands."""

    sought = Signal(float)
    """Seconds from the beginning."""

    speed_changed = Signal(float)
    volume_changed = Signal(float)
    """0 to 1."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.seek = SeekBar(self)
        self.seek.sought.connect(self.sought)
        self._elapsed, self._left = QLabel(self), QLabel(self)
        for label in (self._elapsed, self._left):
            label.setObjectName("time")
        self._buttons = [
            SymbolButton(actions[command], 66 if command == "play" else 42, self, filled=command == "play")
            for command in ("previous_section", "previous_sentence", "play", "next_sentence", "next_section")
        ]
        self._voice = QLabel(self)
        self._voice.setObjectName("chip")
        self._voice.hide()
        self._speed = 1.0
        self._time = 0.0, Length(0.0, exact=True)
        self._speed_button = _chip(self)
        self._speed_menu = QMenu(self._speed_button)
        self._speed_menu.setObjectName("speeds")
        self._speeds = self._fill_speed_menu()
        self._volume_button = _chip(self)
        self._volume_slider = QSlider(Qt.Orientation.Horizontal)
        self._fill_volume_menu()
        self._place()
        self.show_speed(1.0)
        self.show_volume(1.0)
        self._show_words()

    # told

    def show_time(self, elapsed: float, total: Length) -> None:
        """Show how much has been read, in seconds, of how much; "~" while the length is an estimate."""
        self._time = elapsed, total
        left = max(0.0, total.seconds - elapsed)
        self.seek.show_time(elapsed, total.seconds)
        _tell(self._elapsed, clock(elapsed), self.tr("Elapsed: {time}").format(time=duration(elapsed)))
        _tell(
            self._left,
            self.tr("{time} left").format(time=clock(left, exact=total.exact)),
            self.tr("Remaining: {time}").format(time=duration(left, exact=total.exact)),
        )

    def show_sections(self, starts: Sequence[float]) -> None:
        """Mark where sections begin, in seconds."""
        self.seek.show_ticks(starts)

    def show_speed(self, speed: float) -> None:
        """Show a speed without telling it."""
        self._speed = speed
        factor = decimal(speed)
        self._speed_button.setText(self.tr("{factor}×").format(factor=factor))
        self._speed_button.setAccessibleName(self.tr("Speed: {factor} times").format(factor=factor))
        for action in self._speeds.actions():
            action.setChecked(abs(float(action.data()) - speed) < STEP / 100)

    def show_voice(self, voice: str) -> None:
        """Show the name of the voice that reads."""
        self._voice.setText(voice)
        self._voice.setAccessibleName(self.tr("Voice: {voice}").format(voice=voice))
        self._voice.setVisible(bool(voice))

    def show_volume(self, volume: float) -> None:
        """Show a volume, 0 to 1, without telling it."""
        self._volume_slider.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._volume_slider.setValue(round(volume * 100))
        self._volume_slider.blockSignals(False)  # noqa: FBT003
        self._name_volume()

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self.seek.show_theme(theme)
        for button in self._buttons:
            button.show_theme(theme)

    # commanded

    def change_speed(self, steps: int) -> None:
        """Go faster or slower by tenths, and tell it."""
        self._choose_speed(min(max(round(self._speed + steps * STEP, 2), SLOWEST), FASTEST))

    @property
    def play_button(self) -> SymbolButton:
        """The large one in the middle."""
        return self._buttons[2]

    @property
    def speed(self) -> float:
        """The speed that is shown."""
        return self._speed

    def _choose_speed(self, speed: float) -> None:
        if speed != self._speed:
            self.show_speed(speed)
            self.speed_changed.emit(speed)
        else:
            self.show_speed(speed)

    def _speed_picked(self, action: QAction) -> None:
        self._choose_speed(float(action.data()))

    def _volume_moved(self, percent: int) -> None:
        self._name_volume()
        self.volume_changed.emit(percent / 100)

    def _name_volume(self) -> None:
        percent = self._volume_slider.value()
        self._volume_button.setAccessibleName(self.tr("Volume: {percent} per cent").format(percent=percent))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Playback"))
        self._speed_button.setToolTip(self.tr("How fast the text is read"))
        self._volume_button.setToolTip(self.tr("How loud the voice is"))
        self._volume_button.setText(self.tr("Volume"))
        self._volume_slider.setAccessibleName(self.tr("Volume"))
        for action in self._speeds.actions():
            action.setText(self.tr("{factor}×").format(factor=decimal(action.data())))
        self.show_speed(self._speed)
        self.show_voice(self._voice.text())
        self.show_time(*self._time)
        self._name_volume()

    # built

    def _fill_speed_menu(self) -> QActionGroup:
        group = QActionGroup(self)
        for speed in SPEEDS:
            action = QAction(group)
            action.setCheckable(True)
            action.setData(speed)
        self._speed_menu.addActions(group.actions())
        group.triggered.connect(self._speed_picked)
        self._speed_button.setMenu(self._speed_menu)
        return group

    def _fill_volume_menu(self) -> None:
        menu = QMenu(self._volume_button)
        self._volume_slider.setRange(0, 100)
        self._volume_slider.setSingleStep(5)
        self._volume_slider.setMinimumSize(180, 36)
        self._volume_slider.valueChanged.connect(self._volume_moved)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(self._volume_slider)
        menu.addAction(holder)
        menu.aboutToShow.connect(self._volume_slider.setFocus)
        self._volume_button.setMenu(menu)

    def _place(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._elapsed)
        line.addWidget(self.seek, 1)
        line.addWidget(self._left)
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._voice, 0, Qt.AlignmentFlag.AlignVCenter)
        left.addWidget(self._speed_button)
        left.addStretch()
        middle.setSpacing(4)
        for button in self._buttons:
            middle.addWidget(button)
        right.addStretch()
        right.addWidget(self._volume_button)
        controls = QGridLayout()
        for column, layout in enumerate((left, middle, right)):
            controls.addLayout(layout, 0, column)
            controls.setColumnStretch(column, 0 if layout is middle else 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 8, 22, 8)
        box.setSpacing(2)
        box.addLayout(line)
        box.addLayout(controls)


def _chip(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("chip")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _tell(label: QLabel, text: str, name: str) -> None:
    """Set a label only when it changes: a screen reader is told about every change."""
    if label.text() != text:
        label.setText(text)
        label.setAccessibleName(name)
