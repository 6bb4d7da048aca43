"""PySide loaded quickly does all that it does otherwise."""

import subprocess
import sys

import pytest

_FAULTS = """
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from shibokensupport.signature import get_signature

for wrong in (
    lambda: QColor().setRgb("x", "y"),
    lambda: QObject().setParent(3),
    lambda: QObject(x=3),
    lambda: QTimer.singleShot("soon"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(get_signature(QLabel.setText))
print(QTimer.__doc__)
"""


def told(code: str) -> str:
    """What Python prints for it."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_wrong_arguments_are_explained_in_the_same_words() -> None:
    usual = told(_FAULTS)
    assert "called with wrong argument types" in usual
    assert told(f"from ui import pyside; pyside.hasten(); {_FAULTS}") == usual


def test_signatures_are_not_compiled_before_somebody_asks() -> None:
    code = "from ui import pyside; pyside.hasten(); import ui.app; print(len(pyside._texts))"
    assert int(told(code)) >= 5, "another PySide: see if there is still anything to be left for later"


@pytest.mark.parametrize("module", ["lib.enum_sig", "lib.pyi_generator", "parser", "layout", "errorhandler"])
def test_a_module_left_for_later_has_all_its_names(module: str) -> None:
    there = f"import PySide6.support.signature.{module} as there"
    names = f"{there}; getattr(there, 'nothing', None); print(sorted(vars(there)))"
    usual = told(f"import PySide6.QtCore; {names}")
    assert told(f"from ui import pyside; pyside.hasten(); {names}") == usual


def test_python_compiles_as_before_afterwards() -> None:
    code = (
        "import builtins; before = compile; from ui import pyside; pyside.hasten(); assert compile is before"
    )
    told(code)
