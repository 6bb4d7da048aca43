"""The transport: play and pause, steps, seek bar, times, speed, voice, volume."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.length import Length
from ui.actions import Actions
from ui.buttons import SymbolButton
from ui.chips import SleepChip, SpeedChip, VoiceChip, VolumeChip
from ui.folding import Foldable, fold
from ui.online_chip import OnlineChip
from ui.seekbar import SeekBar
from ui.theme import Theme
from ui.words import clock, duration

_STEPS: Final = ("previous_section", "previous_sentence", "play", "next_sentence", "next_section")
_STEP = 42
"""The side of a small button, pixels."""

_GAP = 8
"""Pixels between two controls."""

_MARGIN = 22
"""Pixels at both sides."""

_PLAY = 66
"""The side of the large button, pixels; in a low window it is a small one."""

_FOLDED: Final = ("previous_section", "next_section")
_NARROW = 900
"""Pixels below which there is no room for all words."""


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
            SymbolButton(
                actions[command], _PLAY if command == "play" else _STEP, self, filled=command == "play"
            )
            for command in _STEPS
        ]
        self._repeat = SymbolButton(actions["repeat"], _STEP, self)
        self._low = False
        self._time = 0.0, Length(0.0, exact=True)
        self.voice, self.online, self.speed = VoiceChip(self), OnlineChip(self), SpeedChip(self)
        self.sleep, self.volume = SleepChip(self), VolumeChip(self)
        self.voice.clicked.connect(actions["voice"].trigger)
        self.speed.changed.connect(self.speed_changed)
        self.volume.changed.connect(self.volume_changed)
        self._place()
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

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self.seek.show_theme(theme)
        for button in (*self._buttons, self._repeat):
            button.show_theme(theme)
        for chip in (self.online, self.sleep, self.volume):
            chip.show_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has drawings in the place of some words."""
        super().resizeEvent(event)
        wide = self.width() >= _NARROW
        self.volume.show_words(wanted=wide)
        self.voice.show_words(wanted=wide)
        self.online.show_words(wanted=wide)
        side = _MARGIN if wide else _MARGIN // 2
        above = _margin(low=self._low)
        self._box.setContentsMargins(side, above, side, above)
        self.sleep.show_words(wanted=wide or self.sleep.runs)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Only what never goes needs room."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Other words: put away what does not fit any more."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def be_low(self, *, low: bool) -> None:
        """Take less height, or as much as usual."""
        self._low = low
        self.play_button.set_diameter(_STEP if low else _PLAY)
        margins = self._box.contentsMargins()
        margins.setTop(_margin(low=low))
        margins.setBottom(_margin(low=low))
        self._box.setContentsMargins(margins)

    def _fold(self) -> None:
        """Voice, sections, repeating and the sleep timer are in the menu too; speed and volume stay."""
        steps = [button for button in self._buttons if button.command.objectName() in _FOLDED]
        parts: list[Foldable] = [self.voice, self._repeat, self.sleep, *steps]
        kept = [button for button in self._buttons if button not in steps]
        stays: list[Foldable] = [*kept, self.speed, self.volume]
        broad = sum(part.breadth() for part in stays)
        broad += 0 if self.online.isHidden() else self.online.breadth() + _GAP
        margins = self._box.contentsMargins()
        gaps = _GAP * (len(parts) + len(kept) + 1)
        fold(parts, broad + gaps + margins.left() + margins.right(), self.width())

    @property
    def play_button(self) -> SymbolButton:
        """The large one in the middle."""
        return self._buttons[2]

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Playback"))
        self.show_time(*self._time)

    # built

    def _place(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._elapsed)
        line.addWidget(self.seek, 1)
        line.addWidget(self._left)
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(self.voice)
        left.addWidget(self.online)
        left.addWidget(self.speed)
        left.addStretch()
        middle.setSpacing(4)
        for button in self._buttons:
            middle.addWidget(button)
        right.addStretch()
        right.setSpacing(_GAP)
        for part in (self._repeat, self.sleep, self.volume):
            right.addWidget(part)
        controls = QGridLayout()
        for column, layout in enumerate((left, middle, right)):
            controls.addLayout(layout, 0, column)
            controls.setColumnStretch(column, 0 if layout is middle else 1)
        self._box = box = QVBoxLayout(self)
        box.setSpacing(2)
        box.addLayout(line)
        box.addLayout(controls)


def _margin(*, low: bool) -> int:
    """Pixels above and below."""
    return 2 if low else 8


def _tell(label: QLabel, text: str, name: str) -> None:
    """Set a label only when it changes: a screen reader is told about every change."""
    if label.text() != text:
        label.setText(text)
        label.setAccessibleName(name)
