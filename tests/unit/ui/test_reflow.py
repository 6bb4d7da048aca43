"""Nothing is cut off: in small windows, in large type of the desktop, in both languages."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.lengths import Length
from reader.moment import Status
from tests.unit.ui.articles import LONG
from tests.unit.ui_sound.waiting import settle
from ui.commands import COMMANDS
from ui.folding import to_fold
from ui.messages import Message, Offer
from ui.scrolled import within_screen
from ui.theme import Look, enlarged, register_fonts, typeface
from ui.window import Window
from ui.words import use_language

SIZES = ((320, 256), (480, 360), (640, 480), (1240, 800))
FONTS = (15, 30)


@pytest.fixture(params=["de", "en"])
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=FONTS, ids=["usual", "desktop at 200 per cent"])
def window(request: pytest.FixtureRequest, qapp: QApplication, tag: str) -> Iterator[Window]:
    register_fonts()
    use_language(tag)
    qapp.setFont(typeface(request.param))
    look = Look()
    look.choose("light")
    window = Window(look)
    for command in COMMANDS:
        window.actions_.wire(command.id, list)
    window.transport.voice.show_voice("Deutsch (männlich) · offline")
    window.transport.show_time(3000, Length(12_000, exact=False))
    window.show()
    yield window
    window.close()
    window.deleteLater()
    qapp.setFont(typeface(15))
    qapp.setStyleSheet("")
    use_language("de")


def scrolls(widget: QWidget) -> bool:
    """Whether a widget lies in something that is scrolled."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def outside(window: QWidget) -> list[str]:
    """What reaches beyond the window, or across it in what only scrolls down."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or not widget.width():
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        across = place.left() < 0 or place.right() >= window.width()
        down = place.top() < 0 or place.bottom() >= window.height()
        if across or (down and not scrolls(widget)):
            found.append(f"{type(widget).__name__} {widget.objectName()} {place}")
    return found


def cut_off(window: QWidget) -> list[str]:
    """Words that are wider or higher than the widget that shows them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
            continue
        if widget.property("symbol") or widget.objectName() == "choice":
            continue
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            fits = widget.height() >= high
        elif widget.maximumWidth() == widget.minimumWidth():
            continue  # a drawing
        else:
            fits = widget.width() >= wanted.width() and widget.height() >= wanted.height()
        if not fits:
            found.append(f"{widget.text()!r}: {widget.size().toTuple()} for {wanted.toTuple()}")
    return found


def overlapping(window: Window) -> list[str]:
    """Controls of header and transport that lie upon each other."""
    bars = window.header, window.transport
    parts = [
        [part for part in bar.children() if isinstance(part, QWidget) and part.isVisible()] for bar in bars
    ]
    return [
        f"{one.objectName()} on {other.objectName()}"
        for bar in parts
        for one, other in combinations(bar, 2)
        if one.geometry().intersects(other.geometry())
    ]


def sizes() -> list[tuple[int, int]]:
    """Where the desktop's type is twice as large, magnified screens are not as small: that would be 800 per cent."""
    return [size for size in SIZES if enlarged(15) == 15 or size[0] >= 640]


def test_nothing_is_cut_off(window: Window) -> None:
    for article in (None, LONG):
        window.show_article(article)
        window.actions_.show_status(Status.READING if article else Status.EMPTY)
        for size in sizes():
            window.resize(*size)
            settle()
            assert (window.width(), window.height()) == size
            assert outside(window) == []
            assert cut_off(window) == []
            assert overlapping(window) == []


def test_messages_and_finding_have_room(window: Window) -> None:
    window.show_article(LONG)
    window.actions_.show_status(Status.READING)
    window.finder.open_bar()
    window.messages.show_message(Message("Kein Tonausgabegerät gefunden.", (Offer("Noch einmal", list),)))
    for size in sizes():
        if size[1] >= 360:
            window.resize(*size)
            settle()
            assert outside(window) == []
            assert cut_off(window) == []


def test_in_the_smallest_window_a_long_message_scrolls_and_the_page_keeps_its_place(window: Window) -> None:
    window.show_article(LONG)
    window.actions_.show_status(Status.READING)
    text = "Der Dienst antwortet nicht. Die Offline-Stimme liest weiter. " * 4
    offers = (Offer("Noch einmal versuchen", list), Offer("Offline bleiben", list))
    window.messages.show_message(Message(text, offers))
    for size in sizes():
        window.resize(*size)
        settle()
        assert (window.width(), window.height()) == size
        assert outside(window) == []
        assert cut_off(window) == []
        assert window.page.height() > 0
        if enlarged(15) == 15:
            assert window.messages.height() < window.height() / 2


@pytest.mark.parametrize("pixels", [20, 96])
def test_the_largest_type_is_set_inside_the_page(window: Window, pixels: int) -> None:
    window.show_article(LONG)
    window.page.set_size(pixels)
    for size in sizes():
        window.resize(*size)
        settle()
        right = window.page.viewport().width()
        assert all(edge <= right + 1 for edge in right_edges(window.page.document()))
        assert window.page.horizontalScrollBar().maximum() == 0


def right_edges(document: QTextDocument) -> Iterator[float]:
    """Where each line of a document ends."""
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            yield layout.position().x() + layout.lineAt(number).naturalTextRect().right()
        block = block.next()


def test_what_can_be_done_without_goes_first() -> None:
    assert to_fold([50, 40, 30], kept=100, room=220) == 0
    assert to_fold([50, 40, 30], kept=100, room=219) == 1
    assert to_fold([50, 40, 30], kept=100, room=130) == 2
    assert to_fold([50, 40, 30], kept=100, room=10) == 3


def test_in_a_small_window_menu_and_playing_stay(window: Window) -> None:
    window.show_article(LONG)
    window.actions_.show_status(Status.READING)
    window.resize(320, 256)
    settle()
    assert window.header.button("menu").isVisible()
    assert window.transport.play_button.isVisible()
    assert not window.transport.voice.isVisible()
    window.resize(1240 * enlarged(15) // 15, 800)
    settle()
    assert all(button.isVisible() for button in window.header.findChildren(QAbstractButton))
    assert window.transport.voice.isVisible()


def test_the_panel_of_type_stays_on_the_screen(window: Window) -> None:
    window.show_article(LONG)
    window.show_type_panel()
    assert window.type_panel.screen().availableGeometry().contains(window.type_panel.geometry())
    assert cut_off(window.type_panel) == []
    window.type_panel.close()


def test_a_dialog_larger_than_the_screen_scrolls(qapp: QApplication) -> None:
    assert qapp
    dialog = QDialog()
    field, button = QLineEdit(dialog), QPushButton("OK", dialog)
    box = QVBoxLayout(dialog)
    box.addWidget(field)
    box.addSpacing(5000)
    box.addWidget(button)
    within_screen(dialog)
    dialog.show()
    assert dialog.height() <= dialog.screen().availableSize().height()
    (area,) = dialog.findChildren(QScrollArea)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is button, "not the scroll area"
    assert area.verticalScrollBar().value() > 4000, "what has the focus is seen"
    dialog.close()
    dialog.deleteLater()
