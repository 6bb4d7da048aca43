"""What may be sent, what has to be asked before, and the commands that are refused without it."""

import os
from pathlib import Path

import pytest

from reader import cli, places
from reader.consent import ConsentMissing, OnlinePermit, Question, is_public, needed, permit_for
from reader.settings import FILE, Settings, save
from reader.speech.backends import engine_of, is_online
from reader.wording import describe

ALL = Settings(online_allowed=True, own_texts_online=True)
PUBLIC_ONLY = Settings(online_allowed=True)


def keep(settings: Settings) -> None:
    places.config_dir().mkdir(parents=True)
    save(settings, places.config_dir() / FILE)


@pytest.mark.parametrize(
    ("kept", "public", "question"),
    [
        (Settings(), True, Question.SERVICE),
        (Settings(), False, Question.SERVICE),
        (Settings(own_texts_online=True), False, Question.SERVICE),
        (PUBLIC_ONLY, True, None),
        (PUBLIC_ONLY, False, Question.OWN_TEXT),
        (Settings(online_allowed=True, own_texts_online=False), False, Question.OWN_TEXT),
        (ALL, True, None),
        (ALL, False, None),
    ],
)
def test_each_yes_is_asked_for_once(kept: Settings, *, public: bool, question: Question | None) -> None:
    assert needed(kept, public=public) is question


def test_nothing_is_allowed_at_first() -> None:
    assert needed(Settings(), public=True) is not None
    assert not OnlinePermit().given


def test_a_permit_is_given_and_taken_back() -> None:
    permit = OnlinePermit()
    permit.give()
    assert permit.given
    permit.withdraw()
    assert not permit.given


@pytest.mark.parametrize(
    "source",
    [
        "https://www.example.org/a/b.html",
        "http://example.org:8080/",
        "https://93.184.216.34/x",
        "https://[2606::1]/",
    ],
)
def test_a_page_of_the_open_net_is_public(source: str) -> None:
    assert is_public(source)


@pytest.mark.parametrize(
    "source",
    [
        None,
        "",
        "-",
        "/home/anna/Tagebuch.txt",
        "file:///home/anna/Tagebuch.txt",
        "https://anna:geheim@example.org/",
        "https://anna@example.org/",
        "http://localhost:8000/",
        "http://drucker/",
        "http://nas.local/",
        "http://nas.fritz.lan./",
        "http://fritz.box/",
        "http://nas.fritz.box/",
        "http://wiki.firma.corp/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://127.0.0.1/",
        "http://192.168.1.7/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "https://[kaputt/",
        "https:///",
        "ftp://example.org/a.txt",
        "a\0b",
    ],
)
def test_everything_else_is_the_readers_own(source: str | None) -> None:
    assert not is_public(source)


def test_the_sample_is_public_however_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = places.sample()
    monkeypatch.chdir(sample.parent)
    assert is_public(str(sample))
    assert is_public(os.path.join(".", sample.name))  # noqa: PTH118 - Path would take the dot away
    assert not is_public(str(sample.parent))


def test_the_manual_is_public_and_what_is_only_called_so_is_not(tmp_path: Path) -> None:
    assert is_public(str(places.manual("de")))
    assert is_public(str(places.key_list("en")))
    diary = tmp_path / "manual.md"
    diary.write_text("Liebes Tagebuch")
    assert not is_public(str(diary))


def test_one_call_is_allowed_by_itself_or_by_what_is_kept() -> None:
    assert permit_for("google", None, allowed=True).given
    keep(PUBLIC_ONLY)
    assert permit_for("google/at+slow", str(places.sample()), allowed=False).given
    with pytest.raises(ConsentMissing):
        permit_for("google", "/home/anna/Tagebuch.txt", allowed=False)


def test_no_call_gives_a_permit_for_an_offline_voice() -> None:
    keep(ALL)
    assert not permit_for("gmw/de", None, allowed=True).given
    assert not permit_for("", None, allowed=True).given


@pytest.mark.parametrize("voice", ["google", "google/de", "google+slow", "google/at+slow"])
def test_an_online_voice_is_known_by_its_id(voice: str) -> None:
    assert is_online(voice)
    assert engine_of(voice) == "google"


def test_an_export_with_an_online_voice_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "brief.txt"
    article.write_text("Liebe Anna, es regnet.\n", encoding="utf-8")
    code = cli.main(["export", str(article), "--to", str(tmp_path / "out"), "--voice", "google"])
    assert code == cli.Exit.SPEECH
    assert "--allow-online" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert not places.own_cache_dir().exists()


def test_the_refusal_says_what_to_do_in_both_languages() -> None:
    error = ConsentMissing("google")
    assert "Menü" in describe(error, "de")
    assert "any other voice" in describe(error, "en")
