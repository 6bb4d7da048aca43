"""Dialogs on a screen that is magnified four times: all can be reached by scrolling down, and nothing sideways."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.article import Span
from reader.consent import Question
from reader.links import Link
from ui.bookmarks import BookmarksDialog
from ui.consent_dialog import ConsentDialog
from ui.export_dialog import ExportDialog
from ui.links import LinksDialog
from ui.notice import Notice
from ui.pronunciation import PronunciationDialog
from ui.pronunciations import PronunciationsDialog
from ui.scrolled import within_screen
from ui.theme import Look, register_fonts, typeface
from ui.words import use_language

SCREEN = QSize(304, 208)
"""320 by 256 pixels, less what the desktop draws around a dialog."""

DIALOGS: tuple[Callable[[], QDialog], ...] = (
    ExportDialog,
    BookmarksDialog,
    PronunciationDialog,
    PronunciationsDialog,
    lambda: LinksDialog([Link(Span(0, 4), "https://example.org/" + "weit/" * 20)], ["Hund"]),
    lambda: ConsentDialog(Question.SERVICE),
)


@pytest.fixture(params=["de", "en"])
def magnified(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    register_fonts()
    use_language(request.param)
    qapp.setFont(typeface(15))
    Look().choose("light")
    monkeypatch.setattr("ui.scrolled.room_for_window", lambda _window: SCREEN)
    yield
    qapp.setStyleSheet("")
    use_language("de")


@pytest.mark.usefixtures("magnified")
@pytest.mark.parametrize("make", DIALOGS)
def test_no_dialog_scrolls_sideways(make: Callable[[], QDialog]) -> None:
    dialog = make()
    dialog.show()
    QTest.qWait(30)
    (area,) = [area for area in dialog.findChildren(QScrollArea) if area.objectName() == "scrolled"]
    assert dialog.width() <= SCREEN.width()
    assert dialog.height() <= SCREEN.height()
    assert area.horizontalScrollBar().maximum() == 0
    assert {
        button.text() for button in dialog.findChildren(QPushButton) if not reachable(button, area)
    } == set()
    dialog.close()
    dialog.deleteLater()


def reachable(widget: QWidget, area: QScrollArea) -> bool:
    """Whether it can be scrolled to and then seen whole; or is not there anyway."""
    if not widget.isVisible():
        return True
    area.ensureWidgetVisible(widget)
    place = widget.rect().translated(widget.mapTo(area.viewport(), widget.rect().topLeft()))
    return area.viewport().rect().contains(place)


@pytest.mark.usefixtures("magnified")
def test_parts_go_below_each_other_in_their_order() -> None:
    dialog, side, grid, form = QDialog(), QHBoxLayout(), QGridLayout(), QFormLayout()
    box = QVBoxLayout(dialog)
    parts: list[QWidget] = [
        QListWidget(),
        QPushButton("Dorthin"),
        *(QPushButton(f"Ein Knopf {n}") for n in range(4)),
    ]
    side.addWidget(parts[0])
    side.addWidget(parts[1])
    grid.addWidget(parts[3], 0, 1)
    grid.addWidget(parts[2], 0, 0)
    inner = QHBoxLayout()
    inner.addWidget(parts[4])
    grid.addLayout(inner, 1, 0)
    grid.addWidget(parts[5], 1, 1)
    tick, field = (
        QCheckBox("Überschriften, Zitate und Klammern in einer anderen &Tonhöhe vorlesen"),
        QLineEdit(),
    )
    choice, buttons = QComboBox(), QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    choice.addItem("mit einer kurzen Pause vor der zweiten Hälfte des Wortes")
    for text in ("Eine", "Zwei", "Drei"):
        buttons.addButton(f"{text} lange Antwort", QDialogButtonBox.ButtonRole.ActionRole)
    form.addRow("Wie ein Wort gesprochen wird, wenn", field)
    for layout in (side, grid, form):
        box.addLayout(layout)
    for widget in (tick, choice, buttons, QLabel("Ein langer Satz, der in einer Zeile keinen Platz hat.")):
        box.addWidget(widget)
    within_screen(dialog)
    dialog.show()
    QTest.qWait(30)
    (area,) = dialog.findChildren(QScrollArea, "scrolled")
    assert area.horizontalScrollBar().maximum() == 0
    heights = [part.mapTo(area, part.rect().topLeft()).y() for part in parts]
    assert heights == sorted(heights)
    assert "\n" in tick.text()
    assert tick.accessibleName() == "Überschriften, Zitate und Klammern in einer anderen Tonhöhe vorlesen"
    dialog.close()
    dialog.deleteLater()


@pytest.mark.usefixtures("magnified")
def test_what_is_shown_later_goes_below_too() -> None:
    dialog = QDialog()
    row = QHBoxLayout()
    QVBoxLayout(dialog).addLayout(row)
    first, second = QPushButton("Holen"), QPushButton("Wählen")
    row.addWidget(first)
    row.addWidget(second)
    within_screen(dialog)
    dialog.show()
    QTest.qWait(30)
    assert first.y() == second.y()
    second.setText("Diese natürliche Stimme jetzt wählen")
    QTest.qWait(30)
    assert first.y() < second.y()
    dialog.close()
    dialog.deleteLater()


def test_a_notice_says_its_title_and_text_and_is_left_by_its_safe_answer(qapp: QApplication) -> None:
    assert qapp
    notice = Notice("Darf das sein?", "Das ist so.")
    notice.offer("Ja", accepts=True)
    no = notice.offer("Nein", accepts=False)
    notice.prefer(no)
    notice.show()
    assert [label.text() for label in notice.findChildren(QLabel)] == ["Das ist so.", "Darf das sein?"]
    assert (notice.accessibleName(), notice.accessibleDescription()) == ("Darf das sein?", "Das ist so.")
    assert notice.focusWidget() is no
    notice.reject()
    notice.deleteLater()
