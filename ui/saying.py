"""How the window's articles are said: the wishes of the moment, for reading and export alike."""

from typing import TYPE_CHECKING

from reader.errors import VorleserError
from reader.lexicon import Lexicon, Rule
from reader.lexicon_file import FILE, load
from reader.places import data_dir
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.article import Article, Paragraph, Span
    from reader.spoken import Wishes
    from reader.utterance import Utterance


def usual_saying(settings: Settings) -> tuple["Saying", VorleserError | None]:
    """What is wished when the program starts, and what is to be told about it."""
    lexicon, complaint = load(data_dir() / FILE)
    return Saying(settings, lexicon), complaint


class Saying:
    """A SpokenSentences that changes with settings and lexicon; may be called from any thread."""

    def __init__(self, settings: Settings, lexicon: Lexicon) -> None:
        self._wished = settings, lexicon
        self._wishes: Wishes | None = None

    def __call__(self, article: "Article", paragraph: "Paragraph") -> "tuple[tuple[Span, Utterance], ...]":
        """What is said for a paragraph. The rules are loaded at the first one: the window is painted before that."""
        return self.wishes.spoken_sentences(article, paragraph)

    @property
    def wishes(self) -> "Wishes":
        """What is wished now."""
        from reader.spoken import Wishes  # noqa: PLC0415 - late on purpose

        wishes = self._wishes
        if wishes is None:
            wishes = self._wishes = Wishes.of(*self._wished)
        return wishes

    @property
    def lexicon(self) -> Lexicon:
        """The user's own."""
        return self._wished[1]

    def said_alone(self, rule: Rule) -> "Utterance":
        """What would be said for a rule's word alone."""
        from reader.german.place import Manner  # noqa: PLC0415 - late on purpose
        from reader.german.say_as import say_as  # noqa: PLC0415 - as above

        return say_as(rule.word, Manner(lexicon=Lexicon((rule,))))

    def change(self, settings: Settings, lexicon: Lexicon) -> None:
        """Say everything in this way from now on."""
        self._wished, self._wishes = (settings, lexicon), None
