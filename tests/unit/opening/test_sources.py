"""Whatever is offered as an article is read or refused with a reason, and never waited for."""

import errno
import io
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.opening import MOST_CHARACTERS, article_from_text, open_article
from reader.opening.refusals import (
    DanglingLinkError,
    DeviceRefusedError,
    DirectoryRefusedError,
    NothingToReadError,
    NotTextError,
    PermissionMissingError,
    PipeRefusedError,
    SocketRefusedError,
    SourceEmptyError,
    SourceMissingError,
    SourceRefusedError,
    SourceTooLargeError,
    SourceUnreadableError,
    TextTooLongError,
    UnknownEncodingError,
)
from reader.opening.source import MOST_BYTES, refusal
from reader.wording import describe

TEXT = "Ein Titel\n\nUnd ein Satz dazu.\n"


class Standard:
    """Standard input that holds some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


class Failing:
    """A stream whose disk has a fault."""

    def read(self, _size: int = -1, /) -> bytes | None:
        raise OSError(errno.EIO, "Input/output error")


def test_a_file_is_known_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "artikel.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert open_article(file) == open_article(str(file))
    assert open_article(file).article.source == str(file)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "artikel.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link").symlink_to("artikel.txt")
    assert open_article(tmp_path / "link").article.title == "Ein Titel"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(TEXT.encode()))
    article = open_article("-").article
    assert (article.title, article.source) == ("Ein Titel", None)


def test_a_closed_standard_input_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceEmptyError):
        open_article("-")


def test_a_stream_of_bytes_is_read(tmp_path: Path) -> None:
    assert open_article(io.BytesIO(TEXT.encode())).article.title == "Ein Titel"
    with (tmp_path / "a.txt").open("wb+") as file:
        file.write(TEXT.encode())
        file.seek(0)
        assert open_article(file).article.source == file.name


def test_a_stream_without_end_is_left_at_the_limit() -> None:
    class Endless:
        def read(self, size: int = -1, /) -> bytes:
            return b"a" * size

    with pytest.raises(SourceTooLargeError) as refused:
        open_article(Endless())
    assert refused.value.size is None


def test_a_fault_of_the_disk_is_told_in_its_own_words() -> None:
    with pytest.raises(SourceUnreadableError) as refused:
        open_article(Failing())
    assert refused.value.reason == "Input/output error"


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (str, SourceMissingError),
        (Path.mkdir, DirectoryRefusedError),
        (os.mkfifo, PipeRefusedError),
        (_socket, SocketRefusedError),
        (lambda path: path.symlink_to("nirgends"), DanglingLinkError),
        (lambda path: path.symlink_to(path), DanglingLinkError),
        (lambda path: path.symlink_to("/dev/zero"), DeviceRefusedError),
        (lambda path: path.symlink_to("/proc/self/mem"), SourceEmptyError),
        (lambda path: path.symlink_to("/proc/version"), SourceEmptyError),
        (Path.touch, SourceEmptyError),
        (_large, SourceTooLargeError),
        (lambda path: path.write_bytes(b" \n\t\r\n"), NothingToReadError),
        (lambda path: path.write_text("… – !? 😀", encoding="utf-8"), NothingToReadError),
        (lambda path: path.write_bytes(b"\x00" * 50), NotTextError),
        (lambda path: path.write_bytes(os.urandom(4000)), NotTextError),
        (lambda path: path.write_bytes(b"a" * (MOST_CHARACTERS + 1)), TextTooLongError),
    ],
)
@pytest.mark.timeout(120)  # some of these would be read for ever
def test_what_is_no_article_is_refused_at_once(
    tmp_path: Path, make: Callable[[Path], object], error: type[SourceRefusedError]
) -> None:
    path = tmp_path / "a"
    make(path)
    with pytest.raises(error) as refused:
        open_article(path)
    assert type(refused.value) is error
    german, english = describe(refused.value, "de"), describe(refused.value, "en")
    assert str(path) in german
    assert str(path) in english
    assert german != english


def test_a_name_that_no_file_can_have_is_a_missing_file() -> None:
    for name in ("a\0b", "a" * 300, ""):
        with pytest.raises(SourceRefusedError):
            open_article(name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "geheim.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(PermissionMissingError):
        open_article(path)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EACCES, PermissionMissingError),
        (errno.EPERM, PermissionMissingError),
        (errno.EISDIR, DirectoryRefusedError),
        (errno.ENOTDIR, SourceMissingError),
        (errno.ELOOP, DanglingLinkError),
        (errno.ENXIO, SocketRefusedError),
        (errno.EIO, SourceUnreadableError),
    ],
)
def test_the_systems_errors_become_ours(number: int, error: type[SourceRefusedError]) -> None:
    assert type(refusal(OSError(number, os.strerror(number)), "a.txt")) is error


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x7fELF\x02\x01\x01\x00", "ELF"),
        (b"ID3\x04\x00\x00", "MP3"),
        (b"\xff\xfb\x90\x64", "MP3"),
        (b"{\\rtf1\\ansi", "RTF"),
    ],
)
def test_other_kinds_of_files_are_named(head: bytes, kind: str) -> None:
    with pytest.raises(NotTextError) as refused:
        open_article(io.BytesIO(head + b"Text dahinter. " * 20))
    assert refused.value.kind == kind
    assert f"({kind})" in describe(refused.value)


def test_every_refusal_has_words_of_its_own() -> None:
    refusals = {
        SourceUnreadableError("a", "kaputt"),
        PermissionMissingError("a"),
        UnknownEncodingError("a", "klingonisch"),
        SourceTooLargeError("a", 30_000_000, 20_000_000),
    }
    told = {describe(error, language) for error in refusals for language in ("de", "en")}
    assert len(told) == 2 * len(refusals)
    assert any("20 MB" in words for words in told)


def test_pasted_text_has_the_same_limits() -> None:
    assert article_from_text(TEXT).title == "Ein Titel"
    with pytest.raises(NothingToReadError):
        article_from_text(" ")
    with pytest.raises(TextTooLongError):
        article_from_text("a" * (MOST_CHARACTERS + 1))
