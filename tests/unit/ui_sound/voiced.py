"""The program with spoken controls for a test: what is said after a key."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reader.asking.line import Line
from reader.utterance import Utterance
from ui.app import Program
from ui.prompter import Prompter
from ui.voicing.looking import attended


class Told:
    """What the second voice is asked to say in this program."""

    def __init__(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self.program, self.said, self.resumes = program, list[str](), False
        self._lines: list[Line] = []
        prompter = type(program.rooms.asking.prompter)
        say, say_also = prompter.say, prompter.say_also

        def note(text: str | Utterance | list[Line]) -> list[Line]:
            lines = [Line(text, "")] if isinstance(text, str | Utterance) else list(text)
            self._lines += lines
            self.said.append(" ".join(line.said if isinstance(line.said, str) else "" for line in lines))
            return lines

        def listen(there: Prompter, text: str | list[Line], *, resume: bool = True, **how: Any) -> None:
            self.resumes = resume
            say(there, note(text), resume=resume, **how)

        def listen_also(there: Prompter, text: str | list[Line], **how: float) -> None:
            lines = note(text)
            said, noted = len(self.said), len(self._lines)
            say_also(there, lines, **how)
            del self.said[said:], self._lines[noted:]  # what it was to say at once

        monkeypatch.setattr(Prompter, "say", listen)
        monkeypatch.setattr(Prompter, "say_also", listen_also)

    def after(self, keys: str, *more: str) -> str:
        """What is said when keys are pressed, in the window that has the keyboard."""
        self.said.clear()
        for one in (keys, *more):
            press(one)
            QTest.qWait(5)
        return " / ".join(self.said)

    def lines_after(self, *keys: str) -> list[tuple[str, str]]:
        """What is said when keys are pressed, line by line, each with its language."""
        self._lines.clear()
        self.after(*keys)
        return [(str(line.said), line.language) for line in self._lines]

    def lines_after_doing(self, act: Callable[[], object]) -> list[tuple[str, str]]:
        """What is said when something happens without a key, line by line, each with its language."""
        self._lines.clear()
        self.after_doing(act)
        return [(str(line.said), line.language) for line in self._lines]

    def after_doing(self, act: Callable[[], object]) -> str:
        """What is said when something happens without a key."""
        self.said.clear()
        act()
        QTest.qWait(5)
        return " / ".join(self.said)


def press(keys: str) -> None:
    """A key as the keyboard sends it, to whom it belongs."""
    widget = attended()
    assert widget is not None
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # Qt can
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
