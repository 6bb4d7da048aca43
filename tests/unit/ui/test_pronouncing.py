"""The dialogs of pronunciations, and what is looked up for them."""

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton, QTableWidget

from reader.article import Article
from reader.lexicon import Lexicon, Rule
from reader.lexicon_file import FILE, save
from reader.opening.plain_text import build_article
from reader.places import data_dir
from reader.settings import Settings
from reader.utterance import Piece, Utterance
from ui.pronouncing import aside_from, word_at
from ui.pronunciation import PronunciationDialog
from ui.pronunciations import PronunciationsDialog
from ui.saying import usual_saying
from ui.spoken_form import told

SENTENCE = "Am Montag hat der Bundestag in Berlin ein neues Gesetz beschlossen, das allen hilft."
ARTICLE: Article = build_article(f"Ein Titel mit vier Wörtern\n\n{SENTENCE}\n\nAnzeige\n\n{SENTENCE}")


@pytest.mark.parametrize(
    ("at", "word"), [(0, "Das"), (3, "Das"), (6, "Start-up"), (13, "lebt"), (19, ""), (99, "")]
)
def test_the_word_at_a_character(at: int, word: str) -> None:
    assert word_at("Das Start-up lebt .. ", at) == word


def test_the_next_aside_is_found_and_after_the_last_the_first() -> None:
    place = ARTICLE.text.index("Anzeige")
    assert [aside_from(ARTICLE, at) for at in (0, place, place + 20)] == [place] * 3
    assert aside_from(build_article(f"Ein Titel mit vier Wörtern\n\n{SENTENCE}"), 0) is None


def test_the_spoken_form_shows_words_with_their_pronunciation() -> None:
    spoken = Utterance((Piece("Die ", None), Piece("„Cloud“. ", None, "klaʊt")))
    assert told([spoken, Utterance((Piece("Ja.", None),))]) == "Die „Cloud“. Ja.\n\nCloud: klaʊt"
    assert told([Utterance((Piece("Ja.", None),))]) == "Ja."


def test_what_is_said_changes_with_the_lexicon(tmp_path: Path) -> None:
    del tmp_path
    save(Lexicon((Rule("Bundestag", "Parlament"),)), data_dir() / FILE)
    saying, complaint = usual_saying(Settings())
    assert complaint is None
    paragraph = ARTICLE.paragraphs[1]
    assert "der Parlament in" in saying(ARTICLE, paragraph)[0][1].text
    saying.change(Settings(announced=True), Lexicon())
    assert saying(ARTICLE, paragraph)[0][1].text == f"Vorspann: {SENTENCE}"
    assert saying.said_alone(Rule("Gif", "Dschiff")).text == "Dschiff"


def test_a_rule_is_tried_saved_and_deleted(qapp: QApplication) -> None:
    del qapp
    dialog = PronunciationDialog()
    dialog.show_rule("Gif", None)
    assert not dialog._delete.isEnabled()
    saved, tried = QSignalSpy(dialog.saved), QSignalSpy(dialog.tried)
    dialog._listen.click()
    assert tried.count() == 0
    assert dialog._complaint.isVisibleTo(dialog)
    dialog._says.setText(" Dschiff ")
    dialog._ipa.setText("ʘ")
    dialog._listen.click()
    assert dialog._ipa.accessibleDescription()
    dialog._ipa.clear()
    dialog._part.setChecked(True)
    dialog._listen.click()
    assert not dialog._complaint.isVisibleTo(dialog)
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Save).click()
    rule = Rule("Gif", "Dschiff", part=True)
    assert (tried.at(0), saved.at(0)) == ([rule], [rule])
    deleted = QSignalSpy(dialog.deleted)
    dialog.show_rule("Gif", rule)
    assert dialog._part.isChecked()
    dialog._delete.click()
    assert deleted.at(0) == ["Gif"]


def test_the_list_shows_rules_by_word_and_tells_wishes(qapp: QApplication) -> None:
    del qapp
    dialog = PronunciationsDialog()
    dialog.show_lexicon(Lexicon((Rule("Zug", "Zuch"), Rule("art", "Aat"))))
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    items = [table.item(row, 0) for row in range(2)]
    assert [item.text() for item in items if item] == ["art", "Zug"]
    wanted, deleted, made = (
        QSignalSpy(one) for one in (dialog.edit_wanted, dialog.deleted, dialog.choice_made)
    )
    dialog._buttons["new"].click()
    table.selectRow(1)
    dialog._buttons["edit"].click()
    dialog._buttons["delete"].click()
    assert [wanted.at(index) for index in range(wanted.count())] == [[""], ["Zug"]]
    assert deleted.at(0) == ["Zug"]
    dialog.show_choices(Settings(emoji=True, gender="pair"))
    assert made.count() == 0
    dialog._switches["announced"].click()
    assert made.at(0) == ["announced", True]
    dialog.show_lexicon(Lexicon())
    assert not dialog._buttons["delete"].isEnabled()


def test_every_control_has_a_name(qapp: QApplication) -> None:
    del qapp
    for dialog in (PronunciationDialog(), PronunciationsDialog()):
        assert all(button.text() for button in dialog.findChildren(QPushButton) if button.isVisibleTo(dialog))
        assert dialog.windowTitle()
    assert len(PronunciationDialog().findChildren(QLineEdit)) == 3
