"""Enter presses the focused button, in the window, its panels and its dialogs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QVBoxLayout

from ui.pressing import let_enter_press

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[QDialog]:
    """With a field and two buttons; neither is its default."""
    there = QDialog()
    box = QVBoxLayout(there)
    quiet = QPushButton("push", there)
    quiet.setAutoDefault(False)
    for control in (QLineEdit(there), quiet, QToolButton(there)):
        box.addWidget(control)
    let_enter_press(there)
    there.show()
    there.activateWindow()
    qapp.processEvents()
    yield there
    there.deleteLater()


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
@pytest.mark.parametrize("key", KEYS)
def test_every_key_presses_once(dialog: QDialog, kind: type[QPushButton | QToolButton], key: Qt.Key) -> None:
    button = dialog.findChildren(kind)[0]
    pressed = QSignalSpy(button.clicked)
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed.count() == 1


def test_in_a_field_enter_presses_nothing(dialog: QDialog) -> None:
    pressed = [QSignalSpy(button.clicked) for button in dialog.findChildren(QPushButton)]
    field = dialog.findChildren(QLineEdit)[0]
    entered = QSignalSpy(field.returnPressed)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert entered.count() == 1
    assert [spy.count() for spy in pressed] == [0]
