"""Coming back: after a crash it goes on where it was, and there is one window."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from reader.german.spoken import spoken_sentences
from reader.moment import Status
from reader.opening import open_article
from reader.places import sample
from reader.score import Place, Score
from reader.speech.values import Delivery
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import Program
from tests.stories.voice import VOICE

THIRD = Place(2, 0)


def test_after_a_kill_reading_goes_on_where_it_was(desktop: Desktop, tmp_path: Path) -> None:
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        program.press("space")
        program.wait_for("reading")
        program.press("alt+Down")
        program.press("alt+Down")
        program.wait_for_place(THIRD)
        program.press("alt+Right")
        read = program.wait_for_place(Place(THIRD.paragraph, 1))
        assert read.place is not None
        begin = sentence_start(read.place)  # is written behind the reading, which does not wait for the disk
        wait_until(lambda: kept(tmp_path) >= begin, "the place is kept")
        program.process.send_signal(signal.SIGKILL)
        program.process.wait()
    (tmp_path / "trace.jsonl").unlink()
    with Program(desktop, tmp_path, str(sample())) as program:
        assert program.wait_for("stopped").place == read.place
        program.press("space")
        assert program.wait_for("reading").place == read.place
        program.close_window()
        assert program.process.wait(PATIENCE) == 0, program.log()


def kept(home: Path) -> int:
    """The character at which reading would go on; 0 if none is kept."""
    with closing(sqlite3.connect(home / "data" / "vorleser" / "library.sqlite")) as library:
        (character,) = library.execute("SELECT max(character) FROM article").fetchone()
    return character or 0


def sentence_start(place: Place) -> int:
    """The first character of a sentence of the sample."""
    score = Score(open_article(str(sample())).article, Delivery(VOICE), spoken_sentences)
    return score.entry(place).sentence.start


def test_a_second_start_hands_its_article_over(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "zweiter.txt").write_text("Zweiter Artikel\n\nDie Katze schläft. Alles ist still im Haus.\n")
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        environment = program.desktop.environment | program.environment
        command = [sys.executable, "-m", "ui", "zweiter.txt"]
        later = subprocess.run(command, env=environment, cwd=tmp_path, check=False, timeout=PATIENCE)
        assert later.returncode == 0
        wait_until(lambda: "Zweiter Artikel" in desktop.title(), "the second article")
        text = "Dritter Artikel\n\nDie Katze schläft. Alles ist still im Haus.\n"
        piped = subprocess.run(
            [*command[:3], "-"], input=text.encode(), env=environment, check=False, timeout=PATIENCE
        )
        assert piped.returncode == 0
        wait_until(lambda: "Dritter Artikel" in desktop.title(), "the third article")
        assert program.newest().status == Status.STOPPED.value
