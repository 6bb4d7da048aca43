"""What the reader is at: a control, a row or a menu item, as values."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from ui.words import C_, translate


class Kind(Enum):
    """What it is; the value is its name in English, empty where it goes without saying."""

    BUTTON = C_("Voicing", "button")
    MENU_BUTTON = C_("Voicing", "menu button")
    CHECK_BOX = C_("Voicing", "check box")
    RADIO = C_("Voicing", "radio button")
    SLIDER = C_("Voicing", "slider")
    PROGRESS = C_("Voicing", "progress bar")
    CHOICE = C_("Voicing", "combo box")
    NUMBER = C_("Voicing", "number field")
    FIELD = C_("Voicing", "edit field")
    SECRET = C_("Voicing", "password field")
    TEXT = C_("Voicing", "text")
    LIST = C_("Voicing", "list")
    TREE = C_("Voicing", "tree")
    TABLE = C_("Voicing", "table")
    TAB = C_("Voicing", "tab")
    LINK = C_("Voicing", "link")
    DIALOG = C_("Voicing", "dialog")
    MENU = C_("Voicing", "menu")
    SUBMENU = C_("Voicing", "submenu")
    OTHER = ""

    @property
    def text(self) -> str:
        """What it is called in the user's language."""
        return translate("Voicing", self.value) if self.value else ""


class State(Enum):
    """How it stands; the value is said."""

    CHECKED = C_("Voicing", "checked")
    UNCHECKED = C_("Voicing", "not checked")
    CHOSEN = C_("Voicing", "chosen")
    NOT_CHOSEN = C_("Voicing", "not chosen")
    PARTLY = C_("Voicing", "partly checked")
    EXPANDED = C_("Voicing", "expanded")
    COLLAPSED = C_("Voicing", "collapsed")
    UNAVAILABLE = C_("Voicing", "unavailable")

    @property
    def text(self) -> str:
        """What is said in the user's language."""
        return translate("Voicing", self.value)


FIELDS: Final = frozenset({Kind.FIELD, Kind.SECRET, Kind.TEXT})
"""Where characters are typed or read, which `ui.voicing.echo` tells of."""


TELLS: Final = "tells"
"""The property of a label whose text is told when it changes, although it is no sentence."""

QUOTES: Final = "quotes"
"""The property of a list or tree whose rows print words of the article, in its language."""


@dataclass(frozen=True, slots=True)
class Around:
    """What something is in: a window with its title and what it tells, or a list. `who` is only compared.

    `below` is the `who` of the window that another one lies on.
    """

    who: object
    name: str = ""
    kind: Kind = Kind.OTHER
    texts: tuple[str, ...] = ()
    below: object = None


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that can have the focus. `who` is only compared.

    `hint` is what more there is to say, `keys` as the keyboard calls them, `beside` what stands next to it and changes
    with it; `quoted` is what of all this is printed in the article. Rows count from 1: `number` of `count`, both 0
    where nothing is counted; `level` is 0 but in a tree.
    """

    who: object
    window: Around
    holder: Around | None
    kind: Kind
    name: str
    value: str = ""
    states: tuple[State, ...] = ()
    hint: str = ""
    keys: str = ""
    beside: str = ""
    quoted: tuple[str, ...] = ()
    number: int = 0
    count: int = 0
    level: int = 0
