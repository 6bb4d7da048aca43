"""Qt's units and our code points."""

from hypothesis import given
from hypothesis import strategies as st

from ui.offsets import Offsets

texts = st.text(st.sampled_from("aß\u0308 €😀🏳\U0010fffd"), max_size=40)


@given(texts)
def test_every_character_begins_where_utf16_says(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_utf16(place) == len(text[:place].encode("utf-16-le")) // 2
    assert offsets.units == len(text.encode("utf-16-le")) // 2


@given(texts)
def test_the_way_back_ends_where_it_began(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.to_code_point(offsets.to_utf16(place)) for place in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_inside_a_surrogate_pair_is_its_character() -> None:
    assert [Offsets("a😀b").to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_plain_text_needs_no_table() -> None:
    assert len(Offsets("Die Gespräche dauerten." * 1000)._astral) == 0
