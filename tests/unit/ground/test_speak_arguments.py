"""`vorleser speak` takes an article or what was copied, never both, and complains in the user's language."""

import pytest

from reader.arguments import parser_of


@pytest.mark.parametrize(
    ("words", "article", "board"),
    [
        (["a.txt"], "a.txt", None),
        (["-"], "-", None),
        (["--clipboard"], None, "CLIPBOARD"),
        (["--selection", "--speed", "1,5"], None, "SELECTION"),
    ],
)
def test_what_is_read(words: list[str], article: str | None, board: str | None) -> None:
    given = parser_of("speak", "de").parse_args(words)
    assert (given.article, given.board) == (article, board)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "es fehlt: ARTIKEL, --clipboard oder --selection"),
        (["a.txt", "--clipboard"], "--clipboard: geht nicht zusammen mit ARTIKEL"),
        (["--clipboard", "--selection"], "--selection: geht nicht zusammen mit --clipboard"),
    ],
)
def test_what_is_wrong_is_told(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser_of("speak", "de").parse_args(words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
