"""Vorleser among the desktop's programs: put there, found valid, and taken away again."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader import desktop
from reader.cli import Exit, main
from reader.desktop import SIZES, EntryUnwritten, NoDesktopEntries, entry, install, remove, running_command
from reader.places import asset, shared_data_dir
from reader.wording import describe

COMMAND = ("/home/anna/.local/bin/vorleser",)


@pytest.fixture(autouse=True)
def _no_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _tool: None)


def values(text: str, group: str = "Desktop Entry") -> dict[str, str]:
    lines = text.partition(f"[{group}]\n")[2].partition("\n[")[0].splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_everything_is_put_below_the_users_data_folder(home: Path) -> None:
    paths = install(COMMAND)
    share = home / ".local/share"
    assert share == shared_data_dir()
    assert all(path.is_file() and path.is_relative_to(share) for path in paths)
    assert len(paths) == 3 + len(SIZES)
    assert paths[0].stat().st_mode & 0o777 == 0o644
    icon = share / "icons/hicolor/48x48/apps/vorleser.png"
    assert icon.read_bytes() == asset("desktop/icons/48.png").read_bytes()


def test_taken_away_nothing_is_left(home: Path) -> None:
    installed = install(COMMAND)
    assert remove() == installed
    assert not [path for path in (home / ".local/share").rglob("*") if path.is_file()]
    assert remove() == ()


def test_the_menu_starts_the_command_that_was_running() -> None:
    told = values(entry(COMMAND))
    assert told["TryExec"] == COMMAND[0]
    assert told["Exec"] == f'"{COMMAND[0]}" %f'


@pytest.mark.parametrize("board", ["clipboard", "selection"])
def test_the_menu_offers_to_read_what_was_copied(board: str) -> None:
    assert board in values(entry(COMMAND))["Actions"].split(";")
    assert values(entry(COMMAND), f"Desktop Action {board}")["Exec"] == f'"{COMMAND[0]}" --{board}'


def test_paths_with_special_characters_are_quoted_as_the_specification_says() -> None:
    told = values(entry((r"/a b/$x/100%/\vorleser", "-m", "ui")))
    assert told["Exec"] == r'"/a b/\\$x/100%%/\\\\vorleser" "-m" "ui" %f'
    assert told["TryExec"] == r"/a b/$x/100%/\\vorleser"


def test_the_running_command_is_known_by_its_full_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command = tmp_path / "vorleser"
    command.touch()
    monkeypatch.setattr(sys, "argv", [str(command)])
    assert running_command() == (str(command),)
    monkeypatch.setattr(sys, "argv", ["/elsewhere/pytest"])
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert running_command() == (str(command),)
    command.unlink()
    assert running_command() == (str(tmp_path / "python"), "-m", "ui")


def test_a_folder_that_cannot_be_written_is_named(home: Path) -> None:
    (home / ".local").mkdir()
    (home / ".local/share").touch()
    with pytest.raises(EntryUnwritten) as refused:
        install(COMMAND)
    assert "vorleser.desktop" in describe(refused.value, "de")


def test_a_file_that_cannot_be_removed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    install(COMMAND)

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(EntryUnwritten):
        remove()


def test_other_systems_are_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NoDesktopEntries):
        install(COMMAND)


def test_the_desktops_own_tools_are_asked_to_look_again(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    tool = tmp_path / "tool"
    tool.write_text(f'#!/bin/sh\necho "$@" >> {noted}\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _tool: str(tool))
    install(COMMAND)
    share = home / ".local/share"
    assert noted.read_text() == f"-q {share}/applications\n-q -t -f {share}/icons/hicolor\n"
    tool.write_text("no program", encoding="utf-8")
    assert remove()


def test_the_command_prints_what_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desktop", "--install"]) == Exit.DONE
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 3 + len(SIZES)
    assert main(["desktop", "--remove"]) == Exit.DONE
    assert capsys.readouterr().out.splitlines() == printed
    assert main(["desktop"]) == Exit.USAGE


def _judged(*command: str) -> subprocess.CompletedProcess[str]:
    if not any(os.access(Path(folder) / command[0], os.X_OK) for folder in os.get_exec_path()):
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_menu_entry_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "vorleser.desktop"
    path.write_text(entry(COMMAND), encoding="utf-8")
    done = _judged("desktop-file-validate", str(path))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_description_is_valid() -> None:
    # Vorleser has no domain: the identifier cannot begin with it, and there is no page to name (asked for since 1.0).
    known = {"cid-desktopapp-is-not-rdns", "url-homepage-missing"}
    done = _judged("appstreamcli", "validate", "--no-net", str(asset("desktop/vorleser.metainfo.xml")))
    complaints = set(re.findall(r"^[EW]: \S+ (\S+)", done.stdout, re.MULTILINE))
    assert complaints, f"it was not looked at: {done.stdout} {done.stderr}"
    assert complaints <= known, done.stdout


def test_description_and_menu_entry_name_the_same_types() -> None:
    described = ET.parse(asset("desktop/vorleser.metainfo.xml")).iter("mediatype")  # noqa: S314 - our own
    entered = values(asset("desktop/vorleser.desktop").read_text(encoding="utf-8"))["MimeType"]
    assert [one.text for one in described] == entered.strip(";").split(";")
    assert desktop.SIZES == (16, 22, 24, 32, 48, 64, 128, 256, 512)
