"""The wheel: installed far from the checkout, the command runs, and assets and sample are found."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader import __version__

CHECKOUT = Path(__file__).parents[3]
LOOK = """
from reader import places
print(places.sample())
print(places.asset("fonts/AtkinsonNext-Regular.ttf"))
for language in ("de", "en"):
    print(places.manual(language))
    print(places.key_list(language))
"""

pytestmark = pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the files that git knows, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment that has the wheel, and its dependencies from ours."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*pip, str(wheel)], check=True)
    packages = Path(_answer(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # At the end of the path: the wheel's own packages are found first.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home / "bin"


def _answer(program: Path, *arguments: str) -> str:
    """What it prints, run far from the checkout."""
    ended = subprocess.run(
        [program, *arguments], cwd=program.parent, check=True, capture_output=True, text=True
    )
    return ended.stdout


def test_the_wheel_claims_only_our_own_names(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"reader", "ui", f"vorleser-{__version__}.dist-info"}
    assert {"reader/py.typed", "ui/py.typed"} <= set(names)
    assert not [name for name in names if "test" in name or name.endswith(".pyc")]


def test_the_licences_travel_along(wheel: Path) -> None:
    licences = f"vorleser-{__version__}.dist-info/licenses"
    with zipfile.ZipFile(wheel) as archive:
        assert b"GNU GENERAL PUBLIC LICENSE" in archive.read(f"{licences}/LICENSE")
        assert b"SIL OPEN FONT LICENSE" in archive.read(f"{licences}/assets/fonts/OFL.txt")


def test_the_installed_command_runs(installed: Path) -> None:
    assert _answer(installed / "vorleser", "--version") == f"vorleser {__version__}\n"


def test_assets_sample_and_manual_are_found_in_the_installation(installed: Path) -> None:
    found = _answer(installed / "python", "-c", LOOK).splitlines()
    assert len(found) == 6
    for line in found:
        assert Path(line).is_file()
        assert Path(line).is_relative_to(installed.parent.resolve())


def test_the_installed_command_shows_the_sample(installed: Path) -> None:
    sample = _answer(installed / "python", "-c", LOOK).splitlines()[0]
    assert "Trump als Vermittler" in _answer(installed / "vorleser", "show", sample)
