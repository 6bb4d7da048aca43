"""An online voice reads and is taken back in the middle of a word, against a service on this machine."""

import time
from pathlib import Path

import pytest

from reader.places import sample
from reader.settings import load
from tests.faults.server import Service
from tests.patience import wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.stories.test_consent import begin_with


@pytest.mark.check
def test_reading_goes_on_offline_and_nothing_more_is_sent(desktop: Desktop, tmp_path: Path) -> None:
    settings = begin_with(tmp_path, voice="google", online_allowed=True)
    with Service() as service:
        proxy = [f"{name}={value}" for name, value in service.environment.items()]
        with Program(desktop, tmp_path, str(sample()), under=("env", *proxy)) as program:
            program.wait_for("stopped")
            program.press("space")
            program.wait_for("reading")
            listen(4)
            assert service.asked
            before = program.newest()
            program.press("F10")
            settle(0.5)
            for key in ("Up", "Right", "Return"):  # the last entry, its menu, its first choice
                program.press(key)
                settle(0.3)
            wait_until(lambda: not load(settings)[0].online_allowed, "the choice is kept")
            settle(0.5)  # what was sent before arrives
            taken_back, asked = time.monotonic(), len(service.asked)
            listen(8)
            assert len(service.asked) == asked
            newest = program.newest()
            assert newest.status == "reading"
            assert newest.at > taken_back + 5
            assert before.word is not None
            assert newest.word is not None
            assert newest.word.start > before.word.start
            assert program.told() == []
    assert load(settings)[0].voice == "gmw/de"
