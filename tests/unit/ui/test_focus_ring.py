"""Whoever uses keys sees where they are: the focus is 2 pixels wide and stands out 3 to 1, in every theme."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTreeWidget, QWidget

from reader.lengths import Length
from reader.opening import open_article
from reader.places import sample
from ui.commands import COMMANDS
from ui.export_dialog import ExportDialog
from ui.key_card import KeyCard
from ui.messages import Message, Offer
from ui.page.layers import Layer
from ui.pronunciation import PronunciationDialog
from ui.pronunciations import PronunciationsDialog
from ui.theme import THEMES, Look
from ui.voice_panel import VoicePanel
from ui.window import Window

MARGIN = 3
"""Pixels around a control in which its ring may lie, too."""

WIDE = 1.5
"""Changed pixels per pixel of the ring's bounding box: a circle of 2 pixels has 2 * pi / 4, its edges are soft."""


def nothing() -> None:
    """Stands for what a command does."""


@pytest.fixture(params=THEMES)
def window(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Window]:
    look = Look()
    look.choose(request.param)
    window = Window(look)
    for command in COMMANDS:
        window.actions_.wire(command.id, nothing)
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield window
    look.choose("light")
    window.close()
    window.deleteLater()
    qapp.setStyleSheet("")


def picture(window: QWidget, part: QRect) -> NDArray[np.float64]:
    """Linear red, green and blue of a part of a window."""
    image = window.grab(part).toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    sRGB = pixels[:, : image.width(), :3] / 255  # noqa: N806 - its name
    return np.where(sRGB <= 0.04045, sRGB / 12.92, ((sRGB + 0.055) / 1.055) ** 2.4)


def ring(control: QWidget, elsewhere: QWidget) -> float:
    """How wide the ring is, in pixels: what changes 3 to 1 (WCAG 2.2, 1.4.11) when the control gets the focus."""
    window = control.window()
    at = control.mapTo(window, control.rect().topLeft())
    part = QRect(at, control.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    elsewhere.setFocus()
    without = picture(window, part) @ (0.2126, 0.7152, 0.0722) + 0.05
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    with_it = picture(window, part) @ (0.2126, 0.7152, 0.0722) + 0.05
    changed = np.maximum(without, with_it) / np.minimum(without, with_it) >= 3
    if not changed.any():
        return 0.0
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    around = 2 * (np.ptp(rows) + np.ptp(columns) + 2)
    return float(changed.sum() / around)


def edge(window: QWidget, row: QRect, choose: Callable[[], None]) -> float:
    """How much of the row's width changes 3 to 1 in its first pixels from the top when it becomes the current one."""
    top = row.adjusted(0, 0, 0, -row.height() // 2)
    without = picture(window, top) @ (0.2126, 0.7152, 0.0722) + 0.05
    choose()
    with_it = picture(window, top) @ (0.2126, 0.7152, 0.0722) + 0.05
    changed = np.maximum(without, with_it) / np.minimum(without, with_it) >= 3
    return float((changed.sum(axis=0) >= 2).mean())


def faint(window: QWidget) -> list[str]:
    """The controls of a window on which the focus is hardly seen."""
    controls = [one for one in window.findChildren(QWidget) if _by_tab(one)]
    assert len(controls) > 1
    widths = {one: ring(one, controls[0 if one is not controls[0] else 1]) for one in controls}
    return [
        f"{type(one).__name__} {one.accessibleName() or one.property('text')}: {width:.2f}"
        for one, width in widths.items()
        if width < WIDE
    ]


def _by_tab(one: QWidget) -> bool:
    wanted = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    return bool(wanted) and one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()


def test_in_the_empty_window(window: Window) -> None:
    assert faint(window) == []


def test_with_an_article(window: Window, qapp: QApplication) -> None:
    window.show_article(open_article(sample()).article)
    window.outline.show_progress(0, 0.5)
    window.transport.show_time(30.0, Length(200.0, exact=True))
    window.finder.open_bar()
    window.finder.findChildren(QLineEdit)[0].setText("die")
    window.messages.show_message(Message("Etwas ist geschehen.", (Offer("Noch einmal", nothing),)))
    window.transport.voice.show_voice("Deutsch")
    qapp.processEvents()
    faint_ones = [one for one in faint(window) if not one.startswith("Page ")]  # its caret is its focus
    assert faint_ones == []


def test_in_panels_and_dialogs(window: Window, qapp: QApplication) -> None:
    window.type_panel.show_choices("system", frozenset(Layer))
    shown = [window.type_panel, VoicePanel(window)]
    export = ExportDialog(window)
    export.show_progress(1, 3, 60, "Der Hund")
    dialogs: list[QDialog] = [
        export,
        ExportDialog(window),
        PronunciationDialog(window),
        PronunciationsDialog(window),
    ]
    complaints = []
    for one in (*dialogs, *shown):
        one.show()
        one.activateWindow()
        qapp.processEvents()
        complaints += faint(one)
        one.close()
    assert complaints == []


def test_the_current_entry_of_a_menu(window: Window, qapp: QApplication) -> None:
    menu = window.menu
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    qapp.processEvents()
    entry = menu.actions()[1]
    assert edge(menu, menu.actionGeometry(entry), lambda: menu.setActiveAction(entry)) > 0.9
    menu.close()


def test_the_current_row_of_a_list(window: Window, qapp: QApplication) -> None:
    card = KeyCard(window.actions_, window)
    card.show()
    qapp.processEvents()
    rows = card.findChildren(QTreeWidget)[0]
    row = rows.topLevelItem(2)
    assert row is not None
    at = rows.visualItemRect(row).translated(rows.viewport().mapTo(card, QPoint(0, 0)))
    at.setWidth(rows.viewport().width())
    assert edge(card, at, lambda: rows.setCurrentItem(row)) > 0.9
    card.close()
