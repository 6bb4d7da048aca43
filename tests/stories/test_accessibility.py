"""Somebody reads the program with a screen reader and uses it by keys alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from tests.patience import wait_until
from tests.stories.accessibility import MENU_ITEMS, Seen, audit, doubled_keys
from tests.stories.desktop import Desktop
from tests.stories.person import Person, person
from ui.commands import Group

pytestmark = pytest.mark.check

PANELS = {
    "all bookmarks": "ctrl+shift+m",
    "the panel Aa": "ctrl+shift+t",
    "the panel of voices": "ctrl+shift+v",
    "the key card": "shift+F1",
    "the export": "ctrl+e",
    "a pronunciation": "ctrl+shift+p",
}
MENUS = {
    "the menu": "F10",
    "the sleep timer": "ctrl+shift+s",
    "the menu of the page": "Menu",
    "the last articles": "ctrl+shift+o",
}
COMMANDS = {
    "the sound": "Klang",
    "natural voices": "rliche Stimmen",
    "all pronunciations": "Alle Aussprachen",
}
"""What is written to find them. Not "ü": xdotool lends it a key for a moment, which is over where a program is slow."""
IN_ENGLISH = {**PANELS, "a file": "ctrl+o", "how it is said": "ctrl+u"}
CHIPS = {"the speed": "Geschwindigkeit", "the sleep timer": "Schlummern"}


@pytest.fixture
def reader(desktop: Desktop, tmp_path: Path) -> Iterator[Person]:
    """Somebody with the sample on the page."""
    with person(desktop, tmp_path, str(sample())) as there:
        yield there


def complaints(reader: Person) -> list[str]:
    """What would stop a screen reader or a keyboard in the window that has the focus."""
    seen = reader.around()
    reached = reader.tab_through()
    missed = [f"{one.where}: Tab does not lead there" for one in by_tab(seen) if one.node.path not in reached]
    twice = [f"the access key {key} leads to several places" for key in doubled_keys(seen)]
    return audit(seen) + missed + twice


def by_tab(seen: list[Seen]) -> list[Seen]:
    """What Tab has to lead to: of choices of which one holds, only that one."""
    return [one for one in seen if one.by_tab and not _is_other_choice(one)]


def _is_other_choice(one: Seen) -> bool:
    return one.node.description in {"Farben", "Colours"} and "checked" not in one.states


def test_without_an_article_everything_has_a_name_and_is_reached_by_tab(
    desktop: Desktop, tmp_path: Path
) -> None:
    with person(desktop, tmp_path) as reader:
        assert reader.focus.name == "Öffnen"
        assert complaints(reader) == []


def test_with_an_article_everything_has_a_name_and_is_reached_by_tab(reader: Person) -> None:
    assert complaints(reader) == []


def test_the_article_is_a_text_with_a_caret(reader: Person) -> None:
    page = reader.focus
    assert page.role == "text"
    assert "diplomatische" in page.text
    assert "read-only" in page.states
    assert str(page.get("Accessible", "Locale")).startswith("de")
    before = page.caret
    reader.press("Right", "Right", "Right")
    assert page.caret == before + 3


def test_one_sentence_is_a_text_with_a_name_and_gives_the_focus_back(reader: Person) -> None:
    page = reader.focus
    sentence = reader.press("F7")
    assert (sentence.role, sentence.name) == ("text", "Der Satz, der gelesen wird")
    assert sentence.text
    assert sentence.text in page.text
    assert "read-only" in sentence.states
    first = sentence.text
    reader.press("alt+Right", "alt+Right")
    assert sentence.text != first
    assert sentence.text in page.text
    assert reader.press("Escape") == page
    reader.press("F7")
    assert complaints(reader) == []


def test_the_seek_bar_says_its_value_in_words(reader: Person) -> None:
    seek = reader.program.find("slider", "Stelle")
    time_ = r"(\d+ Minuten? ?)?(\d+ Sekunden?)?"
    assert re.fullmatch(f"{time_} von {time_}", seek.description), seek.description
    while reader.press("Tab").path != seek.path:
        pass
    reader.press("Right")
    assert seek.description.startswith("5 Sekunden von 3 Minuten"), seek.description


def test_the_outline_is_a_tree_with_the_section_that_is_read_as_its_current_row(reader: Person) -> None:
    outline = reader.program.find("tree", "Gliederung")
    rows = [one for one in outline.children if one.role == "tree item"]
    assert [row.name.partition(", ")[0] for row in rows] == [
        "Putin und Trump: Diplomatische Gespräche in Istanbul bringen Hoffnung!",
        "Diplomatische Gespräche in Istanbul",
        "Trump als Vermittler",
    ]
    reader.tab_to(outline)
    assert [reader.press(key).name for key in ("End", "Up", "Up")] == [row.name for row in reversed(rows)]


def test_a_section_of_the_export_opens_and_closes_and_each_row_is_told_as_itself(reader: Person) -> None:
    reader.press("ctrl+e")
    tree = reader.program.find("tree", "Welche Abschnitte")
    assert {"expandable", "selected"} <= reader.press("Down").states
    section = reader.focus.name
    assert {"expanded", "focused"} <= reader.press("Right").states
    paragraph = reader.press("Right", "Down")
    assert (paragraph.description, paragraph.name[:13]) == ("Ebene 2", "Die Gespräche")
    assert reader.press("Left").name == section
    assert "expanded" not in reader.press("Left").states
    assert reader.press("Down").name == "Trump als Vermittler"
    assert not any(row.name.startswith("Die Gespräche") for row in tree.children)


@pytest.mark.parametrize("key", PANELS.values(), ids=PANELS.keys())
def test_a_panel_has_names_and_gives_the_focus_back(reader: Person, key: str) -> None:
    page, main = reader.focus, reader.window
    reader.press(key)
    assert reader.window != main
    assert complaints(reader) == []
    assert reader.press("Escape") == page


def test_the_find_bar_has_names_and_gives_the_focus_back(reader: Person) -> None:
    page = reader.focus
    assert reader.press("ctrl+f").name == "Im Artikel suchen"
    reader.press("d", "i", "e")
    assert complaints(reader) == []
    assert reader.press("Escape") == page


@pytest.mark.parametrize("name", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_dialog_without_a_key_of_its_own_has_names_and_gives_the_focus_back(
    reader: Person, name: str
) -> None:
    page, main = reader.focus, reader.window.name
    reader.press("shift+F1")
    reader.write(name)
    reader.press("Return")
    reader.leave(main, "Befehle und Tasten")
    assert complaints(reader) == []
    assert reader.press("Escape") == page


def test_a_message_is_reached_by_a_key_and_gives_the_focus_back(reader: Person) -> None:
    page = reader.focus
    reader.press("ctrl+v")  # nothing was copied
    assert complaints(reader) == []
    while reader.press("Tab") != page:
        pass
    assert reader.press("F6").name == "Meldung schließen"
    assert reader.press("Escape") == page


@pytest.mark.parametrize("key", MENUS.values(), ids=MENUS.keys())
def test_a_menu_has_names_and_gives_the_focus_back(reader: Person, key: str) -> None:
    page = reader.focus
    assert reader.press(key, "Down").role in MENU_ITEMS
    assert wrong_in_menu(reader) == []
    assert reader.press("Escape") == page


def test_every_group_of_the_menu_has_names_and_access_keys_of_its_own(reader: Person) -> None:
    page = reader.focus
    reader.press("F10")
    groups = [one.name for one in reader.around() if one.role in MENU_ITEMS][: len(Group)]
    for group in groups:
        at = reader.focus
        assert at.name == group
        assert reader.press("Right") != at
        assert reader.window.name == group
        assert wrong_in_menu(reader) == []
        reader.press("Left", "Down")
    assert reader.press("Escape") == page


@pytest.mark.parametrize("name", CHIPS.values(), ids=CHIPS.keys())
def test_a_button_opens_its_menu_by_space(reader: Person, name: str) -> None:
    while not (chip := reader.press("Tab")).name.startswith(name):
        pass
    assert reader.press("space", "Down").role in MENU_ITEMS
    assert wrong_in_menu(reader) == []
    assert reader.press("Escape") == chip


def test_the_volume_has_names_and_gives_the_focus_back(reader: Person) -> None:
    while not (chip := reader.press("Tab")).name.startswith("Lautstärke"):
        pass
    assert reader.press("space").role == "slider"
    assert complaints(reader) == []
    assert reader.press("Escape") == chip


def test_the_languages_have_names_and_access_keys_of_their_own(reader: Person) -> None:
    page = reader.focus
    reader.press("F10")
    go_down_to(reader, "Einstellungen")
    if reader.press("Right").name != "Sprache":
        go_down_to(reader, "Sprache")
    assert reader.press("Right").role in MENU_ITEMS
    assert reader.window.name == "Sprache"
    assert wrong_in_menu(reader) == []
    reader.press("Escape", "Escape", "Escape")
    assert reader.focus == page


def go_down_to(reader: Person, name: str) -> None:
    """To an entry of a menu; where it is not, that is an error."""
    assert any(reader.press("Down").name == name for _ in range(20))


def wrong_in_menu(reader: Person) -> list[str]:
    """What is wrong with the menu that has the focus."""
    seen = reader.around()
    nameless = [] if reader.window.name not in ("", "Vorleser") else ["the menu has no name of its own"]
    return audit(seen) + doubled_keys(seen) + nameless


def test_the_choice_of_a_file_has_names_and_gives_the_focus_back(reader: Person) -> None:
    page = reader.focus
    assert reader.press("ctrl+o").role == "text"
    assert complaints(reader) == []
    assert reader.press("Escape") == page


def test_the_question_before_an_online_voice_has_names_and_begins_with_the_safe_answer(
    reader: Person,
) -> None:
    reader.press("ctrl+shift+v", "End", "Return")
    assert reader.window.role == "dialog"
    assert reader.window.description.startswith("Die Stimme von Google")
    assert reader.focus.name == "Offline bleiben"
    assert complaints(reader) == []


def test_the_links_have_names_and_give_the_focus_back(desktop: Desktop, tmp_path: Path) -> None:
    article = tmp_path / "artikel.txt"
    article.write_text("Mehr unter https://www.example.org und www.example.net.\n", encoding="utf-8")
    with person(desktop, tmp_path / "home", str(article)) as reader:
        page = reader.focus
        reader.press("ctrl+l")
        first = next(one.name for one in reader.around() if one.role == "list item")
        assert first == "https://www.example.org"
        assert complaints(reader) == []
        assert reader.press("Escape") == page


def test_one_sentence_has_names_and_leads_back_to_the_article(reader: Person) -> None:
    page = reader.focus
    sentence = reader.press("F7")
    assert sentence.name == "Der Satz, der gelesen wird"
    assert complaints(reader) == []
    reader.tab_to(sentence)
    assert reader.press("F7") == page


def test_a_running_export_and_its_end_have_names_and_a_focus(reader: Person) -> None:
    page = reader.focus
    reader.press("ctrl+e", "Return")
    assert audit(reader.around()) == []
    wait_until(lambda: reader.press("Shift_L").name == "Ordner öffnen", "the end of the export", 120)
    assert complaints(reader) == []
    assert reader.press("Escape") == page


def test_in_english_everything_has_names_too(desktop: Desktop, tmp_path: Path) -> None:
    with person(desktop, tmp_path, str(sample()), language="en") as reader:
        page = reader.focus
        assert complaints(reader) == []
        reader.tab_to(page)
        for what, key in IN_ENGLISH.items():
            reader.press(key)
            assert reader.focus != page, what
            assert complaints(reader) == [], what
            assert reader.press("Escape") == page, what
