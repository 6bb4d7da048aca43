"""Where things lie: what Vorleser brings along, and the user's folders."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_SAMPLE = "000_d6f5599850a0c901.txt"
_APP = "vorleser"
_MANUALS = {"de": "handbuch.md", "en": "manual.md"}
_KEYS = {"de": "tasten.md", "en": "keys.md"}
_ARTICLES = {_SAMPLE: "seeds"} | dict.fromkeys((*_MANUALS.values(), *_KEYS.values()), "docs")


def asset(name: str) -> Path:
    """The file `assets/<name>` ("fonts/AtkinsonNext-Bold.ttf"). Raises FileNotFoundError if there is none."""
    return _brought("assets", name)


def sample() -> Path:
    """The sample article."""
    return _brought("seeds", _SAMPLE)


def manual(language: str) -> Path:
    """The manual, an article in "de" or "en"."""
    return _brought("docs", _MANUALS[language])


def key_list(language: str) -> Path:
    """All keys, an article in "de" or "en"."""
    return _brought("docs", _KEYS[language])


def is_ours(source: str) -> bool:
    """Whether an article came along with Vorleser."""
    path = Path(source).resolve()
    kind = _ARTICLES.get(path.name)
    return kind is not None and path == _brought(kind, path.name).resolve()


def is_help(source: str) -> bool:
    """Whether an article is the manual or the list of keys."""
    return is_ours(source) and _ARTICLES[Path(source).resolve().name] == "docs"


def config_dir() -> Path:
    """Where the settings belong; need not exist yet."""
    return _folder(platformdirs.user_config_path)


def data_dir() -> Path:
    """Where the library belongs; need not exist yet."""
    return _folder(platformdirs.user_data_path)


def shared_data_dir() -> Path:
    """Where all programs of the user keep what others shall find; need not exist yet."""
    folder = data_dir()
    return folder.parent if folder.name == _APP else folder


def own_cache_dir() -> Path:
    """Where the user's sounds belong; need not exist yet."""
    return _folder(platformdirs.user_cache_path)


def cache_dir() -> Path:
    """Where sounds are kept: exists and can be written.

    Where the user's own cannot be written, a folder that ends with this process stands in, so that reading goes on.
    """
    folder = own_cache_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return _passing()


def _brought(kind: str, name: str) -> Path:
    """In an installation the files lie inside the package, in a checkout beside it."""
    for root in (_PACKAGE / "bundle", _PACKAGE.parent):
        found = root / kind / name
        if found.is_file():
            return found
    raise FileNotFoundError(f"{kind}/{name} is not part of this installation")


def _folder(ask: Callable[..., Path]) -> Path:
    """Without a known home, platformdirs raises or, in older releases, answers relative to wherever we happen to be."""
    try:
        folder = ask(_APP, appauthor=False)
    except RuntimeError:
        return _passing()
    return folder if folder.is_absolute() else _passing()


@cache
def _passing() -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"{_APP}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
