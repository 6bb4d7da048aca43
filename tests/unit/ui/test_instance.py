"""One window a user: later starts hand over what they were given."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtNetwork import QLocalSocket

from reader.opening.source import MOST_BYTES
from tests.unit.ui_sound.waiting import wait_until
from ui.instance import Handed, Instance, handed, unpacked

pytestmark = pytest.mark.usefixtures("qapp")

LATER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.instance import Instance, Handed
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
first = instance.is_first()
handed = Handed(sys.argv[2], sys.argv[3].encode() if sys.argv[3:] else None)
print("first" if first else instance.hand_over(handed), flush=True)
if first:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[tuple[Instance, list[Handed]]]:
    instance = Instance(tmp_path)
    assert instance.is_first()
    instance.listen()
    heard: list[Handed] = []
    instance.greeted.connect(heard.append)
    yield instance, heard
    instance.close()


def later(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LATER, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | environment)


def said_by(process: subprocess.Popen[str]) -> str:
    wait_until(lambda: process.poll() is not None)
    assert process.stdout is not None
    with process.stdout:
        return process.stdout.read().strip()


def test_a_later_start_hands_its_file_over(first: tuple[Instance, list[Handed]], tmp_path: Path) -> None:
    assert said_by(later(str(tmp_path), "/tmp/Bär.txt")) == "True"  # noqa: S108
    assert first[1] == [Handed("/tmp/Bär.txt")]  # noqa: S108


def test_a_later_start_hands_a_text_over(first: tuple[Instance, list[Handed]], tmp_path: Path) -> None:
    text = "Der Bär\n\nDer Bär brummt. " * 4_000
    assert said_by(later(str(tmp_path), "", text)) == "True"
    assert first[1] == [Handed("", text.encode())]


def test_who_keeps_articles_elsewhere_is_another(
    first: tuple[Instance, list[Handed]], tmp_path: Path
) -> None:
    assert said_by(later(str(tmp_path), "x", XDG_DATA_HOME=str(tmp_path / "other"))) == "first"
    assert first[1] == []


def test_what_a_window_that_was_killed_left_behind_is_taken_over(tmp_path: Path) -> None:
    assert said_by(later(str(tmp_path), "x")) == "first"
    instance = Instance(tmp_path)
    assert instance.is_first()
    instance.listen()
    instance.close()


def test_where_no_lock_can_be_made_there_are_several_windows(tmp_path: Path) -> None:
    assert Instance(tmp_path / "nowhere").is_first()


def test_a_first_window_that_does_not_answer_is_not_waited_for_long(
    first: tuple[Instance, list[Handed]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.instance._PATIENCE", 50)
    monkeypatch.setattr("ui.instance._BETWEEN", 0.0)
    second = Instance(tmp_path)
    assert not second.is_first()
    assert not second.hand_over(Handed("x"))  # the first one's event loop is ours, and stands still
    first[0].close()
    assert not second.hand_over(Handed("x"))


def test_whoever_does_not_speak_our_language_is_sent_away(first: tuple[Instance, list[Handed]]) -> None:
    for nonsense in (b"hello\n", b'["x"]\n', b'{"path": 3}\n', b"x" * 20_000):
        socket = QLocalSocket()
        socket.connectToServer(first[0]._name)
        socket.write(nonsense)
        wait_until(lambda one=socket: one.state() is QLocalSocket.LocalSocketState.UnconnectedState)  # type: ignore[misc]
    wait_until(lambda: not first[0]._coming)
    assert first[1] == []


@given(
    st.builds(Handed, st.none() | st.text(), st.none() | st.binary(max_size=2000), st.booleans()), st.data()
)
def test_what_is_sent_arrives_and_never_half(given_: Handed, data: st.DataObject) -> None:
    packed = given_.packed()
    assert unpacked(packed) == given_
    assert unpacked(packed[: data.draw(st.integers(0, len(packed) - 1))]) in (None, given_)


def test_no_more_is_taken_than_an_article_may_have() -> None:
    with pytest.raises(ValueError, match="greeting"):
        unpacked(json.dumps({"path": None, "bytes": MOST_BYTES + 1}).encode() + b"\n")


def test_the_command_line_is_made_fit_for_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert handed("etc/motd") == Handed("/etc/motd")
    assert handed(None).source is None
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Bär".encode())))
    assert handed("-").source == "Bär".encode()
    assert handed("-").source == b""
