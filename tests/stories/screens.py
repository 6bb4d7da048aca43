"""Pictures of the window in every theme and state, on a real X screen: `python tests/stories/screens.py FOLDER`."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSize
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader.article import Article
from reader.opening import open_article
from reader.places import sample
from tests.stories import scenes
from ui.commands import COMMANDS
from ui.theme import THEMES, Look, register_fonts
from ui.window import Window
from ui.words import use_language

_USUAL = QSize(1240, 800)


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: its name, what is shown, and how."""

    name: str
    show: Callable[[Window, Article], QWidget]
    theme: str = "light"
    size: QSize = _USUAL
    language: str = "de"


SCREENS: Final = (
    *(Screen(f"reading-{theme}", scenes.reading, theme) for theme in THEMES),
    *(Screen(f"empty-{theme}", scenes.empty, theme) for theme in THEMES),
    *(Screen(f"exporting-{theme}", scenes.exporting, theme) for theme in THEMES),
    Screen("beginning-light", scenes.beginning),
    Screen("beginning-sepia", scenes.beginning, "sepia"),
    Screen("paused-light", scenes.paused),
    Screen("message-light", scenes.message),
    Screen("message-dark", scenes.message, "dark"),
    Screen("large-type-dark", scenes.large_type, "dark"),
    Screen("scrolled-away-light", scenes.scrolled_away),
    Screen("focus-transport-light", scenes.keyboard),
    Screen("focus-outline-contrast", scenes.in_outline, "contrast"),
    Screen("parts-light", scenes.in_parts),
    Screen("parts-dark", scenes.in_parts, "dark"),
    Screen("parts-contrast", scenes.in_parts, "contrast"),
    Screen("export-light", scenes.export),
    Screen("focus-mode-light", scenes.focus_mode),
    Screen("one-sentence-yellow", scenes.one_sentence, "yellow_on_black"),
    Screen("small-one-sentence-light", scenes.one_sentence, size=QSize(640, 480)),
    Screen("ruler-light", scenes.ruled),
    Screen("finding-light", scenes.finding),
    Screen("finding-contrast", scenes.finding, "contrast"),
    Screen("small-finding-dark", scenes.finding, "dark", QSize(640, 480)),
    Screen("keys-light", scenes.keys),
    Screen("keys-dark-english", scenes.keys, "dark", language="en"),
    Screen("voices-light", scenes.choosing_voice),
    Screen("voices-contrast", scenes.choosing_voice, "contrast"),
    Screen("small-voices-dark", scenes.choosing_voice, "dark", QSize(640, 480)),
    Screen("fetching-voice-light", scenes.fetching_voice),
    Screen("small-fetching-voice-contrast", scenes.fetching_voice, "contrast", QSize(640, 480), "en"),
    Screen("consent-light", scenes.consenting),
    Screen("consent-contrast-english", scenes.consenting, "contrast", language="en"),
    Screen("online-light", scenes.reading_online),
    Screen("small-online-dark", scenes.reading_online, "dark", QSize(640, 480)),
    Screen("sleep-light", scenes.falling_asleep),
    Screen("small-sleep-dark-english", scenes.falling_asleep, "dark", QSize(640, 480), "en"),
    Screen("sound-light", scenes.sounding),
    Screen("sound-dark-english", scenes.sounding, "dark", language="en"),
    Screen("type-light", scenes.setting_type),
    Screen("type-dark-english", scenes.setting_type, "dark", language="en"),
    Screen("type-contrast", scenes.setting_type, "contrast"),
    Screen("small-type-sepia", scenes.setting_type, "sepia", QSize(640, 480)),
    Screen("menu-light", scenes.menu),
    Screen("menu-dark-english", scenes.menu, "dark", language="en"),
    Screen("page-menu-light", scenes.page_menu),
    Screen("speeds-dark", scenes.choosing_speed, "dark"),
    Screen("small-light", scenes.reading, size=QSize(640, 480)),
    Screen("smallest-light", scenes.reading, size=QSize(320, 256)),
    Screen("smallest-empty-light", scenes.empty, size=QSize(320, 256)),
    Screen("smallest-message-dark", scenes.message, "dark", QSize(320, 256)),
    Screen("smallest-finding-light", scenes.finding, size=QSize(320, 256)),
    Screen("small-message-dark", scenes.message, "dark", QSize(640, 480)),
    Screen("small-empty-light", scenes.empty, size=QSize(640, 480)),
    Screen("small-largest-type-light", scenes.largest_type, size=QSize(640, 480)),
    Screen("small-large-type-light", scenes.large_type, size=QSize(640, 480)),
    Screen("english-light", scenes.reading, language="en"),
    Screen("english-empty-dark", scenes.empty, "dark", language="en"),
)


def take(screen: Screen, look: Look, article: Article, folder: Path) -> Path:
    """Take one picture."""
    use_language(screen.language)
    look.choose(screen.theme)
    window = Window(look)
    for command in COMMANDS:
        if not window.actions_[command.id].isVisible():
            window.actions_.wire(command.id, scenes.nothing)
    window.show_article(None)
    window.resize(screen.size)
    window.show()
    scenes.wait(0.2)
    shown = screen.show(window, article)
    scenes.wait(0.6)
    path = folder / f"{screen.name}.png"
    area = window.geometry()
    at_once = QApplication.activePopupWidget() is not None and shown is window
    picture = (
        window.screen().grabWindow(0, area.x(), area.y(), area.width(), area.height())
        if at_once
        else shown.grab()
    )
    picture.save(str(path))
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    window.close()
    window.deleteLater()
    scenes.wait(0.05)
    return path


@contextmanager
def _screen() -> Iterator[None]:
    """A headless X screen with a window manager; for Qt, it must be there before the application."""
    with ExitStack() as stack:
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        stack.callback(server.wait)
        stack.callback(server.terminate)
        os.close(writer)
        with os.fdopen(reader) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stack.callback(manager.wait)
        stack.callback(manager.terminate)
        yield


def main() -> int:
    """Take all pictures, or those whose names contain the second argument."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("out/screens")
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    folder.mkdir(parents=True, exist_ok=True)
    with _screen():
        application = QApplication([])
        register_fonts()
        QCursor.setPos(1599, 999)
        look, article, begun = Look(), open_article(sample()).article, monotonic()
        taken = [take(screen, look, article, folder) for screen in SCREENS if wanted in screen.name]
        sys.stdout.write(f"{len(taken)} pictures in {folder}, {monotonic() - begun:.0f} s\n")
        application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
