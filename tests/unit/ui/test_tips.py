"""A tooltip stays while somebody is at it, and goes by Esc."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QToolTip, QWidget

from tests.unit.ui_sound.waiting import wait_until
from ui.tips import Tips


@dataclass
class Scene:
    """A window with a button that has a tooltip, another one, and a list."""

    tips: Tips
    window: QWidget
    button: QPushButton
    other: QPushButton
    list: QListWidget

    @property
    def tip(self) -> QWidget:
        tips = (one for one in QApplication.topLevelWidgets() if one.objectName() == "qtooltip_label")
        return next(one for one in tips if one.isVisible())

    def hover(self, widget: QWidget, at: QPoint | None = None) -> None:
        """The pointer rests on a widget until its tooltip is there."""
        at = at or widget.rect().center()
        QCursor.setPos(widget.mapToGlobal(at))
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
        assert QToolTip.isVisible()


class Ends(QObject):
    """Counts how often a tooltip's own timer would end it."""

    def __init__(self, tip: QWidget) -> None:
        super().__init__()
        self.seen = 0
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._tip = tip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen += event.type() is QEvent.Type.Timer and watched is self._tip
        return False


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    tips = Tips(qapp, qapp)
    window = QWidget()
    window.setGeometry(100, 100, 400, 300)
    scene = Scene(tips, window, QPushButton("Eins", window), QPushButton("Zwei", window), QListWidget(window))
    scene.button.setGeometry(10, 10, 100, 40)
    scene.button.setToolTip("Was der Knopf tut")
    scene.button.setToolTipDuration(1)
    scene.other.setGeometry(250, 10, 100, 40)
    scene.list.setGeometry(10, 150, 380, 140)
    scene.list.addItems(["Apfel", "Birne"])
    for row in range(2):
        scene.list.item(row).setToolTip(f"Zeile {row}")
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield scene
    QToolTip.hideText()
    qapp.removeEventFilter(tips)
    tips.deleteLater()
    window.close()
    window.deleteLater()


def test_it_stays_while_the_pointer_is_where_it_was(scene: Scene) -> None:
    scene.hover(scene.button)
    ends = Ends(scene.tip)
    wait_until(lambda: ends.seen > 3)
    assert QToolTip.isVisible()
    QCursor.setPos(scene.other.mapToGlobal(scene.other.rect().center()))
    wait_until(lambda: not QToolTip.isVisible())


def test_the_pointer_can_come_to_it(scene: Scene) -> None:
    scene.hover(scene.button)
    ends = Ends(scene.tip)
    QCursor.setPos(scene.tip.geometry().center())
    wait_until(lambda: ends.seen > 3)
    assert QToolTip.isVisible()


def test_of_a_list_it_is_the_row_that_counts(scene: Scene) -> None:
    rows = scene.list
    first, second = (rows.visualItemRect(rows.item(row)).center() for row in range(2))
    scene.hover(rows.viewport(), first)
    tip = scene.tip
    timer = QEvent(QEvent.Type.Timer)
    assert scene.tips.eventFilter(tip, timer)
    QCursor.setPos(rows.viewport().mapToGlobal(second))
    tip.move(0, 0)
    assert not scene.tips.eventFilter(tip, timer)


def test_escape_takes_it_away_and_does_nothing_else(scene: Scene) -> None:
    shortcut = QShortcut(QKeySequence("Esc"), scene.window)
    stopped = QSignalSpy(shortcut.activated)
    scene.hover(scene.button)
    QTest.keyClick(scene.window, Qt.Key.Key_Escape)
    wait_until(lambda: not QToolTip.isVisible())
    assert stopped.count() == 0
    QTest.keyClick(scene.window, Qt.Key.Key_Escape)
    assert stopped.count() == 1
