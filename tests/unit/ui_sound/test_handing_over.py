"""What the reader is told of an online voice that is missing, and what can be chosen then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.handover import Kind, Policy, Standing
from reader.speech.online.errors import Cause
from reader.wording import why
from tests.unit.ui_sound.test_recordist import Voice
from ui.handing_over import HandingOver
from ui.keeping import Keeping
from ui.message_bar import MessageBar
from ui.recordist import Recordist
from ui.words import language, use_language

WAITING = Standing(Kind.WAITING)
WAITING_WHY = Standing(Kind.WAITING, Cause.UNREACHABLE)
CARRIED_ON = Standing(Kind.CARRIED_ON, Cause.TOO_SLOW)
WELL = Standing(Kind.WELL)


class Chosen(Recordist):
    """A recordist that notes what it is told to do."""

    def __init__(self) -> None:
        super().__init__(Voice())
        self.policies: list[Policy] = []

    def choose(self, policy: Policy) -> None:
        self.policies.append(policy)
        super().choose(policy)


class Stage:
    """The message bar, and who tells it."""

    def __init__(self, folder: Path) -> None:
        self.bar, self.recordist = MessageBar(), Chosen()
        self.keeping = Keeping(folder / "settings.json")
        self.part = HandingOver(self.bar, self.recordist, self.keeping)

    def tell(self, *standings: Standing) -> None:
        for standing in standings:
            self.recordist.standing_changed.emit(standing)

    @property
    def offers(self) -> list[str]:
        buttons = self.bar.findChildren(QPushButton)
        return [button.text() for button in buttons if button.text() and not button.isHidden()]

    def accept(self, offer: str) -> None:
        next(button for button in self.bar.findChildren(QPushButton) if button.text() == offer).click()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    assert qapp
    before = language()
    use_language("de")
    there = Stage(tmp_path)
    yield there
    there.recordist.close()
    there.keeping.close()
    use_language(before)


def test_a_short_wait_is_told_and_taken_back(stage: Stage) -> None:
    stage.tell(WAITING)
    assert (stage.bar.text, stage.offers) == ("Warte auf die Online-Stimme …", [])
    stage.tell(WAITING_WHY)
    assert stage.bar.text == f"Warte auf die Online-Stimme: {why(Cause.UNREACHABLE)}."
    stage.tell(WELL)
    assert stage.bar.isHidden()


def test_standing_in_is_told_once_a_stretch(stage: Stage) -> None:
    stage.tell(CARRIED_ON)
    assert stage.bar.text.startswith("Die Online-Stimme fehlt")
    assert stage.bar.text.endswith("Bis sie wieder da ist, liest die Offline-Stimme weiter.")
    stage.bar.close_message()
    stage.tell(Standing(Kind.CARRIED_ON, Cause.FAILING))
    assert stage.bar.isHidden(), "it was told again"
    stage.tell(WELL, CARRIED_ON)
    assert not stage.bar.isHidden()


@pytest.mark.parametrize(
    ("offer", "policy"), [("Lieber warten", Policy.WAIT), ("Lieber anhalten", Policy.STOP)]
)
def test_another_choice_is_kept_and_counts_at_once(stage: Stage, offer: str, policy: Policy) -> None:
    stage.tell(CARRIED_ON)
    stage.accept(offer)
    assert stage.keeping.settings.handover == policy.value
    assert stage.recordist.policies == [Policy.CARRY_ON, policy]


def test_who_waits_can_read_on_offline(stage: Stage) -> None:
    stage.keeping.change(handover="wait")
    stage.tell(WAITING_WHY)
    assert stage.offers == ["Offline weiterlesen", "Lieber anhalten"]
    stage.accept("Offline weiterlesen")
    assert stage.recordist.policies[-1] is Policy.CARRY_ON
