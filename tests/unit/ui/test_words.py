"""What the window says, in both languages."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.words import clock, decimal, duration, language, translate, use_language

ROOT = Path(__file__).resolve().parents[3]
TRANSLATIONS = ROOT / "assets" / "translations"
CATALOGUES = ("vorleser_de", "vorleser_en")
TRANSLATORS = {"tr": 0, "translate": 1, "C_": 1}
"""What marks a text, and which of its arguments the text is."""


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    assert qapp
    before = language()
    use_language("de")
    yield
    use_language(before)


def messages(catalogue: Path) -> list[ET.Element]:
    return list(ET.parse(catalogue).iter("message"))  # noqa: S314 - our own file


def texts_of(message: ET.Element) -> list[str]:
    """The translations of a message: several where there are plural forms."""
    forms = message.findall("translation/numerusform")
    return [form.text or "" for form in forms] or [message.findtext("translation", "")]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def literals() -> Iterator[str]:
    """Every text in ui that is marked for translation."""
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                text = node.args[TRANSLATORS[name]] if name in TRANSLATORS else None
                if isinstance(text, ast.Constant):
                    yield str(text.value)


def test_every_text_is_taken_up_and_compiled(tmp_path: Path) -> None:
    for name in CATALOGUES:
        (tmp_path / f"{name}.ts").write_bytes((TRANSLATIONS / f"{name}.ts").read_bytes())
    subprocess.run([ROOT / ".ci" / "translate", tmp_path], check=True, timeout=60)
    for name in CATALOGUES:
        for kind in ("ts", "qm"):
            fresh, kept = (folder / f"{name}.{kind}" for folder in (tmp_path, TRANSLATIONS))
            assert fresh.read_bytes() == kept.read_bytes(), f"{name}.{kind} is old: run .ci/translate"


def test_linguists_tool_overlooks_no_text() -> None:
    known = {message.findtext("source") for message in messages(TRANSLATIONS / "vorleser_de.ts")}
    assert set(literals()) - known == set()


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_text_is_left_untranslated(name: str) -> None:
    for message in messages(TRANSLATIONS / f"{name}.ts"):
        source = message.findtext("source", "")
        assert all(texts_of(message)), source
        assert "type" not in message.find("translation").attrib, source  # type: ignore[union-attr]
        assert all(fields(text) == fields(source) for text in texts_of(message)), source


class Greeting(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's
        if event.type() is QEvent.Type.LanguageChange:
            self.said.append(translate("Commands", "Quit"))
        super().changeEvent(event)


def test_the_language_can_be_changed_while_the_window_is_there() -> None:
    assert translate("Commands", "Quit") == "Beenden"
    greeting = Greeting()
    greeting.show()
    use_language("en")
    QTest.qWait(1)
    assert greeting.said[-1] == "Quit"
    assert translate("QPlatformTheme", "Cancel") == "Cancel"
    use_language("de")
    assert translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_times_are_told_as_on_a_player() -> None:
    assert [clock(0), clock(62), clock(3605), clock(-3)] == ["0:00", "1:02", "1:00:05", "0:00"]
    assert clock(62, exact=False) == "~1:02"


def test_times_are_told_in_words() -> None:
    assert duration(62) == "1 Minute 2 Sekunden"
    assert duration(3661) == "1 Stunde 1 Minute 1 Sekunde"
    assert duration(0) == "0 Sekunden"
    assert duration(7200, exact=False) == "etwa 2 Stunden"
    use_language("en")
    assert duration(62) == "1 minute 2 seconds"


def test_factors_have_as_many_decimals_as_they_need() -> None:
    assert [decimal(1), decimal(1.25), decimal(0.9)] == ["1,0", "1,25", "0,9"]
    use_language("en")
    assert decimal(1.5) == "1.5"
