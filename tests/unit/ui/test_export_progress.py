"""How far an export is: shown, said on demand, and now and then unasked."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from ui.export_progress import CALM, ExportProgress, Stage
from ui.words import language, use_language


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def progress(qapp: QApplication, watch: Watch) -> Iterator[ExportProgress]:
    assert qapp
    before = language()
    use_language("de")
    there = ExportProgress(now=watch)
    there.begin()
    yield there
    there.deleteLater()
    use_language(before)


def test_another_section_or_another_quarter_is_news() -> None:
    stage = Stage(0.3, "Eins")
    assert not Stage(0.49, "Eins").is_news_after(stage)
    assert Stage(0.5, "Eins").is_news_after(stage)
    assert Stage(0.31, "Zwei").is_news_after(stage)


def test_the_bar_says_how_far_it_is_and_how_long_it_takes(progress: ExportProgress) -> None:
    progress.show_done(0.4, "Eins", 65)
    assert progress.bar.accessibleDescription() == (
        "40 Prozent, „Eins“ wird geschrieben, noch etwa 1 Minute 5 Sekunden"
    )
    assert progress.text() == "„Eins“ wird geschrieben · noch ~1:05"
    progress.show_done(0.4, "Eins", None, "kein Netz")
    assert progress.text() == "Auf die Online-Stimme wird gewartet: kein Netz."


def test_news_is_mentioned_once_and_not_too_often(progress: ExportProgress, watch: Watch) -> None:
    told = QSignalSpy(progress.mentioned)
    progress.show_done(0.1, "Eins", 60)
    assert told.count() == 0, "it has only begun"
    watch.seconds += CALM
    progress.show_done(0.2, "Eins", 50)
    progress.show_done(0.3, "Zwei", 40)
    assert told.count() == 1
    watch.seconds += CALM
    progress.show_done(0.31, "Zwei", 39)
    progress.show_done(0.32, "Zwei", 38)
    assert [told.at(number)[0].partition(",")[0] for number in range(told.count())] == [
        "20 Prozent",
        "31 Prozent",
    ]


def test_at_the_end_the_bar_is_full_or_gone(progress: ExportProgress) -> None:
    progress.end(finished=True)
    assert not progress.bar.isHidden()
    assert progress.bar.value() == progress.bar.maximum()
    progress.end(finished=False)
    assert progress.bar.isHidden()
