"""What opening and lighting cost in articles of 3,000 to 200,000 words; with a number of words, measures that one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from benchmarks.memory import peak_megabytes
from reader.article import Article
from reader.moment import Moment, Status
from reader.places import sample

WORDS = (3_000, 30_000, 200_000)
TIMES = 3
_LOOKS = 300
"""Words lit at each of three places in the article."""


def measure() -> dict[str, dict[str, float]]:
    """Each size in a process of its own."""
    root = str(Path(__file__).parents[1])
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    told = {}
    for words in WORDS:
        command = [sys.executable, __file__, str(words)]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        told[f"{words} words"] = json.loads(done.stdout)
    return told


def _measure(words: int) -> dict[str, float]:
    """Medians, and the peak memory of this process when the article has been opened once."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long.txt"
        file.write_text(_text(words), encoding="utf-8")
        openings = [_open(file)]
        peak = peak_megabytes()
        openings += [_open(file) for _ in range(TIMES - 1)]
    lights = _light(openings[-1][2])
    return {
        "open to painted (s)": median(painted for painted, _, _ in openings),
        "open to laid out (s, aim 1.5 at 200,000)": median(laid_out for _, laid_out, _ in openings),
        "light a word, median (ms, aim 2)": median(lights),
        "light a word, p95 (ms)": quantiles(lights, n=20)[-1],
        "peak memory (MB)": peak,
    }


def _text(words: int) -> str:
    """The sample again and again, its title only once."""
    title, *body = sample().read_text(encoding="utf-8").split("\n\n")
    copies = words // len(" ".join(body).split()) + 1
    return "\n\n".join([title, *body * copies])


def _open(file: Path) -> tuple[float, float, Article]:
    """Seconds from the file to the painted page and the first sentence, and until all of it is laid out."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only in the process that measures

    from reader.german.spoken import spoken_sentences  # noqa: PLC0415
    from reader.lengths import Lengths  # noqa: PLC0415
    from reader.opening import open_article  # noqa: PLC0415
    from reader.score import Score  # noqa: PLC0415
    from reader.speech.values import Delivery  # noqa: PLC0415
    from ui.page.page import Page  # noqa: PLC0415

    application = QApplication.instance() or QApplication([])
    page = Page()
    page.resize(900, 700)
    page.show()
    application.processEvents()
    begun = time.perf_counter()
    article = open_article(file).article
    page.show_article(article)
    score = Score(article, Delivery("none"), spoken_sentences)
    score.first()
    Lengths(score).total()
    page.viewport().repaint()
    painted = time.perf_counter() - begun
    document = page.document()
    document.documentLayout().blockBoundingRect(document.lastBlock())
    laid_out = time.perf_counter() - begun
    page.close()
    return painted, laid_out, article


def _light(article: Article) -> list[float]:
    """Milliseconds from being told the next word to its being painted."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    from ui.page.page import Page  # noqa: PLC0415

    page = Page()
    page.resize(900, 700)
    page.show()
    page.show_article(article)
    QApplication.processEvents()
    told = []
    for share in (0.05, 0.5, 0.95):
        for number, moment in enumerate(islice(_moments(article, share), _LOOKS)):
            begun = time.perf_counter()
            page.show_moment(moment)
            page.viewport().repaint()
            if number:  # the jump to this place is another matter
                told.append((time.perf_counter() - begun) * 1000)
            QApplication.processEvents()
    return told


def _moments(article: Article, share: float) -> Iterator[Moment]:
    from reader.german.spoken import spoken_sentences  # noqa: PLC0415 - see above

    paragraphs = article.paragraphs
    for paragraph in paragraphs[int(share * len(paragraphs)) :]:
        for sentence, utterance in spoken_sentences(article, paragraph):
            for piece in utterance.pieces:
                yield Moment(Status.READING, paragraph=paragraph.span, sentence=sentence, word=piece.printed)


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))
