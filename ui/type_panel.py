"""The panel "Aa": how the page looks, changed while one watches."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.settings import THEMES
from ui.page.layers import Layer
from ui.page.setting import LARGEST, SMALLEST, Type
from ui.popup import Popup
from ui.words import decimal

_SETTLING = 80
"""Milliseconds in which the moves of a slider are gathered, so that a long article can follow."""

_SCALES: Final = {"size": 1, "line": 20, "letters": 200, "column": 1}
"""Steps of a slider per unit of what it sets."""

_RANGES: Final = {"size": (SMALLEST, LARGEST), "line": (1.2, 2.4), "letters": (0.0, 0.2), "column": (36, 100)}


class TypePanel(Popup):
    """Told how the page is set; tells how the reader wants it."""

    type_changed = Signal(Type)
    theme_chosen = Signal(str)
    """The name of a theme, or "system"."""

    layers_chosen = Signal(object)
    """A frozenset of the layers to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = Type()
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._tell)
        self._names = {part: QLabel(self) for part in _SCALES}
        self._values = {part: QLabel(self) for part in _SCALES}
        self._sliders = {part: self._slider(part) for part in _SCALES}
        self._themes = QButtonGroup(self)
        for number, _ in enumerate(THEMES):
            self._themes.addButton(self._theme_button(), number)
        self._layers = {layer: QCheckBox(self) for layer in Layer}
        self._colours, self._marks = QLabel(self), QLabel(self)
        self._reset = QPushButton(self)
        self._reset.setAutoDefault(False)
        self._place()
        self._themes.idClicked.connect(self._pick_theme)
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
        self._name_values()

    def show_choices(self, theme: str, layers: frozenset[Layer]) -> None:
        """Show the chosen theme, and which layers are shown, without telling it."""
        self._themes.button(THEMES.index(theme)).setChecked(True)
        for layer, box in self._layers.items():
            box.blockSignals(True)  # noqa: FBT003
            box.setChecked(layer in layers)
            box.blockSignals(False)  # noqa: FBT003

    # the reader's hands

    def _move(self) -> None:
        values = {part: slider.value() / _SCALES[part] for part, slider in self._sliders.items()}
        self._type = Type(values["size"], values["line"], values["letters"], round(values["column"]))
        self._name_values()
        self._settling.start()

    def _tell(self) -> None:
        self.type_changed.emit(self._type)

    def _return_to_usual(self) -> None:
        self.show_type(Type())
        self._tell()

    def _pick_theme(self, number: int) -> None:
        self.theme_chosen.emit(THEMES[number])

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
            "column": self.tr("Column"),
        }
        for part, name in names.items():
            self._names[part].setText(name)
            self._sliders[part].setAccessibleName(name)
        themes = (
            self.tr("System"),
            self.tr("Light"),
            self.tr("Dark"),
            self.tr("Sepia"),
            self.tr("Contrast"),
        )
        for number, theme in enumerate(themes):
            self._themes.button(number).setText(theme)
            self._themes.button(number).setAccessibleDescription(self.tr("Colours"))
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
        slider.setMinimumWidth(200)
        slider.valueChanged.connect(self._move)
        return slider

    def _theme_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _place(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(8)
        for row, part in enumerate(_SCALES):
            self._values[part].setProperty("muted", "true")
            self._values[part].setMinimumWidth(84)
            rows.addWidget(self._names[part], row, 0)
            rows.addWidget(self._sliders[part], row, 1)
            rows.addWidget(self._values[part], row, 2, Qt.AlignmentFlag.AlignRight)
        themes, layers, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for button in self._themes.buttons():
            themes.addWidget(button, 1)
        for check in self._layers.values():
            layers.addWidget(check)
        layers.addStretch()
        bottom.addStretch()
        bottom.addWidget(self._reset)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        for label in (self._colours, self._marks):
            label.setObjectName("over")
        box.addLayout(rows)
        box.addSpacing(4)
        box.addWidget(self._colours)
        box.addLayout(themes)
        box.addSpacing(4)
        box.addWidget(self._marks)
        box.addLayout(layers)
        box.addLayout(bottom)
