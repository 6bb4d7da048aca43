"""`vorleser voices` with natural voices."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import natural
from reader.cli import Exit, main
from reader.phrases import say
from reader.speech.backend import EngineUnavailable
from reader.speech.piper.catalogue import Offer
from reader.speech.piper.models import models_folder
from reader.speech.piper.pace import Pace
from tests.unit.piper.server import VoiceService
from tests.unit.piper.test_download import CONFIG, MODEL, NAME, OFFER, PLACE
from tests.unit.piper.tiny import tiny_voice


class Terminal(io.StringIO):
    """Somebody sits there and types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VoiceService]:
    with VoiceService(tmp_path) as running:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(running.authority))
        running.files = {PLACE: MODEL, f"{PLACE}.json": CONFIG}
        yield running


def download(service: VoiceService, *, yes: bool = False, offer: Offer = OFFER) -> bool:
    return natural.download(offer, "de", yes=yes, origin=service.origin)


def test_voices_are_listed_and_others_offered(capsys: pytest.CaptureFixture[str]) -> None:
    tiny_voice(models_folder(), "de_DE-thorsten-medium")
    assert main(["voices"]) == Exit.DONE
    out, err = capsys.readouterr()
    assert "piper/de_DE-thorsten-medium" in out
    assert "de_DE-thorsten-medium" not in err
    assert "de_DE-thorsten-high" in err
    assert "CC0" in err
    assert main(["voices", "--json"]) == Exit.DONE
    assert "piper" in {voice["backend"] for voice in json.loads(capsys.readouterr().out)}


def test_without_piper_the_other_voices_are_listed_and_the_remedy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.speech.piper.models.find_spec", lambda _name: None)
    assert main(["voices"]) == Exit.DONE
    out, err = capsys.readouterr()
    assert "gmw/de" in out
    assert "vorleser[piper]" in err


def test_a_voice_is_added_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tiny_voice(tmp_path / "from")
    assert main(["voices", "--add", str(source)]) == Exit.DONE
    assert capsys.readouterr().out == f"piper/{NAME}\n"
    assert main(["voices", "--remove", f"piper/{NAME}"]) == Exit.DONE
    assert main(["voices", "--remove", NAME]) == Exit.SPEECH
    assert main(["voices", "--add", str(tmp_path)]) == Exit.SPEECH
    assert main(["voices", "--add", "x", "--remove", "y"]) == Exit.USAGE


def test_what_is_not_offered_is_not_downloaded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "--download", "caruso"]) == Exit.SPEECH
    assert "de_DE-thorsten-medium" in capsys.readouterr().err


def test_nothing_is_fetched_where_nobody_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "--download", "thorsten-medium"]) == Exit.FAILED
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answer", "here"), [("j\n", True), ("Yes\n", True), ("\n", False), ("n\n", False), ("", False)]
)
def test_a_download_is_asked_about_with_where_and_how_much(
    service: VoiceService,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    here: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert download(service) is here
    out, err = capsys.readouterr()
    assert "0,5 MB von localhost. Lizenz der Aufnahmen: CC0" in err
    assert out == (f"piper/{NAME}\n" if here else "")
    assert bool(service.asked) is here


def test_nothing_is_fetched_that_could_not_speak(
    service: VoiceService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.speech.piper.models.find_spec", lambda _name: None)
    with pytest.raises(EngineUnavailable):
        download(service, yes=True)
    assert service.asked == []


def test_yes_beforehand_is_an_answer_too(service: VoiceService, capsys: pytest.CaptureFixture[str]) -> None:
    assert download(service, yes=True)
    assert download(service, yes=True)
    assert capsys.readouterr().out == f"piper/{NAME}\n" * 2
    assert len(service.asked) == 2


def test_while_it_comes_the_time_left_is_told() -> None:
    shown: list[tuple[float, str]] = []

    class Line:
        def show(self, fraction: float, words: str) -> None:
            shown.append((fraction, words))

    tell = natural._told(Line(), "de")  # type: ignore[arg-type]
    tell(Pace(10**6, 10 * 10**6))
    tell(Pace(5 * 10**6, 10 * 10**6, 5.0))
    assert shown == [(0.1, "1,0 MB  "), (0.5, "5,0 MB  noch 0:05")]


def test_an_unclear_licence_is_called_so() -> None:
    unclear = Offer(NAME, None, 5, ())
    assert natural._licence(unclear, "en") == say("licence-unknown", "en")
