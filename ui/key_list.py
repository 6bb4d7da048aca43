"""Writes the key lists docs/tasten.md and docs/keys.md from the table of commands: `python -m ui.key_list`."""

import os
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from reader.places import key_list
from ui.commands import COMMANDS, Command, Group, Where
from ui.key_names import key_name
from ui.words import use_language

_WORDS = {
    "de": ("Die Tasten von Vorleser", "Menü {}", " oder ", ", im Artikel"),
    "en": ("The keys of Vorleser", "{} menu", " or ", ", in the article"),
}
_LEADS = {
    "de": "Alle Befehle, die eine Taste haben, in der Ordnung des Menüs. Einzelne Buchstaben wirken im Artikel; in "
    "Feldern werden sie geschrieben. Was hier „im Artikel“ heißt, wirkt ebenfalls nur dort.",
    "en": "All commands that have a key, in the order of the menu. Single letters work in the article; in fields "
    "they are typed. What is called “in the article” here works only there, too.",
}


def article_of_keys(language: str) -> str:
    """The list in "de" or "en", an article in Markdown; the program speaks that language from then on."""
    use_language(language)
    return "\n".join([f"# {_WORDS[language][0]}", "", _LEADS[language], *_parts(language)]) + "\n"


def _parts(language: str) -> Iterator[str]:
    for group in Group:
        yield from ("", f"## {_WORDS[language][1].format(group.text)}", "")
        yield from (
            _line(command, language) for command in COMMANDS if command.group is group and command.keys
        )


def _line(command: Command, language: str) -> str:
    _, _, between, on_page = _WORDS[language]
    keys = between.join(dict.fromkeys(key_name(key) for key in command.keys))
    return f"- {command.about.removesuffix(' …')}: {keys}{on_page if command.where is Where.PAGE else ''}."


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    for tag in _WORDS:
        key_list(tag).write_text(article_of_keys(tag), encoding="utf-8")
