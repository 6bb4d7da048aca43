"""A sentence that does not come in time is spoken by the stand-in, and so is the rest of its paragraph."""

import pytest

from reader.handover import Came, Kind, Missed, Policy
from reader.speech.backend import VoiceMissing
from reader.speech.online.errors import Cause, OnlineError
from tests.unit.handover.hall import Hall, place


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_what_comes_is_handed_out(hall: Hall) -> None:
    hall.want("a1", "a2", "b1")
    assert hall.asked == "a1 a2 b1"
    hall.comes("a1", "a2", "b1")
    assert (hall.told, hall.kind()) == ("a1 a2 b1", Kind.WELL)


def test_only_a_few_are_asked_for_at_once(hall: Hall) -> None:
    hall.want("a1", "a2", "a3", "a4", "a5")
    assert hall.asked == "a1 a2 a3"
    hall.comes("a2")
    assert hall.asked == "a1 a3 a4"


def test_within_a_paragraph_nothing_is_handed_out_before_its_turn(hall: Hall) -> None:
    hall.want("a1", "a2", "b1")
    hall.comes("b1", "a2")
    assert hall.told == "b1"
    hall.comes("a1")
    assert hall.told == "b1 a1 a2"


def test_a_late_sentence_is_waited_for_a_little_and_the_wait_is_told(hall: Hall) -> None:
    hall.want("a1", "a2")
    hall.wait_for("a1")
    hall.wait(0.3)
    assert hall.kind() is Kind.WELL
    hall.wait(0.2)
    assert hall.kind() is Kind.WAITING
    hall.comes("a1")
    assert (hall.told, hall.kind()) == ("a1", Kind.WELL)


def test_then_the_stand_in_carries_on_to_the_end_of_the_paragraph(hall: Hall) -> None:
    hall.want("a1", "a2", "a3", "b1")
    hall.comes("a1", "a3")
    hall.wait_for("a2")
    hall.wait(2.9)
    assert hall.told == "a1"
    hall.wait(0.2)
    assert (hall.told, hall.kind()) == ("a1 A2 A3", Kind.CARRIED_ON)
    hall.want("a4", "b1")
    assert hall.told == "a1 A2 A3 A4"


def test_at_the_next_paragraph_the_online_voice_is_back(hall: Hall) -> None:
    hall.want("a1", "a2", "b1")
    hall.wait_for("a1")
    hall.wait(3)
    hall.wait_for(None)
    assert (hall.told, hall.kind()) == ("A1 A2", Kind.CARRIED_ON)
    hall.comes("b1")
    assert (hall.told, hall.kind()) == ("A1 A2 b1", Kind.WELL)


def test_a_failure_that_may_be_chance_is_tried_again_within_the_patience(hall: Hall) -> None:
    hall.want("a1")
    hall.wait_for("a1")
    hall.fails("a1")
    assert hall.asked == ""
    hall.wait(1)
    hall.comes("a1")
    assert hall.told == "a1"


def test_a_service_that_wants_to_be_left_alone_is_not_waited_for(hall: Hall) -> None:
    hall.want("a1")
    hall.wait_for("a1")
    hall.fails("a1", OnlineError(Cause.TOO_MANY, retry_after=60))
    assert hall.told == "A1"
    hall.want("b1")
    hall.wait(59)
    assert hall.asked == ""
    hall.wait(1)
    assert hall.asked == "b1"


def test_a_service_that_is_ill_is_waited_for_once_and_not_at_every_paragraph(hall: Hall) -> None:
    hall.want("a1", "b1", "c1")
    hall.wait_for("a1")
    hall.wait(3)
    assert hall.told == "A1"
    hall.wait_for("b1")
    assert hall.told == "A1 B1"


def test_after_a_rest_one_attempt_decides(hall: Hall) -> None:
    hall.want("a1", "b1", "b2", "b3")
    hall.wait_for("a1")
    for name in ("a1", "b1", "b2"):
        hall.fails(name)
    hall.wait(1)
    assert hall.asked == "a1"
    hall.fails("a1")
    assert hall.told == "A1"
    hall.wait(4.9)
    assert hall.asked == ""
    hall.wait(0.2)
    assert hall.asked == "b1"
    hall.comes("b1")
    assert hall.asked == "b2 b3"


def test_nobody_is_asked_for_ever_for_what_nobody_waits_for(hall: Hall) -> None:
    hall.want("a1")
    for _ in range(3):
        hall.fails("a1")
        hall.wait(100)
    assert hall.asked == ""
    hall.wait_for("a1")
    assert hall.asked == "a1"


def test_who_wants_to_wait_waits(hall: Hall) -> None:
    hall.choose(Policy.WAIT)
    hall.want("a1", "a2")
    hall.wait_for("a1")
    for _ in range(5):
        if hall.asked:
            hall.fails(hall.asked.split()[0])
        hall.wait(61)
        assert (hall.told, hall.kind()) == ("", Kind.WAITING)
    hall.comes("a1", "a2")
    assert (hall.told, hall.kind()) == ("a1 a2", Kind.WELL)


def test_who_wants_to_stop_stops_and_hears_why(hall: Hall) -> None:
    hall.choose(Policy.STOP)
    hall.want("a1", "a2")
    hall.wait_for("a1")
    hall.fails("a1", OnlineError(Cause.FAILING, retry_after=60))
    (error,) = hall.given_up
    assert isinstance(error, OnlineError)
    assert (error.cause, hall.told) == (Cause.FAILING, "")


def test_who_stopped_and_plays_again_is_served_anew(hall: Hall) -> None:
    hall.choose(Policy.STOP)
    hall.want("a1")
    hall.wait_for("a1")
    hall.wait(3)
    assert [str(error) for error in hall.given_up] == ["too slow"]
    hall.wait_for(None)
    hall.calls.clear()
    hall.want("a1")
    hall.wait_for("a1")
    hall.comes("a1")
    assert hall.told == "a1"


def test_a_change_of_mind_counts_at_once(hall: Hall) -> None:
    hall.choose(Policy.WAIT)
    hall.want("a1")
    hall.wait_for("a1")
    hall.wait(20)
    hall.choose(Policy.CARRY_ON)
    assert hall.told == "A1"
    hall.choose(Policy.WAIT)
    hall.want("b1")
    hall.wait_for("b1")
    hall.wait(1)
    assert hall.kind() is Kind.WAITING


def test_what_comes_after_the_hand_over_is_not_heard_but_shows_that_the_service_is_well(hall: Hall) -> None:
    hall.want("a1", "a2")
    hall.wait_for("a1")
    hall.wait(3)
    hall.send(Came(hall.edition, place("a1")))
    assert (hall.told, hall.kind()) == ("A1 A2", Kind.WELL)


def test_answers_for_another_edition_are_not_heard(hall: Hall) -> None:
    hall.want("a1")
    hall.turn_to(2, "a1")
    hall.send(Came(1, place("a1")))
    hall.send(Missed(1, place("a1"), VoiceMissing("google")))
    assert (hall.told, hall.given_up, hall.asked) == ("", [], "a1")
    hall.send(Missed(1, place("a1"), OnlineError(Cause.FAILING)))
    assert not hall.state.health.is_well


def test_a_paragraph_stays_with_the_stand_in_when_reading_jumps_back_into_it(hall: Hall) -> None:
    hall.want("a1", "a2")
    hall.wait_for("a1")
    hall.wait(3)
    hall.want("b1")
    hall.wait(5)
    hall.comes("b1")
    hall.want("a2", "b1")
    assert hall.told == "A1 A2 b1 A2"


def test_the_stand_in_is_asked_once(hall: Hall) -> None:
    hall.prompt = False
    hall.want("a1", "a2")
    hall.wait_for("a1")
    hall.wait(3)
    hall.want("a1", "a2", "b1")
    assert hall.stand_ins == [place("a1"), place("a2")]
    hall.replace()
    hall.want("a2", "b1")
    assert hall.stand_ins == [place("a2")]


def test_what_is_no_fault_of_the_service_ends_the_sentence(hall: Hall) -> None:
    hall.want("a1")
    error = VoiceMissing("google/xy")
    hall.fails("a1", error)
    assert hall.given_up == [error]
    assert hall.state.health.is_well


def test_with_an_offline_voice_there_is_nothing_to_tell(hall: Hall) -> None:
    hall.want("a1")
    hall.wait_for("a1")
    hall.wait(3)
    assert hall.kind() is Kind.CARRIED_ON
    hall.turn_to(2)
    assert hall.kind() is Kind.WELL


def test_whoever_stops_while_it_waits_waits_no_more(hall: Hall) -> None:
    hall.want("a1")
    hall.wait_for("a1")
    hall.wait(1)
    hall.wait_for(None)
    hall.wait(60)
    assert (hall.told, hall.kind()) == ("", Kind.WELL)
