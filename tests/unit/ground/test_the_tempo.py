"""What is said about a figure that is not kept: that the program is slow, or that the machine is."""

from pathlib import Path

import pytest

from tests.patience import wait_until
from tests.tempo import ATTEMPTS, Clock, Tempo, Took, beside, stretched

LIMIT = 0.1


@pytest.fixture
def remarks() -> list[str]:
    return []


@pytest.fixture
def unmoved(tmp_path: Path, remarks: list[str]) -> Tempo:
    """On a machine that is as fast as where figures were set until 10, and four times slower from 20 on."""
    beats = [(float(at), at + 0.005, 0.005) for at in range(11)]
    beats += [(float(at), at + 0.020, 0.010) for at in range(20, 31)]
    file = tmp_path / "beats"
    file.write_text(
        "".join(f"{begun} {ended} {processor}\n" for begun, ended, processor in [*beats, beats[-1]])
    )
    there = Tempo(file)
    there.remark = remarks.append
    return there


FAST, SLOW = 5.0, 25.0


def took(begun: float, *seconds: float) -> list[Took]:
    return [Took(begun, begun + one, one) for one in seconds]


def test_a_figure_that_is_kept_passes_on_any_machine(unmoved: Tempo, remarks: list[str]) -> None:
    unmoved.all_within(LIMIT, [*took(FAST, 0.09), *took(SLOW, 0.09)])
    assert not remarks


def test_a_slow_program_fails_on_any_machine(unmoved: Tempo) -> None:
    for begun, seconds in ((FAST, 0.11), (SLOW, 0.5)):
        with pytest.raises(AssertionError, match="not within"):
            unmoved.all_within(LIMIT, took(begun, seconds))


def test_what_a_slow_machine_delays_proves_nothing(unmoved: Tempo) -> None:
    with pytest.raises(pytest.skip.Exception, match=r"4\.0 times slower"):
        unmoved.all_within(LIMIT, took(SLOW, 0.3))


def test_time_of_the_processor_is_compared_with_its_like(unmoved: Tempo) -> None:
    assert unmoved.slower(SLOW, SLOW, Clock.PROCESSOR) == pytest.approx(2)
    with pytest.raises(AssertionError, match="not within"):
        unmoved.all_within(LIMIT, took(SLOW, 0.3), Clock.PROCESSOR)


def test_a_few_of_many_are_only_remarked(unmoved: Tempo, remarks: list[str]) -> None:
    unmoved.all_within(LIMIT, [*took(FAST, *[0.05] * 9), *took(SLOW, 0.2)])
    assert len(remarks) == 1
    assert remarks[0].startswith("1 of 10 not within 0.1 s")


def test_the_best_of_some_attempts_counts(unmoved: Tempo, remarks: list[str]) -> None:
    attempts = iter(took(FAST, 0.2, 0.3, 0.05, 0.9))
    unmoved.within(LIMIT, lambda: next(attempts))
    assert remarks == ["took 0.200, 0.300, 0.050 s of 0.1 s"]
    with pytest.raises(AssertionError, match="not within"):
        unmoved.within(LIMIT, lambda: took(FAST, 0.2)[0])
    assert len(remarks) == 2
    assert remarks[1].count("0.200") == ATTEMPTS


def test_trouble_excuses_only_what_befell_in_it(unmoved: Tempo, remarks: list[str]) -> None:
    unmoved.only_in_trouble("a hole")
    assert not remarks
    unmoved.only_in_trouble("a hole", (SLOW, SLOW))
    assert len(remarks) == 1
    with pytest.raises(AssertionError, match="a hole"):
        unmoved.only_in_trouble("a hole", (SLOW, SLOW), (FAST, FAST))


def test_what_holds_in_no_trouble_may_fail_to_in_it(unmoved: Tempo) -> None:
    unmoved.prove_or_skip("torn", holds=True, begun=SLOW, ended=SLOW)
    with pytest.raises(AssertionError, match="torn"):
        unmoved.prove_or_skip("torn", holds=False, begun=FAST, ended=FAST)
    with pytest.raises(pytest.skip.Exception, match=r"torn on a machine 4\.0 times slower"):
        unmoved.prove_or_skip("torn", holds=False, begun=SLOW, ended=SLOW)


def test_a_rest_is_stretched_and_never_shortened() -> None:
    assert stretched(1) >= 1


def test_a_real_machine_has_a_tempo(tmp_path: Path) -> None:
    file = tmp_path / "beats"
    with beside(file) as there:
        wait_until(lambda: file.exists() and len(file.read_text().splitlines()) > 3, "beats")
        assert there.slower(0, float("inf")) >= 1
        assert there.slower(0, float("inf"), Clock.PROCESSOR) < 100
