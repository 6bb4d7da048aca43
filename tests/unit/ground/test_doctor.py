"""The doctor says what works on this computer, what does not, and what to do about it."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader import surroundings
from reader.cli import Exit, main
from reader.doctor import Finding, State, is_of_use, judge
from reader.export.ffmpeg import find_ffmpeg
from reader.speech.backend import EngineUnavailable
from reader.surroundings import (
    Surroundings,
    accessibility_bus,
    answers,
    can_be_written,
    encoder,
    sound_server,
)

ALL_IS_WELL = Surroundings(
    python=(3, 11, 2),
    packages={"PySide6_Essentials": "6.11.3"},
    german_voices=("German",),
    voice_trouble=None,
    missing_libraries=(),
    sound_server=True,
    encoder="/ffmpeg",
    display=True,
    accessibility=True,
    folders={"settings": (Path("/s"), True), "library": (Path("/l"), True), "sounds": (Path("/c"), True)},
    missing_fonts=(),
    apt=True,
    natural_voices=("Thorsten",),
)


def finding(name: str, **changes: object) -> Finding:
    """What the doctor says about one thing where all else is well."""
    found = replace(ALL_IS_WELL, **changes)  # type: ignore[arg-type]
    return next(finding for finding in judge(found, "en") if finding.name == name)


@pytest.mark.parametrize("language", ["de", "en"])
def test_where_all_is_well_there_is_nothing_to_do(language: str) -> None:
    findings = judge(ALL_IS_WELL, language)
    assert {finding.state for finding in findings} == {State.OK}
    assert all(finding.what and not finding.remedy for finding in findings)


def test_natural_voices_can_be_done_without_but_had() -> None:
    assert "Thorsten" in finding("natural").what
    for there, remedy in (((), "--download"), (None, "vorleser[piper]")):
        found = finding("natural", natural_voices=there)
        assert found.state is State.OK
        assert remedy in found.remedy


def test_the_trouble_is_that_of_the_engine_that_everybody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(name: str) -> None:
        raise EngineUnavailable(name, "it is not installed", "install it")

    monkeypatch.setattr("reader.speech.backends.backend", unavailable)
    _, trouble = surroundings.german_voices()
    assert isinstance(trouble, EngineUnavailable)
    assert trouble.engine == "offline"
    assert surroundings.natural_voices() is None


def test_what_does_not_apply_here_is_well() -> None:
    elsewhere = replace(ALL_IS_WELL, sound_server=None, display=None, accessibility=None)
    assert {finding.state for finding in judge(elsewhere, "de")} == {State.OK}


@pytest.mark.parametrize(
    ("name", "changes", "remedy"),
    [
        ("voice", {"german_voices": ()}, "espeak-ng"),
        ("encoder", {"encoder": None}, "imageio-ffmpeg"),
        ("display", {"display": False}, "graphical"),
        ("sound", {"sound_server": False}, "pipewire-pulse"),
        (
            "libraries",
            {"missing_libraries": ("libegl1", "libpulse0")},
            "sudo apt-get install -y libegl1 libpulse0",
        ),
        ("packages", {"packages": {"pydub": None}}, "pydub"),
        ("packages", {"packages": {"PySide6_Essentials": "6.12.0"}}, "<6.12"),
        ("accessibility", {"accessibility": False}, "at-spi2-core"),
        ("sounds", {"folders": {"sounds": (Path("/c"), False)}}, "/c"),
        ("fonts", {"missing_fonts": ("fonts/a.ttf",)}, "vorleser"),
    ],
)
def test_what_is_missing_comes_with_what_to_do(name: str, changes: dict[str, object], remedy: str) -> None:
    told = finding(name, **changes)
    assert told.state is not State.OK
    assert remedy in told.remedy


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("apt", [False, None])
def test_nobody_is_sent_to_a_command_that_the_system_lacks(apt: bool | None, language: str) -> None:
    nothing = replace(
        ALL_IS_WELL,
        apt=apt,
        german_voices=(),
        sound_server=False,
        missing_libraries=("libegl1",),
        accessibility=False,
    )
    remedies = {finding.name: finding.remedy for finding in judge(nothing, language) if finding.remedy}
    assert remedies.keys() == {"voice", "sound", "libraries", "accessibility"}
    assert not [remedy for remedy in remedies.values() if "apt-get" in remedy]
    assert ("espeakng-loader" if apt is None else "espeak-ng") in remedies["voice"]


def test_an_engine_that_complains_is_heard() -> None:
    trouble = EngineUnavailable("eSpeak NG", "no library", "apt install it")
    assert (
        finding("voice", german_voices=(), voice_trouble=trouble).what
        == "eSpeak NG does not run here: no library."
    )


def test_a_python_that_was_never_tried_is_told() -> None:
    assert finding("python", python=(3, 15, 0)).state is State.WARN


def test_the_newer_qt_is_no_trap_on_a_newer_python() -> None:
    assert finding("packages", python=(3, 12, 0), packages={"PySide6_Essentials": "6.12.0"}).state is State.OK


@pytest.mark.parametrize(
    ("changes", "of_use"),
    [
        ({}, True),
        ({"encoder": None}, True),
        ({"display": False, "sound_server": False}, True),
        ({"encoder": None, "sound_server": False}, False),
        ({"encoder": None, "missing_libraries": ("libegl1",)}, False),
        ({"german_voices": ()}, False),
    ],
)
def test_it_is_of_use_if_it_can_read_aloud_or_export(changes: dict[str, object], of_use: bool) -> None:
    assert is_of_use(judge(replace(ALL_IS_WELL, **changes), "de")) is of_use  # type: ignore[arg-type]


@pytest.fixture
def listening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A socket at which somebody listens, where a sound server's is in a session."""
    runtime = tmp_path_factory.mktemp("r")
    (runtime / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(runtime / "pulse" / "native"))
        server.listen()
        yield runtime


def test_a_sound_server_is_found_at_its_socket(listening: Path) -> None:
    assert sound_server({"XDG_RUNTIME_DIR": str(listening)})
    assert sound_server({"PULSE_SERVER": f"unix:{listening}/pulse/native"})
    assert not sound_server({"PULSE_SERVER": f"unix:{listening}/pulse/other"})


def test_a_sound_server_on_another_machine_is_believed() -> None:
    assert sound_server({"PULSE_SERVER": "tcp:loudspeaker.example"})


def test_nobody_answers_at_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not answers([str(tmp_path / "file"), str(tmp_path / "nothing"), "x" * 300])


def test_screen_readers_need_a_bus(listening: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert accessibility_bus({"AT_SPI_BUS_ADDRESS": "unix:path=/a"})
    assert not accessibility_bus({})
    monkeypatch.setattr(surroundings, "_A11Y_SERVICE", listening)
    assert accessibility_bus({"DBUS_SESSION_BUS_ADDRESS": f"unix:path={listening}/pulse/native,guid=1"})


@pytest.fixture
def _looking_anew() -> Iterator[None]:
    """Where ffmpeg is, is remembered."""
    yield
    find_ffmpeg.cache_clear()


@pytest.mark.usefixtures("_looking_anew")
def test_an_encoder_that_does_not_run_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert encoder() is not None
    find_ffmpeg.cache_clear()
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "nothing"))
    assert encoder() is None


def test_an_encoder_without_mp3_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = subprocess.CompletedProcess([], 0, b" V....D png\n", b"")
    monkeypatch.setattr(subprocess, "run", lambda *_arguments, **_options: silent)
    assert encoder() is None


def test_a_folder_can_be_written_if_it_could_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert can_be_written(tmp_path / "a" / "b")
    assert not can_be_written(tmp_path / "file" / "b")


def test_an_engine_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(_name: str) -> None:
        raise EngineUnavailable("eSpeak NG", "not there", "install it")

    monkeypatch.setattr("reader.speech.backends.backend", unavailable)
    names, trouble = surroundings.german_voices()
    assert names == ()
    assert isinstance(trouble, EngineUnavailable)


def test_an_engine_whose_packages_are_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reader.speech.backends", None)
    names, trouble = surroundings.german_voices()
    assert names == ()
    assert "reader.speech.backends" in str(trouble)


def test_what_is_not_installed_has_no_version_and_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    assert surroundings.package_version("no-such-package") is None
    assert surroundings.missing_libraries({"libnosuch.so.1": "libnosuch1"}) == ("libnosuch1",)
    monkeypatch.setattr(surroundings, "FONTS", ("fonts/nosuch.ttf",))
    assert surroundings.look_around().missing_fonts == ("fonts/nosuch.ttf",)


def test_the_command_tells_people_and_programs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert main(["doctor"]) == Exit.DONE
    assert "Deutsche Stimme" in capsys.readouterr().out
    assert main(["doctor", "--json"]) == Exit.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["of_use"] is True
    assert {"voice", "encoder"} <= {finding["name"] for finding in told["findings"]}


def test_the_command_fails_where_nothing_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "german_voices", lambda: ((), None))
    assert main(["doctor"]) == Exit.FAILED
