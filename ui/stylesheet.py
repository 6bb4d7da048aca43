"""How the controls are drawn: one Qt style sheet, filled with the colours of a theme."""

from collections.abc import Callable, Mapping
from pathlib import Path
from string import Template
from typing import Final

_SHEET: Final = Template("""
QMainWindow, QDialog { background: $side; color: $ink; }
QWidget#header { background: $side; border-bottom: 1px solid $line; }
QScrollArea#scrolled, QScrollArea#scrolled > QWidget > QWidget { background: transparent; }
QScrollArea#scrolled:focus { border: 2px solid $accent; }
QWidget#side { background: $side; }
QWidget#transport { background: $side; border-top: 1px solid $line; }
QWidget#paper { background: $paper; }
QLabel { color: $ink; background: transparent; }
QLabel#brand { font-size: ${brand}px; font-weight: bold; }
QLabel#over { color: $muted; font-size: ${over}px; font-weight: bold; }
QLabel[muted="true"] { color: $muted; }
QLabel#time { color: $muted; font-size: ${time}px; }
QLabel#question { font-size: ${question}px; font-weight: bold; }
QToolButton { color: $ink; background: transparent; border: 2px solid transparent; border-radius: 9px;
    padding: 4px 9px; }
QToolButton:hover { background: $chip; }
QToolButton:pressed { background: $line; }
QToolButton:focus { border-color: $accent; }
QWidget#header QToolButton { color: $muted; }
QWidget#header QToolButton:hover { color: $ink; }
QToolButton:disabled, QWidget#header QToolButton:disabled { color: $faint; }
QToolButton#chip, QLabel#chip { background: $chip; border: 1px solid $edge; border-radius: 9px;
    padding: 6px 12px; }
QLabel#chip { padding: 7px 13px; }
QToolButton#chip:hover { border-color: $line; }
QToolButton#chip:focus { border: 3px solid $accent; padding: 4px 10px; }
QToolButton#chip::menu-indicator { image: none; }
QToolButton#choice { background: $side; border: 1px solid $faint; border-radius: 14px; }
QToolButton#choice:hover { background: $chip; }
QToolButton#choice:focus { border: 3px solid $accent; }
QToolButton#back { background: $button; color: $button_ink; border: 2px solid $paper; border-radius: 17px;
    padding: 5px 16px; }
QToolButton#back:focus { border-color: $accent; }
QLabel#answer { background: $button; color: $button_ink; border: 2px solid $paper; border-radius: 9px;
    padding: 7px 16px; }
QPushButton { color: $ink; background: $chip; border: 1px solid $edge; border-radius: 9px; padding: 7px 17px; }
QPushButton:hover { border-color: $line; }
QPushButton:default { color: $button_ink; background: $button; border: 2px solid $side; padding: 6px 16px; }
QPushButton:disabled { color: $faint; background: $chip; }
QPushButton:focus { border: 3px solid $accent; padding: 5px 15px; }
QPushButton:default:focus { border: 2px solid $accent; padding: 6px 16px; }
QListWidget#voices, QListWidget#names { background: $paper; color: $ink; border: 2px solid $line; border-radius: 9px;
    padding: 4px; }
QListWidget#voices:focus, QListWidget#names:focus { border-color: $accent; }
QListWidget#voices::item, QListWidget#names::item { padding: 4px 6px; border: 2px solid transparent;
    border-radius: 6px; }
QListWidget#voices::item:disabled { color: $muted; padding: 12px 8px 4px; }
QListWidget#voices::item:selected, QListWidget#names::item:selected { background: $chip; color: $ink;
    border-color: $accent; }
QFrame#popup { background: $side; border: 1px solid $line; }
QSlider { min-height: 26px; background: transparent; }
QSlider::groove:horizontal { background: $line; height: 6px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { background: $button; border: 3px solid $side; width: 14px; height: 14px; margin: -7px 0;
    border-radius: 10px; }
QSlider::handle:horizontal:focus { border-color: $accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: $faint; }
QCheckBox { color: $ink; spacing: 8px; padding: 4px 8px 4px 4px; border: 2px solid transparent; border-radius: 9px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 2px solid $muted; border-radius: 5px; }
QCheckBox::indicator:checked { background: $button; border-color: $button; image: url("$tick"); }
QToolButton#chip:checked { background: $button; color: $button_ink; border: 2px solid $side; padding: 5px 11px; }
QToolButton#chip:checked:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton#recent, QPushButton#missing { text-align: left; border: 2px solid transparent; background: transparent;
    padding: 6px 10px; }
QPushButton#missing { color: $muted; }
QPushButton#recent:hover, QPushButton#missing:hover { background: $chip; }
QPushButton#recent:focus, QPushButton#missing:focus { border: 2px solid $accent; padding: 6px 10px; }
QLabel#heading, QLabel#qt_msgbox_label { font-weight: 600; }
QFrame#message { background: $chip; border-left: 4px solid $accent; }
QFrame#find { background: $side; border-bottom: 1px solid $line; }
QFrame#message QPushButton { background: $side; }
QFrame#message QPushButton:focus { border-color: $accent; }
QListWidget { background: transparent; border: 2px solid transparent; outline: 0; }
QTreeWidget { background: $paper; color: $ink; border: 2px solid $line; border-radius: 9px; padding: 4px; outline: 0; }
QTableWidget { background: $paper; color: $ink; border: 2px solid $line; border-radius: 9px; gridline-color: $line;
    selection-background-color: $chip; selection-color: $ink; }
QTreeWidget:focus, QTableWidget:focus { border-color: $accent; }
QTreeWidget::item { padding: 3px 5px; border: 2px solid transparent; border-left: 0; border-right: 0; }
QTreeWidget::item:selected, QTableWidget::item:selected { background: $chip; color: $ink; border: 2px solid $accent;
    border-left: 0; border-right: 0; }
QTreeWidget::indicator { width: 16px; height: 16px; border: 2px solid $muted; border-radius: 5px; }
QTreeWidget::indicator:checked { background: $button; border-color: $button; image: url("$tick"); }
QTreeWidget::indicator:indeterminate { background: $faint; }
QTreeWidget:disabled { color: $muted; }
QTreeWidget#outline, QTreeWidget#outline:focus { background: transparent; border-color: transparent; padding: 0; }
QTreeWidget#outline::item:selected, QTreeWidget#outline::item:hover { background: transparent; }
QHeaderView { background: $paper; }
QHeaderView::section { color: $muted; background: $paper; border: 0; border-bottom: 1px solid $line; padding: 4px 6px; }
QComboBox { color: $ink; background: $chip; border: 1px solid $edge; border-radius: 9px; padding: 6px 13px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: url("$down"); width: 12px; height: 12px; }
QComboBox:hover { border-color: $line; }
QComboBox:focus { border: 3px solid $accent; padding: 4px 11px; }
QComboBox:disabled { color: $faint; }
QComboBox QAbstractItemView { background: $side; color: $ink; border: 1px solid $line;
    selection-background-color: $button; selection-color: $button_ink; }
QLineEdit { background: $paper; color: $ink; border: 1px solid $faint; border-radius: 9px; padding: 7px 10px;
    placeholder-text-color: $muted; selection-background-color: $button; selection-color: $button_ink; }
QLineEdit:focus { border: 3px solid $accent; padding: 5px 8px; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; margin: 3px; }
QProgressBar:focus { border: 3px solid $accent; border-radius: 6px; margin: 0; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $side; color: $ink; border: 1px solid $line; padding: 6px; menu-scrollable: 1; }
QMenu::item { padding: 4px 24px 4px 12px; border: 2px solid transparent; border-radius: 6px; }
QMenu::item:selected { background: $chip; border-color: $accent; }
QMenu::item:disabled { color: $faint; }
QMenu::indicator { width: 10px; height: 10px; margin-left: 6px; border-radius: 5px; }
QMenu::indicator:checked { background: $accent; }
QMenu::separator { height: 1px; background: $line; margin: 6px; }
QToolTip { background: $button; color: $button_ink; border: 0; padding: 5px 8px; }
QScrollBar:vertical { background: transparent; width: 16px; margin: 3px; }
QScrollBar::handle:vertical { background: $faint; border-radius: 5px; min-height: 40px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: transparent; height: 16px; margin: 3px; }
QScrollBar::handle:horizontal { background: $faint; border-radius: 5px; min-width: 40px; }
QScrollBar::handle:horizontal:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


_SIZES: Final = {"brand": 17, "over": 12, "time": 14, "question": 30}
"""Of type, pixels."""


def stylesheet(
    colours: Mapping[str, str], drawings: Mapping[str, Path], enlarged: Callable[[float], int]
) -> str:
    """The style sheet in these colours; `drawings` are "tick" for checked boxes and "down" for lists that open.

    `enlarged` grows sizes of type with that of the desktop.
    """
    sizes = {name: enlarged(pixels) for name, pixels in _SIZES.items()}
    flat = (
        colours["side"] == colours["paper"]
    )  # as in high contrast: there only an edge tells a button from its ground
    edge = colours["faint"] if flat else "transparent"
    files = {name: path.as_posix() for name, path in drawings.items()}
    return _SHEET.substitute(colours, edge=edge, **sizes, **files)
