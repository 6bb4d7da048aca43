"""The panel "Aa": how the page looks, changed while one watches."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ui.page.layers import Layer
from ui.page.setting import LARGEST, SMALLEST, Type
from ui.popup import Popup
from ui.theme import enlarged
from ui.theme_buttons import ThemeButtons
from ui.typeface_box import TypefaceBox
from ui.words import decimal

_SETTLING = 80
"""Milliseconds in which the moves of a slider are gathered, so that a long article can follow."""

_NARROW: Final = 560
"""Pixels of a screen on which the panel takes little width."""

_WIDEST: Final = "100 characters"

_SCALES: Final = {"size": 1, "line": 20, "letters": 200, "words": 100, "paragraphs": 20, "column": 1}
"""Steps of a slider per unit of what it sets."""

_RANGES: Final = {
    "size": (SMALLEST, LARGEST),
    "line": (1.2, 3.0),
    "letters": (0.0, 0.3),
    "words": (0.0, 0.6),
    "paragraphs": (0.5, 4.0),
    "column": (36, 100),
}


class TypePanel(Popup):
    """Told how the page is set; tells how the reader wants it."""

    type_changed = Signal(Type)
    theme_chosen = Signal(str)
    """The name of a theme, or "system"."""

    layers_chosen = Signal(object)
    """A frozenset of the layers to show."""

    ruler_chosen = Signal(bool)
    """Whether there are lines around the line that is read."""

    still_chosen = Signal(bool)
    """Whether nothing may glide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = Type()
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._tell)
        self._family, self._family_name = TypefaceBox(self), QLabel(self)
        self._family_name.setBuddy(self._family)
        self._names = {part: QLabel(self) for part in _SCALES}
        self._values = {part: QLabel(self) for part in _SCALES}
        self._sliders = {part: self._slider(part) for part in _SCALES}
        self._themes = ThemeButtons(self)
        self._layers = {layer: QCheckBox(self) for layer in Layer}
        self._ruler, self._still = QCheckBox(self), QCheckBox(self)
        self._colours, self._marks = QLabel(self), QLabel(self)
        self._ruler.setObjectName("ruler")
        self._still.setObjectName("still")
        self._reset = QPushButton(self)
        self._reset.setAutoDefault(False)
        self._place()
        self._themes.chosen.connect(self.theme_chosen)
        self._family.chosen.connect(self._pick_family)
        self._ruler.clicked.connect(self.ruler_chosen)
        self._still.clicked.connect(self.still_chosen)
        self._reset.clicked.connect(self._return_to_usual)
        for box in self._layers.values():
            box.toggled.connect(self._pick_layers)
        self._show_words()
        self.show_type(self._type)

    # told

    def show_type(self, type_: Type) -> None:
        """Show how the page is set, without telling it."""
        self._type = type_
        for part, slider in self._sliders.items():
            slider.blockSignals(True)  # noqa: FBT003 - Qt's signature
            slider.setValue(round(getattr(type_, part) * _SCALES[part]))
            slider.blockSignals(False)  # noqa: FBT003
        self._family.show_family(type_.family)
        self._name_values()

    def show_choices(
        self, theme: str, layers: frozenset[Layer], *, ruler: bool = False, still: bool = False
    ) -> None:
        """Show the chosen theme, which layers are shown, and the rest, without telling it."""
        self._themes.show_theme(theme)
        self._ruler.setChecked(ruler)
        self._still.setChecked(still)
        for layer, box in self._layers.items():
            box.blockSignals(True)  # noqa: FBT003
            box.setChecked(layer in layers)
            box.blockSignals(False)  # noqa: FBT003

    # the reader's hands

    def _move(self) -> None:
        values = {part: slider.value() / _SCALES[part] for part, slider in self._sliders.items()}
        column = round(values.pop("column"))
        self._type = Type(**values, column=column, family=self._type.family)
        self._name_values()
        self._settling.start()

    def _tell(self) -> None:
        self.type_changed.emit(self._type)

    def _return_to_usual(self) -> None:
        self.show_type(Type())
        self._tell()

    def _pick_family(self, family: str | None) -> None:
        self._type = replace(self._type, family=family)
        self._tell()

    def _pick_layers(self) -> None:
        self.layers_chosen.emit(frozenset(layer for layer, box in self._layers.items() if box.isChecked()))

    # words

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Type and colours"))
        names = {
            "size": self.tr("Size"),
            "line": self.tr("Line height"),
            "letters": self.tr("Letter spacing"),
            "words": self.tr("Word spacing"),
            "paragraphs": self.tr("After a paragraph"),
            "column": self.tr("Column"),
        }
        for part, name in names.items():
            self._names[part].setText(name)
            self._sliders[part].setAccessibleName(name)
        self._family_name.setText(self.tr("Typeface"))
        self._ruler.setText(self.tr("Lines around the line read"))
        self._still.setText(self.tr("Jump instead of gliding"))
        self._layers[Layer.PARAGRAPH].setText(self.tr("Paragraph"))
        self._layers[Layer.SENTENCE].setText(self.tr("Sentence"))
        self._layers[Layer.WORD].setText(self.tr("Word"))
        for layer in self._layers.values():
            layer.setAccessibleDescription(self.tr("Highlight"))
        self._colours.setText(self.tr("Colours").upper())
        self._marks.setText(self.tr("Highlight").upper())
        self._reset.setText(self.tr("As usual"))
        self._reset.setToolTip(self.tr("Set the type as it was at first"))
        self._name_values()

    def _name_values(self) -> None:
        values = {
            "size": self.tr("{pixels} px").format(pixels=round(self._type.size)),
            "line": decimal(self._type.line),
            "letters": self.tr("{percent} %").format(percent=round(self._type.letters * 100)),
            "words": self.tr("{percent} %").format(percent=round(self._type.words * 100)),
            "paragraphs": decimal(self._type.paragraphs),
            "column": self.tr("%n character(s)", "", self._type.column),
        }
        for part, value in values.items():
            self._values[part].setText(value)
            self._sliders[part].setAccessibleDescription(value)

    # built

    def _slider(self, part: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        lowest, highest = (round(end * _SCALES[part]) for end in _RANGES[part])
        slider.setRange(lowest, highest)
        slider.setPageStep(max(1, (highest - lowest) // 10))
        slider.setMinimumWidth(160)
        slider.valueChanged.connect(self._move)
        return slider

    def _rows(self, *, narrow: bool) -> QGridLayout:
        """Name, control and value in a line; on a narrow screen the control below the others."""
        rows = QGridLayout()
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(0 if narrow else 1, 1)
        rows.addWidget(self._family_name, 0, 0)
        rows.addWidget(self._family, *((1, 0, 1, 2) if narrow else (0, 1, 1, 2)))
        for number, part in enumerate(_SCALES, 1):
            row, value = (2 * number, self._values[part]) if narrow else (number, self._values[part])
            value.setProperty("muted", "true")
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(_WIDEST))
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(self._names[part], row, 0)
            rows.addWidget(value, row, 1 if narrow else 2)
            rows.addWidget(self._sliders[part], *((row + 1, 0, 1, 2) if narrow else (row, 1)))
        return rows

    def _place(self) -> None:
        narrow = self.screen().availableSize().width() < enlarged(_NARROW)
        rows = self._rows(narrow=narrow)
        layers, bottom = (QVBoxLayout(), QVBoxLayout()) if narrow else (QHBoxLayout(), QHBoxLayout())
        self._themes.place(columns=2 if narrow else 4)
        for check in self._layers.values():
            layers.addWidget(check)
        layers.addStretch()
        bottom.addWidget(self._still)
        bottom.addStretch()
        bottom.addWidget(self._reset)
        box = QVBoxLayout(self)
        side = 12 if narrow else 20
        box.setContentsMargins(side, 18, side, 16)
        box.setSpacing(10)
        for label in (self._colours, self._marks):
            label.setObjectName("over")
        box.addLayout(rows)
        box.addSpacing(4)
        box.addWidget(self._colours)
        box.addWidget(self._themes)
        box.addSpacing(4)
        box.addWidget(self._marks)
        box.addLayout(layers)
        box.addWidget(self._ruler)
        box.addLayout(bottom)
