"""Qt calls that return None leave the reference count of None alone."""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on (PEP 683)")
def test_twenty_thousand_calls_lose_no_reference_to_none() -> None:
    """PySide6 6.12.0 loses one per call on Python 3.11, and the process aborts (`none_dealloc`)."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
    assert abs(sys.getrefcount(None) - before) < CALLS / 100
