"""Brings sound and highlight together, where loudspeakers sound late or fall asleep: a click, a flash, a slider."""

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.rate import HOUSE_RATE
from reader.speech.values import Samples
from ui.pressing import let_enter_press
from ui.rehearsal import Rehearsal
from ui.scrolled import within_screen
from ui.theme import LIGHT, Theme

CLICKS = 60
"""One a second."""

FLASH = 0.12
"""Seconds that the mark is lit."""

_FRAME = 16
"""Milliseconds."""


def click() -> Samples:
    """A second that begins with a soft, short tone."""
    time = np.arange(HOUSE_RATE // 25) / HOUSE_RATE
    tone = np.sin(2 * np.pi * 880 * time) * np.exp(-time * 90) * 12_000
    return np.concatenate([tone.astype(np.int16), np.zeros(HOUSE_RATE - len(tone), np.int16)])


class SoundDialog(QDialog):
    """Told what is set; tells what is set now."""

    offset_changed = Signal(float)
    """Seconds by which sound is heard late."""

    lead_in_changed = Signal(float)
    """Seconds of almost-silence before the first word."""

    def __init__(self, rehearsal: Rehearsal, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sound")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rehearsal = rehearsal
        self._explained, self._late, self._lead = QLabel(self), QLabel(self), QLabel(self)
        self._explained.setWordWrap(True)
        self._late_now, self._lead_now = QLabel(self), QLabel(self)
        self._offset = self._slider(-300, 600, 10)
        self._lead_in = self._slider(0, 1000, 50)
        self._mark = _Mark(theme, self)
        self._test, self._done = QPushButton(self), QPushButton(self)
        self._test.setAutoDefault(False)
        self._done.setDefault(True)
        self._frames = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=_FRAME)
        self._frames.timeout.connect(self._look)
        self._place()
        self._offset.valueChanged.connect(self._set_offset)
        self._lead_in.valueChanged.connect(self._set_lead_in)
        self._test.clicked.connect(self._click_or_stop)
        self._done.clicked.connect(self.accept)
        self.finished.connect(rehearsal.stop)
        rehearsal.sounding.connect(self._show_clicking)
        self._show_words()
        let_enter_press(self)
        within_screen(self)

    def show_values(self, offset: float, lead_in: float) -> None:
        """Show what is set, in seconds, without telling it."""
        for slider, seconds in ((self._offset, offset), (self._lead_in, lead_in)):
            slider.blockSignals(True)  # noqa: FBT003 - Qt's signature
            slider.setValue(round(seconds * 1000))
            slider.blockSignals(False)  # noqa: FBT003
        self._name_values()

    @property
    def lit(self) -> bool:
        """Whether the mark is lit."""
        return self._mark.lit

    def _set_offset(self, milliseconds: int) -> None:
        self._name_values()
        self.offset_changed.emit(milliseconds / 1000)

    def _set_lead_in(self, milliseconds: int) -> None:
        self._name_values()
        self.lead_in_changed.emit(milliseconds / 1000)

    def _click_or_stop(self) -> None:
        if self._frames.isActive():
            self._rehearsal.stop()
        else:
            self._rehearsal.play(*[click()] * CLICKS)

    def _show_clicking(self, clicking: bool) -> None:  # noqa: FBT001 - a slot
        (self._frames.start if clicking else self._frames.stop)()
        self._mark.light(lit=False)
        self._test.setText(self.tr("Stop clicking") if clicking else self.tr("Click"))

    def _look(self) -> None:
        heard = self._rehearsal.position()
        self._mark.light(lit=heard is not None and 0 <= heard[1] < FLASH and heard[1] + heard[0] > 0)

    # words

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setWindowTitle(self.tr("Sound"))
        self._explained.setText(
            self.tr(
                "Wireless headphones sound late. Let it click, and move the slider until click and flash are one."
            )
        )
        self._late.setText(self.tr("Sound is late by"))
        self._lead.setText(self.tr("Wake the loudspeaker for"))
        self._lead.setToolTip(self.tr("Some loudspeakers swallow the first word after a silence."))
        self._offset.setAccessibleName(self._late.text())
        self._lead_in.setAccessibleName(self._lead.text())
        self._lead_in.setToolTip(self._lead.toolTip())
        self._done.setText(self.tr("That fits"))
        self._show_clicking(self._frames.isActive())
        self._name_values()

    def _name_values(self) -> None:
        for slider, label in ((self._offset, self._late_now), (self._lead_in, self._lead_now)):
            label.setText(self.tr("{number} ms").format(number=slider.value()))
            slider.setAccessibleDescription(self.tr("%n millisecond(s)", "", slider.value()))

    # built

    def _slider(self, lowest: int, highest: int, step: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(lowest, highest)
        slider.setSingleStep(step)
        slider.setPageStep(5 * step)
        slider.setMinimumWidth(220)
        return slider

    def _place(self) -> None:
        rows, bottom = QGridLayout(), QHBoxLayout()
        rows.setHorizontalSpacing(14)
        for row, (name, slider, value) in enumerate(
            ((self._late, self._offset, self._late_now), (self._lead, self._lead_in, self._lead_now))
        ):
            value.setProperty("muted", "true")
            value.setMinimumWidth(64)
            rows.addWidget(name, row, 0)
            rows.addWidget(slider, row, 1)
            rows.addWidget(value, row, 2, Qt.AlignmentFlag.AlignRight)
        bottom.addWidget(self._test)
        bottom.addStretch()
        bottom.addWidget(self._done)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 18)
        box.setSpacing(14)
        box.addWidget(self._explained)
        box.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(rows)
        box.addLayout(bottom)


class _Mark(QWidget):
    """A disc that is lit or not."""

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lit = False
        self.setFixedSize(QSize(72, 72))

    def light(self, *, lit: bool) -> None:
        if lit != self.lit:
            self.lit = lit
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("muted"))
        painter.setBrush(self._theme.colour("accent" if self.lit else "chip"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(4, 4, -4, -4))
        painter.end()
