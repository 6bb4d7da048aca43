"""Offsets of an article and positions in the page's document."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.article import Role, Span
from tests.unit.ui.articles import article
from ui.page.blocks import LONGEST, Blocks, cut, printed
from ui.page.setting import Type, set_article
from ui.theme import LIGHT

paragraphs = st.lists(
    st.text(st.sampled_from("aß€😀 \u2028\ufdd0\ufffc\u00a0\u0308"), min_size=1, max_size=12),
    min_size=1,
    max_size=6,
)


@given(paragraphs)
def test_every_character_is_found_in_the_document_and_back(qapp: QApplication, texts: list[str]) -> None:
    made = article(*texts)
    blocks = Blocks(made)
    document = set_article(made, blocks, LIGHT, Type())
    assert qapp
    assert document.blockCount() == len(texts)
    assert document.characterCount() == blocks.end + 1
    for block in blocks.all:
        for offset in range(block.span.start, block.span.end):
            position = blocks.position(offset)
            assert blocks.offset(position) == offset
            if (character := made.text[offset]) in "aß€":
                assert document.characterAt(position) == character


def test_between_two_paragraphs_is_the_end_of_the_first() -> None:
    blocks = Blocks(article("Eins.", "Zwei."))
    assert blocks.position(5) == blocks.position(6) == 5
    assert blocks.position(7) == 6
    assert blocks.offset(5) == 5


def test_an_article_without_paragraphs_is_one_place() -> None:
    blocks = Blocks(article())
    assert blocks.position(3) == blocks.offset(3) == 0


def test_what_would_end_a_block_is_set_as_a_space() -> None:
    made = article("Eins\u2029zwei\u2028drei")
    (block,) = cut(made)
    assert printed(made, block) == "Eins zwei drei"


def test_a_very_long_paragraph_is_set_in_several_blocks_that_break_at_spaces() -> None:
    made = article("Wort " * 4000, (Role.BODY, "x" * (LONGEST + 5)))
    blocks = list(cut(made))
    assert "".join(block.span.of(made.text) for block in blocks) == "Wort " * 4000 + "x" * (LONGEST + 5)
    assert all(len(block.span) <= LONGEST for block in blocks)
    assert all(made.text[block.span.end - 1] == " " for block in blocks[:-3])
    assert [block.first for block in blocks].count(True) == [block.last for block in blocks].count(True) == 2


def test_a_span_over_two_paragraphs_touches_both_blocks() -> None:
    blocks = Blocks(article("Eins.", "Zwei.", "Drei."))
    assert blocks.between(Span(2, 9)) == range(2)
    assert blocks.between(Span(2, 2)) == range(1)
