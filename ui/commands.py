"""The table of all commands: menus, buttons, the key card and the context menu are built from it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from ui.key_names import key_name
from ui.words import C_, translate


class Where(Enum):
    """Where a command's keys work."""

    WINDOW = "window"
    PAGE = "page"
    """Only while the article has the focus: elsewhere Space belongs to the focused control, and letters are typed."""


class Group(Enum):
    """The part of the menu that a command stands in; the value is its title in English."""

    ARTICLE = C_("Commands", "Article")
    READING = C_("Commands", "Reading")
    ASKING = C_("Commands", "Questions")
    GOING = C_("Commands", "Go to")
    FINDING = C_("Commands", "Find and keep")
    SAYING = C_("Commands", "Voice and pronunciation")
    VIEW = C_("Commands", "View")
    HELP = C_("Commands", "Help")

    @property
    def text(self) -> str:
        """The title in the user's language."""
        return translate("Commands", self.value)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the user can do. Keys are Qt's portable names; `icon` names a drawing in assets/icons.

    `english` is its name and `more` says more where the name is not enough, both for Qt Linguist.
    """

    id: str
    english: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    where: Where = Where.WINDOW
    more: str = ""

    @property
    def text(self) -> str:
        """Its name in the user's language."""
        return translate("Commands", self.english)

    @property
    def about(self) -> str:
        """What it does."""
        return translate("Commands", self.more) if self.more else self.text

    @property
    def tip(self) -> str:
        """What it does, with its first key."""
        return with_key(self.about, self.keys[0]) if self.keys else self.about

    @property
    def letters(self) -> tuple[str, ...]:
        """Those of its keys that are a single letter."""
        return tuple(key for key in self.keys if len(key) == 1)


def with_key(tip: str, keys: str) -> str:
    """A tip that ends with the key."""
    return f"{tip} ({key_name(keys)})"


_P: Final = Where.PAGE
_A, _R, _Q, _G, _F, _S, _V, _H = Group
_EARLIER: Final = ("Ctrl+Alt+Left", "Ctrl+Alt+Up", "Ctrl+PgUp")
_LATER: Final = ("Ctrl+Alt+Right", "Ctrl+Alt+Down", "Ctrl+PgDown")

# fmt: off
COMMANDS: Final = (
    Command("open", C_("Commands", "Open"), _A, ("Ctrl+O",), "open", more=C_("Commands", "Open an article")),
    Command("recent", C_("Commands", "Last articles"), _A, ("Ctrl+Shift+O",), "recent",
            more=C_("Commands", "The articles that were opened last")),
    Command("paste", C_("Commands", "Paste"), _A, ("Ctrl+V",), "paste", more=C_("Commands", "Open copied text")),
    Command("read_copied", C_("Commands", "Read copied text"), _A, ("Ctrl+Alt+V",),
            more=C_("Commands", "Read aloud at once what was copied")),
    Command("sample", C_("Commands", "Sample"), _A, (), "sample", more=C_("Commands", "Open the sample article")),
    Command("export", C_("Commands", "Export"), _A, ("Ctrl+E",), "export", more=C_("Commands", "Save sections as MP3")),
    Command("copy", C_("Commands", "Copy"), _A, ("Ctrl+C",), where=_P),
    Command("background", C_("Commands", "Into the background"), _A, ("Ctrl+H",),
            more=C_("Commands", "Hide the window and read on")),
    Command("quit", C_("Commands", "Quit"), _A, ("Ctrl+Q",)),
    Command("play", C_("Commands", "Read aloud"), _R, ("Space",), "play", _P),
    Command("stop", C_("Commands", "Stop"), _R, ("Esc",), "stop", _P),
    Command("read_here", C_("Commands", "Read from here"), _R, ("Return", "Enter"), "play", _P),
    Command("read_aside", C_("Commands", "Read the aside"), _R, ("Ctrl+Shift+A", "A"),
            more=C_("Commands", "Read what is grey, at the caret or after it")),
    Command("skim", C_("Commands", "Skim"), _R, ("Ctrl+Shift+K", "S"),
            more=C_("Commands", "Read only the first sentence of each paragraph")),
    Command("faster", C_("Commands", "Faster"), _R, ("Ctrl+Up",)),
    Command("slower", C_("Commands", "Slower"), _R, ("Ctrl+Down",)),
    Command("sleep", C_("Commands", "Sleep timer"), _R, ("Ctrl+Shift+S",),
            more=C_("Commands", "Stop reading after a while")),
    Command("listening", C_("Commands", "Sound"), _R, (), more=C_("Commands", "Bring sound and highlight together")),
    Command("where", C_("Commands", "Where am I?"), _Q, ("Ctrl+Shift+W", "W"),
            more=C_("Commands", "Say section, paragraph and time left")),
    Command("repeat", C_("Commands", "Repeat the sentence"), _Q, ("Ctrl+R", "R"), "repeat"),
    Command("repeat_slower", C_("Commands", "Repeat it slowly"), _Q, ("Ctrl+Shift+R", "L"),
            more=C_("Commands", "Say the sentence once more, slowly, and go on")),
    Command("spell", C_("Commands", "Spell the word"), _Q, ("Ctrl+Shift+B", "B"),
            more=C_("Commands", "Spell the word that was heard last")),
    Command("digits", C_("Commands", "Digit by digit"), _Q, ("Ctrl+Shift+D", "Z"),
            more=C_("Commands", "Say the number that was heard last digit by digit")),
    Command("headings", C_("Commands", "List the headings"), _Q, ("Ctrl+Shift+H", "H"),
            more=C_("Commands", "Say all headings, and show the outline")),
    Command("spelling_names", C_("Commands", "Spell with names"), _Q, (),
            more=C_("Commands", "Spell with a spelling alphabet instead of letters")),
    Command("previous_sentence", C_("Commands", "Previous sentence"), _G, ("Alt+Left",), "previous_sentence", _P),
    Command("next_sentence", C_("Commands", "Next sentence"), _G, ("Alt+Right",), "next_sentence", _P),
    Command("previous_paragraph", C_("Commands", "Previous paragraph"), _G, ("Alt+Up",), "", _P),
    Command("next_paragraph", C_("Commands", "Next paragraph"), _G, ("Alt+Down",), "", _P),
    Command("previous_word", C_("Commands", "Previous word"), _G, ("Alt+Shift+Left",), "", _P),
    Command("next_word", C_("Commands", "Next word"), _G, ("Alt+Shift+Right",), "", _P),
    Command("previous_section", C_("Commands", "Previous section"), _G, _EARLIER, "previous_section"),
    Command("next_section", C_("Commands", "Next section"), _G, _LATER, "next_section"),
    Command("jump_back", C_("Commands", "Take the jump back"), _G, ("Alt+Backspace",), "", _P,
            C_("Commands", "Back to where reading was")),
    Command("find", C_("Commands", "Find"), _F, ("Ctrl+F",), "find", more=C_("Commands", "Find in the article")),
    Command("links", C_("Commands", "Links …"), _G, ("Ctrl+L",), more=C_("Commands", "The links of the article")),
    Command("find_next", C_("Commands", "Next hit"), _F, ("F3", "Ctrl+G")),
    Command("find_previous", C_("Commands", "Previous hit"), _F, ("Shift+F3", "Ctrl+Shift+G")),
    Command("set_bookmark", C_("Commands", "Set a bookmark"), _F, ("Ctrl+D", "M"),
            more=C_("Commands", "Set a bookmark at this sentence")),
    Command("bookmarks", C_("Commands", "All bookmarks …"), _F, ("Ctrl+Shift+M",)),
    Command("previous_bookmark", C_("Commands", "Previous bookmark"), _F, ("Shift+F2",)),
    Command("next_bookmark", C_("Commands", "Next bookmark"), _F, ("F2",)),
    Command("voice", C_("Commands", "Voice"), _S, ("Ctrl+Shift+V",),
            more=C_("Commands", "Choose the voice that reads")),
    Command("natural", C_("Commands", "Natural voices …"), _S, (),
            more=C_("Commands", "Get voices that sound like people, or remove them")),
    Command("spoken_form", C_("Commands", "How it is said"), _S, ("Ctrl+U",),
            more=C_("Commands", "Show how this sentence is said")),
    Command("pronounce", C_("Commands", "Pronunciation …"), _S, ("Ctrl+Shift+P",),
            more=C_("Commands", "Say this word in another way")),
    Command("pronunciations", C_("Commands", "All pronunciations …"), _S, ()),
    Command("type", C_("Commands", "Type"), _V, ("Ctrl+Shift+T",), "type",
            more=C_("Commands", "Size and spacing of the type")),
    Command("larger", C_("Commands", "Larger type"), _V, ("Ctrl++", "Ctrl+=")),
    Command("smaller", C_("Commands", "Smaller type"), _V, ("Ctrl+-",)),
    Command("usual_size", C_("Commands", "Usual type size"), _V, ("Ctrl+0",)),
    Command("theme", C_("Commands", "Change colours"), _V, ("Ctrl+T",), "theme"),
    Command("ruler", C_("Commands", "Line ruler"), _V, ("Ctrl+Shift+L",),
            more=C_("Commands", "Lines around the line that is read")),
    Command("one_sentence", C_("Commands", "Only this sentence"), _V, ("F7",),
            more=C_("Commands", "Show nothing but the sentence being read, as large as it fits")),
    Command("focus", C_("Commands", "Only this paragraph"), _V, ("F8",),
            more=C_("Commands", "Dim all but the paragraph being read")),
    Command("outline", C_("Commands", "Outline"), _V, ("F9",), "outline",
            more=C_("Commands", "Show or hide the outline")),
    Command("outline_width", C_("Commands", "Width of the outline"), _V, (),
            more=C_("Commands", "Wider outline, or after the widest the narrowest")),
    Command("manual", C_("Commands", "Manual"), _H, ("F1",),
            more=C_("Commands", "Open the manual; once more leads back to the article")),
    Command("keys", C_("Commands", "Keys"), _H, ("Shift+F1",), "keys",
            more=C_("Commands", "All commands and their keys")),
    Command("key_list", C_("Commands", "Keys as an article"), _H, (),
            more=C_("Commands", "All keys, to be read or heard")),
    Command("message", C_("Commands", "To the message"), _H, ("F6",)),
    Command("voicing", C_("Commands", "Spoken controls"), _H, ("F4",),
            more=C_("Commands", "Say what has the focus, and what is typed")),
    Command("give_way", C_("Commands", "Make way for a screen reader"), _H, (),
            more=C_("Commands", "Pause at keys that a screen reader speaks of")),
    Command("menu", C_("Commands", "Menu"), _H, ("F10",), "menu", more=C_("Commands", "All commands and choices")),
)
# fmt: on
