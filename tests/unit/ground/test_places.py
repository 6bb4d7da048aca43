"""Assets and the sample are found, and the user's folders are usable however poor the home is."""

import os
from pathlib import Path

import pytest

from reader import places


def test_the_sample_stands_under_its_own_name() -> None:
    assert places.sample().name == "000_d6f5599850a0c901.txt"
    assert places.sample().read_text(encoding="utf-8").startswith("Europa")


def test_the_fonts_are_found() -> None:
    assert places.asset("fonts/AtkinsonNext-Regular.ttf").stat().st_size > 10_000


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="assets/fonts/Comic"):
        places.asset("fonts/Comic.ttf")


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="XDG is the custom of Linux")
def test_the_users_own_choice_of_folders_is_honoured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable, ask in (
        ("XDG_CONFIG_HOME", places.config_dir),
        ("XDG_DATA_HOME", places.data_dir),
        ("XDG_CACHE_HOME", places.cache_dir),
    ):
        monkeypatch.setenv(variable, str(tmp_path / variable))
        assert ask() == tmp_path / variable / "vorleser"


def test_the_cache_exists_and_is_private() -> None:
    cache = places.cache_dir()
    assert cache.is_dir()
    assert cache.stat().st_mode & 0o077 == 0


def test_a_cache_that_cannot_be_written_is_replaced_for_this_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    cache = places.cache_dir()
    (cache / "sound").write_bytes(b"la")
    assert not cache.is_relative_to(tmp_path / "file")
    assert places.cache_dir() == cache


def test_a_user_without_a_home_gets_folders_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    for folder in (places.config_dir(), places.data_dir(), places.cache_dir()):
        assert folder.is_absolute()


def test_a_folder_relative_to_wherever_we_are_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "platformdirs.user_data_path", lambda *_args, **_options: Path("~/.local/share/vorleser")
    )
    assert places.data_dir().is_absolute()
