"""The online voice when the network or the service fails: in time, with the right cause, and nothing kept of it."""

import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
import requests

from reader.consent import ConsentMissing, OnlinePermit
from reader.speech.backends.google import GoogleBackend
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.policy import Policy
from reader.speech.online.sending import Line
from reader.speech.store import Store
from reader.wording import CAUSES, describe
from tests.faults.server import Fault, Service, always, at, well
from tests.patience import PATIENCE
from tests.tempo import ATTEMPTS, Tempo, Took
from tests.unit.online.conftest import QUICK, MakeVoice
from tests.unit.online.test_speaking import LONG, spoken

CAUSED = {
    Fault.HANG: Cause.TOO_SLOW,
    Fault.DRIP: Cause.TOO_SLOW,
    Fault.DRIP_HEADER: Cause.TOO_SLOW,
    Fault.ENDLESS: Cause.TOO_LARGE,
    Fault.RESET: Cause.UNREACHABLE,
    Fault.CUT: Cause.INCOMPLETE,
    Fault.TOO_MANY: Cause.TOO_MANY,
    Fault.TOO_MANY_SECONDS: Cause.TOO_MANY,
    Fault.TOO_MANY_DATE: Cause.TOO_MANY,
    Fault.BROKEN: Cause.FAILING,
    Fault.AWAY: Cause.FAILING,
    Fault.FORBIDDEN: Cause.REFUSED,
    Fault.PAGE: Cause.NO_SOUND,
    Fault.EMPTY: Cause.NO_SOUND,
    Fault.SILENT: Cause.NO_SOUND,
    Fault.TRUNCATED: Cause.INCOMPLETE,
    Fault.CLIPPED: Cause.INCOMPLETE,
    Fault.GARBAGE: Cause.NO_SOUND,
    Fault.PLAYLIST: Cause.NO_SOUND,
    Fault.BOMB: Cause.NO_SOUND,
    Fault.REDIRECT: Cause.REFUSED,
    Fault.REDIRECT_BOMB: Cause.REFUSED,
    Fault.STRANGER: Cause.UNTRUSTED,
    Fault.MISNAMED: Cause.UNTRUSTED,
    Fault.NO_NAME: Cause.PROXY,
    Fault.PROXY_DOWN: Cause.PROXY,
    Fault.PROXY_HANGS: Cause.TOO_SLOW,
    Fault.TLS_HANGS: Cause.TOO_SLOW,
    Fault.NO_TLS: Cause.UNREACHABLE,
}

PLENTY = Policy(total=5, wait=0.01)
SENTENCE = "Ein Satz von einiger Länge, den niemand hören wird."


def kept(store: Store) -> list[Path]:
    return list(store.folder.iterdir()) if store.folder.exists() else []


def failure(voice: GoogleBackend, text: str = SENTENCE) -> OnlineError:
    with pytest.raises(OnlineError) as caught:
        spoken(voice, text)
    return caught.value


def spoken_at_last(voice: GoogleBackend) -> bool:
    """Whether the service is heard again; on a busy machine it may be late once."""
    for _ in range(ATTEMPTS):
        with suppress(OnlineError):
            return bool(spoken(voice, SENTENCE))
    return False


def test_every_fault_of_the_service_is_known() -> None:
    assert set(CAUSED) == set(Fault)


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.name)
def test_a_fault_is_told_in_time_by_its_cause_and_passes_without_a_trace(
    fault: Fault, voice: GoogleBackend, service: Service, store: Store, tempo: Tempo
) -> None:
    service.retry_after = 60
    service.plan = always(fault)
    began = time.monotonic()
    error = failure(voice)
    took = Took.since(began)
    late = error.cause is Cause.TOO_SLOW and CAUSED[fault] is not Cause.TOO_SLOW
    tempo.prove_or_skip("answered in time", holds=not late, begun=took.begun, ended=took.ended)
    assert error.cause is CAUSED[fault]
    assert not kept(store)
    assert not service.elsewhere
    if error.retry_after is None:
        service.plan = well
        assert spoken_at_last(voice)
    tempo.all_within(QUICK.total + 1.5, [took])


@pytest.mark.parametrize("fault", [Fault.RESET, Fault.CUT, Fault.TOO_MANY, Fault.AWAY, Fault.TRUNCATED])
def test_what_passes_is_asked_for_again(fault: Fault, make_voice: MakeVoice, service: Service) -> None:
    service.plan = at({1: fault, 2: fault})
    assert spoken(make_voice(PLENTY), SENTENCE)
    assert len(service.asked) == 3


@pytest.mark.parametrize(
    "fault", [Fault.FORBIDDEN, Fault.PAGE, Fault.REDIRECT, Fault.STRANGER, Fault.NO_NAME]
)
def test_what_does_not_pass_is_asked_for_once(fault: Fault, make_voice: MakeVoice, service: Service) -> None:
    service.plan = always(fault)
    failure(make_voice(PLENTY))
    assert len(service.asked) == 1


def test_three_tries_are_enough(make_voice: MakeVoice, service: Service) -> None:
    service.plan = always(Fault.AWAY)
    failure(make_voice(PLENTY))
    assert len(service.asked) == 3


@pytest.mark.parametrize(("fault", "after"), [(Fault.TOO_MANY_SECONDS, 1), (Fault.TOO_MANY_DATE, 2)])
def test_who_is_asked_to_wait_a_little_waits(
    fault: Fault, after: int, make_voice: MakeVoice, service: Service
) -> None:
    service.retry_after = after  # a date has whole seconds, and may come true up to one earlier
    service.plan = at({1: fault})
    assert spoken(make_voice(PLENTY), SENTENCE)
    first, second = service.asked
    assert 1 <= second.when - first.when < 3


def test_who_is_asked_to_wait_for_long_leaves_the_service_alone(
    voice: GoogleBackend, service: Service
) -> None:
    service.retry_after = 600
    service.plan = at({1: Fault.TOO_MANY_SECONDS})
    assert failure(voice).retry_after == 600
    error = failure(voice, "Noch ein Satz.")
    assert error.retry_after == pytest.approx(600, abs=5)
    assert len(service.asked) == 1


def test_a_part_that_fails_fails_the_sentence_and_the_other_parts_are_kept(
    make_voice: MakeVoice, service: Service
) -> None:
    voice = make_voice()
    service.plan = at({2: Fault.FORBIDDEN})
    assert failure(voice, LONG).cause is Cause.REFUSED
    service.plan = well
    assert spoken(voice, LONG)
    said_well = [asked.text for asked in service.asked if asked.fault is None]
    assert len(said_well) == len(set(said_well))


def test_a_name_outside_the_list_is_never_spoken_to(service: Service) -> None:
    line = Line(QUICK, frozenset({"translate.google.com"}))
    for url in (
        "https://www.example.com/",
        "http://translate.google.com/",
        "https://translate.google.com:8443/",
    ):
        with pytest.raises(OnlineError) as caught:
            line.send(requests.Request("POST", url).prepare())
        assert caught.value.cause is Cause.REFUSED
    assert service.connections == 0


def test_nothing_is_unpacked_that_comes_with_a_redirect(
    voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unpacked(*_given: object) -> None:
        raise AssertionError

    service.plan = always(Fault.REDIRECT_BOMB)
    monkeypatch.setattr("urllib3.response.GzipDecoder.decompress", unpacked)
    assert failure(voice).cause is Cause.REFUSED


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"])
def test_either_variable_says_whom_to_trust(
    variable: str, voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CURL_CA_BUNDLE", "/nowhere.pem")  # what curl trusts counts last
    monkeypatch.setenv(variable, service.environment[variable])
    assert spoken(voice, SENTENCE)


@pytest.mark.parametrize("content", ["", "no certificate", "-----BEGIN CERTIFICATE-----\nMIIB"])
def test_a_file_without_authorities_is_told_as_that_and_not_as_the_proxy(
    content: str, voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "authorities.pem").write_text(content)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authorities.pem"))
    assert failure(voice).cause is Cause.UNTRUSTED
    assert not service.texts


@pytest.mark.parametrize("authorities", ["", "/nowhere.pem"])
def test_nobody_is_trusted_for_want_of_a_file(
    authorities: str, voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", authorities)
    assert failure(voice).cause is Cause.UNTRUSTED
    assert not service.texts


def test_a_proxy_that_is_not_there_is_told(voice: GoogleBackend, service: Service) -> None:
    service.go_down()
    assert failure(voice).cause is Cause.PROXY


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://", "nonsense://127.0.0.1:1"])
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
def test_a_proxy_that_cannot_be_used_is_not_passed_by(
    variable: str, proxy: str, voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.delenv(name)
    monkeypatch.setenv(variable, proxy)
    assert failure(voice).cause is Cause.PROXY
    assert service.connections == 0


def test_a_name_that_nobody_knows_is_told(
    voice: GoogleBackend, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def unknown(host: object, *_given: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setenv("NO_PROXY", "translate.google.com")
    monkeypatch.setattr("socket.getaddrinfo", unknown)
    assert failure(voice).cause is Cause.UNREACHABLE
    assert set(asked) == {"translate.google.com"}
    assert service.connections == 0


def test_a_name_that_takes_for_ever_is_not_waited_for(
    make_voice: MakeVoice, service: Service, monkeypatch: pytest.MonkeyPatch, tempo: Tempo
) -> None:
    known = threading.Event()
    real = socket.getaddrinfo
    monkeypatch.setattr("socket.getaddrinfo", lambda *given: known.wait() and real(*given))
    voice = make_voice(Policy(total=0.3, lines=1))
    began = time.monotonic()
    assert [failure(voice, text).cause for text in ("Eins.", "Zwei.")] == [Cause.TOO_SLOW] * 2
    took = Took.since(began)
    known.set()
    assert not service.texts
    tempo.all_within(2, [took])


def test_an_end_calls_off_what_hangs(voice: GoogleBackend, service: Service, tempo: Tempo) -> None:
    service.plan = always(Fault.HANG)
    threading.Timer(0.2, voice.close).start()
    began = time.monotonic()
    assert failure(voice, LONG).cause is Cause.CLOSED
    took = Took.since(began)
    assert failure(voice).cause is Cause.CLOSED
    tempo.all_within(0.7, [took])


_HANGING = """
import threading
from reader.consent import OnlinePermit
from reader.speech.backends.google import GoogleBackend
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
permit = OnlinePermit()
permit.give()
takes = GoogleBackend(None, permit).speak(Utterance((Piece("Ein Satz, der hängt.", None),)), Delivery("google"))
threading.Thread(target=lambda: list(takes), daemon=True).start()
input()
"""


def test_what_hangs_does_not_hold_the_end_of_the_program(service: Service, tempo: Tempo) -> None:
    service.plan = always(Fault.HANG)
    with subprocess.Popen(
        [sys.executable, "-c", _HANGING], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        while not service.texts:
            assert program.poll() is None
            time.sleep(0.02)
        assert program.stdin is not None
        began = time.monotonic()
        program.stdin.write(b"\n")
        program.stdin.close()
        program.wait(PATIENCE)
        took = Took.since(began)
    assert program.returncode == 0
    tempo.all_within(1, [took])


_events: list[str] = []
_listening = threading.Event()


def _listen(event: str, _arguments: object) -> None:
    if _listening.is_set() and event.startswith("socket."):
        _events.append(event)


sys.addaudithook(_listen)


def test_without_consent_no_name_is_looked_up_and_nothing_connected(
    voice: GoogleBackend, permit: OnlinePermit, service: Service
) -> None:
    permit.withdraw()
    _events.clear()
    _listening.set()
    try:
        with pytest.raises(ConsentMissing):
            spoken(voice, SENTENCE)
        assert not _events
        permit.give()
        spoken(voice, SENTENCE)
        assert "socket.connect" in _events
    finally:
        _listening.clear()
    assert service.texts == [SENTENCE]


def test_consent_that_is_taken_back_stops_the_parts_to_come(
    make_voice: MakeVoice, permit: OnlinePermit, service: Service
) -> None:
    def take_back(number: int) -> Fault | None:
        permit.withdraw()
        return well(number)

    service.plan = take_back
    with pytest.raises(ConsentMissing):
        spoken(make_voice(Policy(lines=1)), LONG)
    assert len(service.texts) == 1


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words_in_both_languages(cause: Cause) -> None:
    german, english = (describe(OnlineError(cause), language) for language in ("de", "en"))
    assert all(words in told for words, told in zip(CAUSES[cause.name], (german, english), strict=True))


def test_a_line_that_was_hung_up_takes_a_connection_that_broke_meanwhile() -> None:
    line = Line(QUICK, frozenset())
    line.hang_up()
    wire = socket.socket()
    line.hold(wire)
    line.close()
    assert wire.fileno() == -1
