"""The commands: what they print, what they hand back, and that they survive a terminal that is gone."""

import json
import os
import signal
import subprocess
import sys
from argparse import Namespace
from fractions import Fraction
from pathlib import Path

import pytest

from reader import __version__, commands, places
from reader.arguments import sections, speed
from reader.article import Span
from reader.cli import COMMANDS, Exit, exit_for, main
from reader.errors import VorleserError
from reader.export.export import Report
from reader.export.progress import ExportedFile
from reader.opening import article_from_text
from reader.speech.backend import VoiceMissing
from reader.terminal import OutputLost, ProgressLine
from tests.patience import PATIENCE

ARTICLE = """Die Überschrift

Ein kurzer Satz. Noch ein Satz.

Der zweite Abschnitt

Auch hier steht etwas Text, der gelesen wird.
"""
CHECKOUT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "Artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def vorleser(*arguments: str, **options: object) -> "subprocess.Popen[str]":
    """The real command in a process of its own."""
    command = [sys.executable, "-m", "ui", *arguments]
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen(command, cwd=CHECKOUT, text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == Exit.DONE
    assert capsys.readouterr().out == f"vorleser {__version__}\n"


@pytest.mark.parametrize(
    ("locale", "word"), [("de_DE.UTF-8", "Rückgabewerte"), ("en_GB.UTF-8", "Exit codes")]
)
@pytest.mark.parametrize("words", [["--help"], ["-h"], *([command, "--help"] for command in COMMANDS)])
def test_help_is_in_the_users_language_and_tells_the_exit_codes(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
    word: str,
    words: list[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert main(words) == Exit.DONE
    out, err = capsys.readouterr()
    assert word in out
    assert "usage:" not in out
    assert err == ""


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["sing"],
        ["--loud"],
        ["show"],
        ["show", "a", "b"],
        ["show", "a", "--js"],
        ["export", "a"],
        ["export", "a", "--to", "b", "--sections", "0"],
        ["export", "a", "--to", "b", "--sections", "3-1"],
        ["export", "a", "--to", "b", "--sections", "one"],
        ["export", "a", "--to", "b", "--speed", "9"],
        ["export", "a", "--to", "b", "--speed", "nan"],
        ["export", "a", "--to", "b", "--bitrate", "loud"],
    ],
)
@pytest.mark.parametrize("locale", ["de_DE.UTF-8", "C.UTF-8"])
def test_wrong_usage_is_told_with_where_to_find_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str], locale: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert main(words) == Exit.USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert "--help" in err


def test_german_complaints_are_german(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    main(["export", "a", "--to", "b", "--speed", "9"])
    assert "--speed: kein Tempo von 0.5 bis 3.0: 9" in capsys.readouterr().err


def test_sections_are_numbers_and_ranges() -> None:
    assert sections("3,1-2,2") == (1, 2, 3)


def test_a_german_comma_is_understood_in_a_speed() -> None:
    assert speed("1,5") == 1.5


def test_show_prints_the_article_as_values(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(article), "--json"]) == Exit.DONE
    shown = json.loads(capsys.readouterr().out)
    assert [section["title"] for section in shown["sections"]] == ["Die Überschrift", "Der zweite Abschnitt"]


def test_show_prints_the_article_for_people(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(article)]) == Exit.DONE
    assert "Der zweite Abschnitt" in capsys.readouterr().out


def test_an_unsure_encoding_is_told_and_can_be_set(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_bytes(b"Die Stra\xdfe ist gesperrt, sagt M\xfcller.\n\nEin Satz mit \xff.\n")
    main(["show", str(article)])
    assert "--encoding" in capsys.readouterr().err
    main(["show", str(article), "--encoding", "latin-1"])
    out, err = capsys.readouterr()
    assert "Straße" in out
    assert err == ""


def test_what_cannot_be_opened_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path / "nichts.txt")]) == Exit.ARTICLE
    assert "nichts.txt" in capsys.readouterr().err


def test_an_unknown_encoding_is_wrong_usage(article: Path) -> None:
    assert main(["show", str(article), "--encoding", "klingon"]) == Exit.USAGE


def test_every_command_reads_standard_input(tmp_path: Path) -> None:
    shown = vorleser("show", "-", stdin=subprocess.PIPE)
    assert "zweite Abschnitt" in shown.communicate(ARTICLE)[0]
    exported = vorleser(
        "export", "-", "--to", str(tmp_path / "out"), "--sections", "2", stdin=subprocess.PIPE
    )
    out, err = exported.communicate(ARTICLE)
    assert exported.returncode == Exit.DONE, err
    assert [Path(line).suffix for line in out.splitlines()] == [".mp3"]


def test_export_tells_every_file(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(article), "--to", str(tmp_path / "out"), "--speed", "3"]) == Exit.DONE
    out = capsys.readouterr().out
    assert [Path(line).is_file() for line in out.splitlines()] == [True, True]
    assert (
        main(["export", str(article), "--to", str(tmp_path / "out"), "--json", "--sections", "1"])
        == Exit.DONE
    )
    report = json.loads(capsys.readouterr().out)
    assert report["cancelled"] is False
    assert [file["section"] for file in report["files"]] == [1]
    assert report["files"][0]["seconds"] > 1


def test_an_export_names_sections_without_text_and_what_could_not_be_spoken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    article = article_from_text(ARTICLE)
    telling = commands._Telling(article, ProgressLine(), Namespace(json=False), "en")
    file = ExportedFile(Path("1.mp3"), 1, Fraction(2), 100, (Span(0, 3),))
    telling.result(Report((file,), (2,)))
    out, err = capsys.readouterr()
    assert out == "1.mp3\n"
    assert "left out: Die" in err
    assert "Section 2 holds nothing" in err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--sections", "9"], Exit.USAGE),
        (["--bitrate", "97"], Exit.USAGE),
        (["--voice", "nobody"], Exit.SPEECH),
    ],
)
def test_what_an_export_cannot_do_is_told(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: Exit
) -> None:
    assert main(["export", str(article), "--to", str(tmp_path / "out"), *options]) == code
    assert capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(article: Path) -> None:
    assert main(["export", str(article), "--to", str(article)]) == Exit.OUTPUT


def test_an_article_in_english_is_exported_in_an_english_voice_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = tmp_path / "english.txt"
    english.write_text(
        "The weather\n\nThe sun was shining on the hills, and there was not a single cloud in the sky that day.\n\n"
        "It was the first warm day of the year, and all the people of the town were out in the streets.\n"
    )
    assert main(["export", str(english), "--to", str(tmp_path / "out")]) == Exit.DONE
    assert "English" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "end-of-session"])
def test_a_cancelled_export_leaves_nothing_unfinished_and_is_told(
    number: signal.Signals, tmp_path: Path
) -> None:
    long = tmp_path / "lang.txt"
    long.write_text(
        "Die Überschrift\n\n" + "Ein Satz, der oft dasteht und etwas Zeit braucht. " * 4000, encoding="utf-8"
    )
    exporting = vorleser("export", str(long), "--to", str(tmp_path / "out"), start_new_session=True)
    while not list((tmp_path / "out").glob("*")):
        assert exporting.poll() is None
    exporting.send_signal(number)
    _, err = exporting.communicate(timeout=PATIENCE)
    assert exporting.returncode == Exit.CANCELLED
    assert "the same command goes on from there.\nCancelled." in err
    assert list((tmp_path / "out").glob("*")) == []


def test_ctrl_c_elsewhere_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_arguments: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.cli.COMMANDS", {"voices": interrupted})
    assert main(["voices"]) == Exit.CANCELLED
    assert capsys.readouterr().err == "Cancelled.\n"


def test_the_first_ctrl_c_asks_and_the_second_insists() -> None:
    with commands._asked_to_stop() as stop:
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.wait(PATIENCE)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_in_the_program_is_told_with_its_origin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object) -> bool:
        raise ZeroDivisionError("apples / 0")

    monkeypatch.setattr("reader.cli.COMMANDS", {"voices": broken})
    assert main(["voices"]) == Exit.FAILED
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert err.endswith("apples / 0\n")


def test_voices_are_listed_german_ones_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices"]) == Exit.DONE
    german = [line.split()[1] == "de" for line in capsys.readouterr().out.splitlines()]
    assert german == sorted(german, reverse=True)
    assert main(["voices", "--json"]) == Exit.DONE
    german = [voice["language"] == "de" for voice in json.loads(capsys.readouterr().out)]
    assert german == sorted(german, reverse=True)


def test_a_pipe_that_is_closed_early_is_no_error(article: Path) -> None:
    article.write_text(ARTICLE * 2000, encoding="utf-8")
    showing = vorleser("show", str(article))
    assert showing.stdout is not None
    showing.stdout.close()
    assert showing.stderr is not None
    assert showing.stderr.read() == ""
    assert showing.wait() == Exit.DONE
    showing.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_output_that_is_full_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        asked = vorleser("--version", stdout=full)
        _, err = asked.communicate()
    assert asked.returncode == Exit.OUTPUT
    assert "No space left" in err


@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(redirection: str, article: Path, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m ui export "{article}" --to "{tmp_path}/out" --sections 2 {redirection}'
    ended = subprocess.run(["sh", "-c", command], cwd=CHECKOUT, check=False, capture_output=True, text=True)
    assert ended.returncode == Exit.DONE, ended.stderr
    assert len(list((tmp_path / "out").glob("*.mp3"))) == 1


def test_a_terminal_that_knows_no_umlauts_gets_escapes(article: Path) -> None:
    shown = vorleser("show", str(article), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "Die \\xdcberschrift" in shown.communicate()[0]


def test_exit_codes_follow_the_room_in_which_an_error_arises() -> None:
    assert exit_for(VoiceMissing("Anna")) == Exit.SPEECH
    assert exit_for(OutputLost("gone")) == Exit.OUTPUT
    assert exit_for(VorleserError("?")) == Exit.FAILED


def test_the_sample_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(places.sample()), "--json"]) == Exit.DONE
    shown = json.loads(capsys.readouterr().out)
    titles = [section["title"] for section in shown["sections"]]
    assert titles[1:] == ["Diplomatische Gespräche in Istanbul", "Trump als Vermittler"]
