"""The window, its message bar and its empty state."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QWidget

from reader.moment import Status
from tests.unit.ui.articles import LONG
from ui.messages import Message, Offer
from ui.theme import Look, register_fonts
from ui.window import Window
from ui.words import use_language


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    register_fonts()
    use_language("de")
    look = Look()
    look.choose("light")
    window = Window(look)
    window.resize(1240, 800)
    for command in (
        "open",
        "sample",
        "export",
        "play",
        "previous_sentence",
        "next_sentence",
        "theme",
        "outline",
    ):
        window.actions_.wire(command, list)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    window.deleteLater()
    qapp.setStyleSheet("")


def test_without_an_article_the_first_choice_has_the_focus(window: Window) -> None:
    window.show_article(None)
    assert window.empty.isVisible()
    assert not window.transport.isVisible()
    assert window.focusWidget().accessibleName() == "Öffnen"


class Paints(QObject):
    """Counts how often widgets are painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_window_in_which_nothing_happens_paints_nothing(window: Window, qapp: QApplication) -> None:
    for article in (None, LONG):
        window.show_article(article)
        QTest.qWait(300)
        paints = Paints()
        for widget in (window, *window.findChildren(QWidget)):
            if widget not in (window.page, window.page.viewport()):  # the caret blinks
                widget.installEventFilter(paints)
        QTest.qWait(60)
        assert paints.count == 0
    assert qapp


def test_only_choices_that_work_are_offered(window: Window) -> None:
    names = [button.text() for button in window.empty.findChildren(QAbstractButton) if button.isVisible()]
    assert names == ["Öffnen", "Beispiel"]


def test_an_article_takes_the_focus_to_the_page(window: Window) -> None:
    window.show_article(LONG)
    assert window.focusWidget() is window.page
    assert window.windowTitle() == "Der Hund – Vorleser"
    assert window.outline.isVisible()


def test_every_control_can_be_reached_by_tab_and_has_a_name(window: Window) -> None:
    window.show_article(LONG)
    window.actions_.show_status(Status.READING)
    reached: list[QWidget] = []
    while (widget := window.focusWidget()) not in reached:
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QSlider), window.page]
    missed = [c for c in controls if c.isVisible() and c.isEnabled() and c not in reached]
    assert [control.objectName() for control in missed] == []
    assert all(widget.accessibleName() for widget in reached)


def test_a_narrow_window_belongs_to_the_page_unless_the_outline_is_asked_for(window: Window) -> None:
    window.show_article(LONG)
    window.resize(640, 480)
    assert not window.outline.isVisible()
    window.toggle_outline()
    assert window.outline.isVisible()
    window.resize(1200, 800)
    window.toggle_outline()
    assert not window.outline.isVisible()


def test_the_window_can_be_as_small_as_640_by_480(window: Window) -> None:
    window.show_article(LONG)
    window.messages.show_message(Message("Eine Meldung.", (Offer("Etwas tun", list),)))
    window.resize(640, 480)
    QTest.qWait(10)
    assert (window.width(), window.height()) == (640, 480)
    assert window.transport.geometry().bottom() < 480


def test_another_theme_is_shown_everywhere(window: Window) -> None:
    window.show_article(LONG)
    window.show_theme(Look().theme)
    before = window.grab().toImage()
    look = Look()
    look.changed.connect(window.show_theme)
    look.choose("contrast")
    assert window.grab().toImage() != before


def test_keys_on_the_page_reach_their_commands(window: Window) -> None:
    window.show_article(LONG)
    done: list[str] = []
    for command in ("paste", "faster", "stop", "read_here"):
        window.actions_.wire(command, partial(done.append, command))
    window.actions_.show_status(Status.READING)
    QTest.keyClick(window.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.page, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert done == ["paste", "faster", "stop", "read_here"]


def test_in_the_find_bar_keys_write_and_paste(window: Window) -> None:
    window.show_article(LONG)
    done: list[str] = []
    window.actions_.wire("paste", partial(done.append, "paste"))
    window.actions_.show_status(Status.READING)
    QTest.keyClick(window.page, Qt.Key.Key_F3)
    assert window.finder.isVisible()
    QApplication.clipboard().setText("Hund")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert done == []
    assert window.page.selected() == "Hund"
    window.show_article(LONG)
    assert not window.finder.isVisible()


def drop(window: Window, *urls: str) -> tuple[bool, list[str]]:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    dropped = QSignalSpy(window.file_dropped)
    copy, button, modifiers = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, button, modifiers)
    enter.ignore()
    window.dragEnterEvent(enter)
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, button, modifiers))
    return enter.isAccepted(), [dropped.at(index)[0] for index in range(dropped.count())]


def test_a_file_can_be_dropped(window: Window) -> None:
    assert drop(window, "https://example.org", "file:///tmp/Bericht.txt") == (True, ["/tmp/Bericht.txt"])  # noqa: S108


def test_anything_else_cannot_be_dropped(window: Window) -> None:
    assert drop(window, "https://example.org") == (False, [])
