"""Where the reader is, in words."""

from dataclasses import replace

from ui.voicing.spot import Around, Kind, Spot, State
from ui.voicing.telling import arrival, change

WINDOW = Around("window")
BUTTON = Spot("button", WINDOW, None, Kind.BUTTON, "Öffnen", hint="Einen Artikel öffnen (Strg+O)")
LIST = Around("list", "Gliederung", Kind.LIST)
ROW = Spot(("list", 0), WINDOW, LIST, Kind.OTHER, "Der Hund", number=1, count=3)
BOX = Spot("box", WINDOW, None, Kind.CHECK_BOX, "Satz", states=(State.CHECKED,))


def test_a_control_says_name_kind_and_what_more_there_is() -> None:
    assert arrival(BUTTON, BUTTON) == "Öffnen, Schaltfläche, Einen Artikel öffnen (Strg+O)"
    assert arrival(BUTTON, BUTTON, hint=False) == "Öffnen, Schaltfläche"


def test_a_window_says_its_title_and_text_once() -> None:
    dialog = Around("dialog", "Darf gesendet werden?", Kind.DIALOG, ("Der Text geht an Google.",))
    no = replace(BUTTON, window=dialog, name="Nein", hint="")
    assert arrival(BUTTON, no) == "Darf gesendet werden? Dialog, Der Text geht an Google. Nein, Schaltfläche"
    assert arrival(no, replace(no, name="Ja")) == "Ja, Schaltfläche"


def test_a_menu_says_its_name_without_calling_it_a_menu_twice() -> None:
    menu = Around("menu", "Menü", Kind.MENU)
    item = Spot(("menu", 1), menu, None, Kind.SUBMENU, "Lesen", keys="F2", number=2, count=9)
    assert arrival(BUTTON, item) == "Menü, Lesen, Untermenü, 2 von 9, F2"


def test_a_list_says_its_name_when_it_is_entered() -> None:
    second = replace(ROW, who=("list", 1), name="Die Katze", number=2)
    assert arrival(BUTTON, ROW) == "Gliederung, Liste, Der Hund, 1 von 3"
    assert arrival(ROW, second) == "Die Katze, 2 von 3"


def test_a_tree_says_a_level_when_it_is_another() -> None:
    section = replace(ROW, level=1, states=(State.COLLAPSED,))
    paragraph = replace(ROW, who=("list", 0, 0), name="Er bellt", level=2)
    assert arrival(None, section) == "Gliederung, Liste, Der Hund, zugeklappt, Ebene 1, 1 von 3"
    assert arrival(section, paragraph) == "Er bellt, Ebene 2, 1 von 3"
    assert arrival(paragraph, paragraph) == "Er bellt, 1 von 3"


def test_an_empty_field_says_so_and_a_choice_does_not_say_its_name_twice() -> None:
    field = Spot("field", WINDOW, None, Kind.FIELD, "Ordner")
    assert arrival(BUTTON, field) == "Ordner, Eingabefeld, leer"
    choice = Spot("choice", WINDOW, None, Kind.CHOICE, "96", value="96")
    assert arrival(BUTTON, choice) == "96, Auswahlliste"


def test_only_what_has_changed_is_said() -> None:
    slider = Spot("slider", WINDOW, None, Kind.SLIDER, "Größe", value="20 px")
    assert change(slider, replace(slider, value="21 px")) == "21 px"
    assert change(BOX, replace(BOX, states=(State.UNCHECKED,))) == "nicht angekreuzt"
    assert change(BUTTON, replace(BUTTON, name="Pause", hint="anders")) == "Pause"
    assert change(BOX, BOX) == ""
    found = Spot("words", WINDOW, None, Kind.FIELD, "Suchen", value="d", beside="1 von 3")
    assert change(found, replace(found, value="de", beside="1 von 2")) == "1 von 2"


def test_what_a_window_tells_anew_is_said_once() -> None:
    box = replace(BOX, window=Around("dialog", "Export", Kind.DIALOG, ("3 Dateien", "Fertig.")))
    now = replace(box, window=replace(box.window, texts=("2 Dateien", "Fertig.")))
    assert change(box, replace(now, states=(State.UNCHECKED,))) == "nicht angekreuzt, 2 Dateien"
    assert change(now, now) == ""
    button = replace(BUTTON, window=now.window, hint="")
    assert arrival(box, button) == "2 Dateien, Öffnen, Schaltfläche"


def test_what_is_wrong_with_a_field_is_said_where_it_is_written() -> None:
    field = Spot("field", WINDOW, None, Kind.FIELD, "Wort", value="?")
    assert change(field, replace(field, hint="Das ist kein Wort.")) == "Das ist kein Wort."
    wrong = replace(field, window=replace(WINDOW, texts=("Das ist kein Wort.",)), hint="Das ist kein Wort.")
    assert change(field, wrong) == "Das ist kein Wort.", "once, although it stands there twice"
    before = replace(BUTTON, hint="")
    assert arrival(before, wrong) == "Das ist kein Wort. Wort, Eingabefeld, ?"


def test_a_row_says_first_whether_it_is_checked() -> None:
    row = replace(ROW, value="2 Minuten", states=(State.CHECKED,))
    assert arrival(None, row) == "Gliederung, Liste, Der Hund, angekreuzt, 2 Minuten, 1 von 3"
    assert change(row, replace(row, value="0 Sekunden", states=(State.UNCHECKED,))) == "nicht angekreuzt"


def test_nothing_is_said_twice() -> None:
    window = Around("dialog", "Links", Kind.DIALOG)
    row = replace(ROW, window=window, holder=Around("list", "Links", Kind.LIST))
    assert arrival(None, row) == "Links, Dialog, Liste, Der Hund, 1 von 3"
    assert (
        arrival(BUTTON, replace(BUTTON, who="back", name="Zurück", hint="Zurück")) == "Zurück, Schaltfläche"
    )


def test_a_window_to_which_one_comes_back_says_its_title_only() -> None:
    dialog = Around("dialog", "Senden?", Kind.DIALOG, ("Der Text geht an Google.",))
    no = replace(BUTTON, window=dialog, name="Nein", hint="")
    on_it = replace(
        BUTTON, window=Around("help", "Hilfe", Kind.DIALOG, ("Tab führt weiter.",), below="dialog")
    )
    assert arrival(on_it, no) == "Senden? Dialog, Nein, Schaltfläche"
