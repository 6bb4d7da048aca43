"""Messages: told by importance, one at a time, and none is lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.unit.ui.articles import LONG
from ui.messages import Importance, Message, Offer, Told
from ui.theme import Look, register_fonts
from ui.window import Window
from ui.words import use_language

NOTE, PROBLEM, QUESTION = Importance.NOTE, Importance.PROBLEM, Importance.QUESTION


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    register_fonts()
    use_language("de")
    window = Window(Look())
    window.show_article(LONG)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    window.deleteLater()
    qapp.setStyleSheet("")


def telling(*messages: tuple[str, Importance]) -> list[str]:
    told = Told()
    for text, importance in messages:
        told = told.with_(Message(text, importance=importance))
    return [message.text for message in told.messages]


def test_what_is_more_important_is_told_first_and_of_the_same_the_newest() -> None:
    assert telling(("Hinweis", NOTE), ("Frage", QUESTION), ("Fehler", PROBLEM), ("Noch einer", PROBLEM)) == [
        "Frage",
        "Noch einer",
        "Fehler",
        "Hinweis",
    ]


def test_the_same_is_told_once() -> None:
    assert telling(("Fehler", PROBLEM), ("Anderes", PROBLEM), ("Fehler", PROBLEM)) == ["Fehler", "Anderes"]


def test_a_message_takes_the_place_of_what_was_told_about_the_same() -> None:
    told = Told().with_(Message("Kein Ton.", topic="sound")).with_(Message("Ton wieder da.", topic="sound"))
    assert [message.text for message in told.messages] == ["Ton wieder da."]
    assert told.without("sound").shown is None


def buttons(window: Window) -> list[QPushButton]:
    return [button for button in window.messages.findChildren(QPushButton) if not button.isHidden()]


def test_a_message_tells_and_offers_without_taking_the_focus(window: Window) -> None:
    chosen: list[str] = []
    again = Offer("Noch einmal", lambda: chosen.append("again"))
    other = Offer("Etwas anderes", lambda: chosen.append("other"))
    window.messages.show_message(Message("Kein Ton.", (again, other)))
    assert window.focusWidget() is window.page
    assert window.messages.accessibleDescription() == window.messages.text == "Kein Ton."
    assert [button.text() for button in buttons(window)] == ["Noch einmal", "Etwas anderes"]
    buttons(window)[1].click()
    assert chosen == ["other"]
    assert not window.messages.isVisible()


def test_the_next_message_comes_when_one_is_closed(window: Window) -> None:
    window.messages.show_message("Eins.")
    window.messages.show_message("Zwei.")
    assert window.messages.text == "Zwei."
    window.messages.close_message()
    assert (window.messages.isVisible(), window.messages.text) == (True, "Eins.")
    window.messages.close_message()
    assert not window.messages.isVisible()


def test_what_holds_no_more_is_withdrawn(window: Window) -> None:
    window.messages.show_message(Message("Kein Ton.", topic="sound"))
    window.messages.withdraw("something else")
    assert window.messages.isVisible()
    window.messages.withdraw("sound")
    assert not window.messages.isVisible()


def test_a_key_leads_to_the_message_and_back(window: Window) -> None:
    window.messages.take_focus()
    assert window.focusWidget() is window.page
    window.messages.show_message(Message("Kein Ton.", (Offer("Noch einmal", list),)))
    window.messages.take_focus()
    assert window.focusWidget() is buttons(window)[0]
    window.messages.take_focus()
    assert window.focusWidget() is window.page


def test_the_focus_stays_in_the_bar_from_message_to_message(window: Window) -> None:
    window.messages.show_message(Message("Eins.", (Offer("Tun", list),)))
    window.messages.show_message(Message("Zwei.", (Offer("Lassen", list),)))
    window.messages.take_focus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.focusWidget() is buttons(window)[0]
    assert buttons(window)[0].text() == "Tun"


def test_escape_closes_a_message_from_within_and_from_the_page(window: Window) -> None:
    closed = QSignalSpy(window.messages.closed)
    window.messages.show_message(Message("Eins.", (Offer("Tun", list),)))
    window.messages.take_focus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.messages.isVisible()
    assert window.focusWidget() is window.page
    window.messages.show_message("Zwei.")
    window.page.setFocus()
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert not window.messages.isVisible()
    assert closed.count() == 2


def test_without_a_message_escape_leads_back_to_the_text(window: Window) -> None:
    button = window.header.button("menu")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.page


def test_where_a_screen_reader_listens_the_focused_control_tells_the_message(window: Window) -> None:
    hint = window.page.accessibleDescription()
    QAccessible.setActive(True)
    try:
        window.messages.show_message("Eins.")
        window.messages.show_message("Zwei.")
        assert window.page.accessibleDescription() == "Zwei."
        window.messages.close_message()
        assert window.page.accessibleDescription() == "Eins."
        window.messages.close_message()
        assert window.page.accessibleDescription() == hint
    finally:
        QAccessible.setActive(False)


def test_what_is_announced_stands_at_the_focus_until_that_moves(window: Window) -> None:
    hint, told = window.page.accessibleDescription(), list[str]()
    QAccessible.setActive(True)
    try:
        for text in ("Eins.", "Zwei.", "Zwei."):
            window.messages.announcer.announce(text)
            told.append(window.page.accessibleDescription())
        window.outline.setFocus()
        assert (told, window.page.accessibleDescription()) == (["Eins.", "Zwei.", "Zwei."], hint)
    finally:
        QAccessible.setActive(False)


def test_other_keys_do_nothing_to_a_message(window: Window) -> None:
    window.messages.show_message("Eins.")
    QTest.keyClick(window.messages, Qt.Key.Key_A)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.messages.isVisible()


def test_in_a_narrow_window_the_offers_stand_below_the_text(window: Window) -> None:
    offers = (Offer("Auf Englisch lesen", list), Offer("Trotzdem auf Deutsch lesen", list))
    window.messages.show_message(Message("Dieser Artikel scheint auf Englisch zu sein.", offers))
    for width, below in ((640, True), (1200, False)):
        window.resize(width, 600)
        QTest.qWait(20)
        text = window.messages._text.geometry()
        assert all((button.geometry().top() >= text.bottom()) is below for button in buttons(window))
