"""A reader changes how a word is said, and hears what is skipped."""

from pathlib import Path

from reader.lexicon import Lexicon, Rule
from reader.lexicon_file import load
from reader.score import Place
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import Program

TEXT = """\
Ein Titel mit vier Wörtern

Am Montag hat der Bundestag in Berlin ein neues Gesetz beschlossen, das allen hilft.

Lesen Sie auch: Wie der Streit um das neue Gesetz in diesem Jahr begann

Alle Fraktionen stimmten am Ende zu, auch die Opposition war dafür.
"""


def test_a_word_gets_another_pronunciation_and_an_aside_is_read(desktop: Desktop, tmp_path: Path) -> None:
    article = tmp_path / "artikel.txt"
    article.write_text(TEXT)
    kept = tmp_path / "data" / "vorleser" / "lexicon.csv"
    with Program(desktop, tmp_path, str(article)) as program:
        program.wait_for("stopped")
        program.press("ctrl+shift+p")
        wait_until(lambda: "Pronunciation" in desktop.title(), "the dialog")
        for letter in "ain":
            program.press(letter)
        program.press("Return")
        wait_until(kept.exists, "the lexicon is written")
        assert load(kept) == (Lexicon((Rule("Ein", "ain"),)), None)
        program.press("ctrl+shift+a")
        assert program.wait_for("reading").place == Place(2, 0)
        program.close_window()
        assert program.process.wait(PATIENCE) == 0, program.log()
        assert "Traceback" not in program.log()
