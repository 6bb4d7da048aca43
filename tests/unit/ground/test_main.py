"""The command `vorleser` opens the window where there is one to open, and else says what to do."""

import builtins
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

import reader.cli
import ui.__main__
from ui.__main__ import COMMANDS, main, wants_window


def test_both_lists_of_commands_are_the_same() -> None:
    assert set(reader.cli.COMMANDS) | {"speak"} == COMMANDS


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["artikel.txt"], True),
        (["-"], True),
        (["--clipboard"], True),
        (["--selection"], True),
        (["--clipboard", "a.txt"], False),
        (["./show"], True),
        (["show"], False),
        (["--help"], False),
        (["a.txt", "b.txt"], False),
    ],
)
def test_an_article_or_nothing_opens_the_window(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The articles with which a window was opened; there is none really."""
    articles: list[str | None] = []

    def run(article: str | None) -> int:
        articles.append(article)
        return 7

    app = ModuleType("ui.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ui.app", app)
    monkeypatch.setattr(ui, "app", app, raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    return articles


def test_the_window_gets_the_article_and_gives_the_exit_code(opened: list[str | None]) -> None:
    assert main(["artikel.txt"]) == 7
    assert main([]) == 7
    assert opened == ["artikel.txt", None]


def test_the_processes_own_arguments_are_taken(
    monkeypatch: pytest.MonkeyPatch, opened: list[str | None]
) -> None:
    monkeypatch.setattr(sys, "argv", ["vorleser", "artikel.txt"])
    main()
    assert opened == ["artikel.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_says_so(
    monkeypatch: pytest.MonkeyPatch, opened: list[str | None], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert opened == []
    assert "DISPLAY" in capsys.readouterr().err


def test_without_a_library_of_qt_it_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "ui.app", raising=False)
    monkeypatch.setattr(builtins, "__import__", _without("ui.app", builtins.__import__))
    assert main([]) == 1
    assert "libEGL.so.1" in capsys.readouterr().err


def _without(module: str, real: Callable[..., object]) -> Callable[..., object]:
    def load(name: str, *arguments: object, **options: object) -> object:
        if name == module:
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return real(name, *arguments, **options)

    return load


def test_everything_else_goes_to_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"vorleser {reader.__version__}\n"
