"""Loads PySide without what it prepares at every start for programs of another kind."""

import __future__

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import RLock
from typing import Final

_SNAKE_CASE: Final = "_mod_uses_pyside"
"""What PySide asks of each module; see `hasten`."""

_UNREAD: Final = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        "errorhandler",
        "layout",
        "parser",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
    )
)
"""What knows the signatures of Qt's functions: for `help`, for editors, and for what a TypeError says."""

_STAND_IN: Final = """
def __getattr__(name):
    from ui.pyside import read
    return read(globals(), name)
"""

_texts: dict[str, str | bytes] = {}
"""Texts that have not been read, by their files."""

_one_reads = RLock()


def hasten() -> None:
    """Load Qt's core, and have whatever is loaded after it loaded quickly. Raises ImportError.

    WORKAROUND: PySide reads the source text of each module that is loaded after it, to see if it uses Qt, for names in
    snake case (PYSIDE-2029). Nothing here uses such names, so none of the texts has to be read.
    """
    with _signatures_left_for_later():
        import_module("shiboken6")
    import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, _SNAKE_CASE):
        setattr(feature, _SNAKE_CASE, lambda _module: False)


@contextmanager
def _signatures_left_for_later() -> Iterator[None]:
    """WORKAROUND: PySide (6.11) carries some modules as text only, and compiles 2,500 lines at every start.

    That is a quarter of what an empty window takes. Here, each is compiled when it is first asked for a name.
    """
    at_once = builtins.compile

    def compile_(source: str | bytes, file: str, *more: object, **named: object) -> object:
        if file in _UNREAD:
            _texts[file] = source
            source = _STAND_IN
        return at_once(source, file, *more, **named)  # type: ignore[call-overload]  # as it was called

    builtins.compile = compile_  # type: ignore[assignment]  # as importers call it
    try:
        yield
    finally:
        builtins.compile = at_once


def read(module: dict[str, object], name: str) -> object:
    """What a module that was left for later calls by this name. From any thread. Raises AttributeError."""
    if not name.startswith("__"):  # the import system asks for such names
        with _one_reads:
            file = str(module["__file__"])
            text = _texts.pop(file, None)
            if text is not None:
                del module["__getattr__"]
                flags = __future__.annotations.compiler_flag  # as where PySide compiles them
                exec(compile(text, file, "exec", flags, dont_inherit=True), module)  # noqa: S102 - PySide's own
        if name in module:
            return module[name]
    raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
