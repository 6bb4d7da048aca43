"""What natural voices there are, what they are called, and how a download gets on."""

from pathlib import Path

import pytest

from reader.speech.piper.pace import Pace, timed
from reader.speech.piper.parts import begun, discard, mark_of, part_of
from reader.speech.piper.stock import Presence, megabytes, stock
from reader.speech.piper.titles import called, title_of
from reader.speech.values import Voice
from tests.unit.piper.tiny import tiny_voice

THORSTEN = "de_DE-thorsten-medium"


def test_all_voices_can_be_had_and_none_is_here() -> None:
    held = stock(Path("/nowhere"))
    assert held[0].name == THORSTEN
    assert held[0].size > 60 * 10**6
    assert {holding.presence for holding in held} == {Presence.ABSENT}


def test_a_voice_that_is_here_takes_the_room_of_its_files(tmp_path: Path) -> None:
    path = tiny_voice(tmp_path, THORSTEN)
    first = stock(tmp_path)[0]
    assert first.presence is Presence.HERE
    assert first.there == path.stat().st_size + Path(f"{path}.json").stat().st_size


def test_voices_from_elsewhere_come_last(tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    last = stock(tmp_path)[-1]
    assert (last.name, last.presence, last.offer) == ("de_DE-tina-medium", Presence.HERE, None)
    assert last.title("en") == "Tina (natural, medium)"


def test_what_has_begun_to_come_can_be_thrown_away(tmp_path: Path) -> None:
    part = part_of(tmp_path, f"{THORSTEN}.onnx")
    part.parent.mkdir()
    part.write_bytes(bytes(1000))
    mark_of(part).write_text('"1"')
    assert (stock(tmp_path)[0].presence, stock(tmp_path)[0].there) == (Presence.BEGUN, 1000)
    discard(tmp_path, THORSTEN)
    assert begun(tmp_path, THORSTEN) == 0
    assert not mark_of(part).exists()


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        (THORSTEN, "Thorsten (natürlich, mittel)", "Thorsten (natural, medium)"),
        ("de_DE-eva_k-x_low", "Eva K (natürlich, einfach)", "Eva K (natural, simple)"),
        ("my-own", "my-own (natürlich)", "my-own (natural)"),
        (
            "de_DE-thorsten_emotional-medium+sleepy",
            "Thorsten emotional (natürlich, mittel): schläfrig",
            "Thorsten emotional (natural, medium): sleepy",
        ),
        ("de_DE-x-low+Ida", "X (natürlich, einfach): Ida", "X (natural, simple): Ida"),
    ],
)
def test_natural_voices_have_a_name_in_each_language(name: str, german: str, english: str) -> None:
    voice = Voice("piper", f"piper/{name}", german, "de")
    assert (title_of(name), called(voice, "de"), called(voice, "en")) == (german, german, english)


def test_other_voices_have_one_name() -> None:
    assert called(Voice("offline", "gmw/de", "German", "de"), "en") == "German"


def test_sizes_are_written_as_people_do() -> None:
    assert (megabytes(63_201_294, "de"), megabytes(63_201_294, "en")) == ("63,2 MB", "63.2 MB")


def test_the_time_left_follows_from_what_came_since_the_download_began() -> None:
    told: list[Pace] = []
    clock = iter([0.0, 0.5, 0.55, 2.0, 4.0, 4.01])
    progress = timed(told.append, lambda: next(clock))
    for done in (100, 150, 300, 500, 1000):
        progress(done, 1000)
    assert told == [Pace(100, 1000), Pace(300, 1000, 7.0), Pace(500, 1000, 5.0), Pace(1000, 1000, 0.0)]
