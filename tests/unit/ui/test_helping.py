"""F1 opens the manual and leads back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from reader import places
from reader.article import Article
from reader.opening import article_from_text, open_article
from ui.helping import Helping
from ui.messages import Message
from ui.words import use_language

NEWS = article_from_text("Der Hund bellt\n\nDer Hund bellt laut. Die Katze schläft.\n", "hund.txt")


class Shelf(QObject):
    """What opens at once whatever is asked for."""

    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at: tuple[Article, int | None] | None = None
        self.opening = self

    def open(self, source: str) -> None:
        self.take_up(open_article(source).article, None)

    def take_up(self, article: Article, character: int | None) -> None:
        self.at = (article, character)
        self.begun.emit()


class Window:
    """Commands and messages."""

    def __init__(self) -> None:
        self.actions_ = self.messages = self
        self.commands: dict[str, Callable[[], object]] = {}
        self.message: Message | None = None

    def wire(self, command: str, slot: Callable[[], object]) -> None:
        self.commands[command] = slot

    def show_message(self, message: Message) -> None:
        self.message = message

    def withdraw(self, _topic: str) -> None:
        self.message = None


class Stage:
    """A window in which the news was read up to its 20th character."""

    def __init__(self) -> None:
        self.shelf, self.window, self.parent = Shelf(), Window(), QObject()
        Helping(self.window, self.shelf, self.parent)  # type: ignore[arg-type]  # they keep to what it uses

    def press(self, command: str) -> str:
        """The title of what is open then."""
        self.window.commands[command]()
        assert self.shelf.at is not None
        return self.shelf.at[0].title


@pytest.fixture
def stage() -> Iterator[Stage]:
    use_language("de")
    stage = Stage()
    yield stage
    use_language("de")


pytestmark = pytest.mark.usefixtures("qapp")


def test_the_manual_speaks_the_language_of_the_window(stage: Stage) -> None:
    assert stage.press("manual") == "Das Handbuch von Vorleser"
    use_language("en")
    assert stage.press("manual") == "The manual of Vorleser"


def test_the_same_key_leads_back_to_the_place(stage: Stage) -> None:
    stage.shelf.take_up(NEWS, 20)
    stage.press("manual")
    assert stage.press("manual") == "Der Hund bellt"
    assert stage.shelf.at == (NEWS, 20)


def test_the_article_stays_the_one_to_go_back_to_however_much_is_looked_up(stage: Stage) -> None:
    stage.shelf.take_up(NEWS, 20)
    stage.press("manual")
    assert stage.press("key_list") == "Die Tasten von Vorleser"
    assert stage.window.message is not None
    assert stage.window.message.text == "„Der Hund bellt“ bleibt an seiner Stelle."
    stage.window.message.offers[0].act()
    assert stage.shelf.at == (NEWS, 20)
    assert stage.window.message is None


def test_a_pasted_text_is_gone_back_to_as_well(stage: Stage) -> None:
    pasted = article_from_text("Die Katze\n\nDie Katze schläft. Der Hund bellt laut.\n")
    stage.shelf.take_up(pasted, None)
    stage.press("manual")
    assert stage.press("manual") == "Die Katze"


def test_without_an_article_there_is_nothing_to_go_back_to(stage: Stage) -> None:
    stage.press("manual")
    assert stage.window.message is None
    assert stage.press("manual") == "Das Handbuch von Vorleser"


@pytest.mark.parametrize("document", [places.manual, places.key_list], ids=["manual", "keys"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_documents_are_well_formed_articles(document: Callable[[str], object], language: str) -> None:
    article = open_article(str(document(language))).article
    assert article.language == language
    assert len(article.sections) >= 7
    assert not any(mark in article.text for mark in "`*#|")
