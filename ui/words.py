"""The language of the window: German or English by Qt Linguist, changed while it runs; numbers and times included.

Texts stand in English where they are shown, and their translations in assets/translations. The way for every widget:

- `self.tr("In this article")` in a widget or other QObject. The text is a literal: pyside6-lupdate looks for it.
  Values: `self.tr("{time} left").format(time=clock(left))`. Plural forms: `self.tr("%n file(s) done", "", count)`.
- In tables, `C_("Commands", "Open")` marks a text, and `translate("Commands", text)` says it.
- What is set once is set in a method `_show_words`, called at the end of `__init__` and when the language changes:

      def changeEvent(self, event: QEvent) -> None:
          if event.type() is QEvent.Type.LanguageChange:
              self._show_words()
          super().changeEvent(event)

- Then `.ci/translate` takes new texts up, somebody translates them in assets/translations/vorleser_de.ts (and gives
  plural forms their two English wordings in vorleser_en.ts), and `.ci/translate` compiles them. Tests notice what is
  missing.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from reader.language import users_language
from reader.places import asset

translate = QCoreApplication.translate
"""A text that was marked by C_, in the user's language."""


def C_(_context: str, text: str) -> str:
    """Marks a text of a table for lupdate: Qt's QT_TRANSLATE_NOOP, with types."""
    return text


class _Language:
    """The language that the window speaks; one for the whole program."""

    tag = users_language()
    translators: tuple[QTranslator, ...] = ()


def use_language(tag: str) -> None:
    """Speak "de" or "en" from now on; whatever is on the screen is told by a LanguageChange event."""
    _Language.tag = tag
    locale = QLocale(tag)
    QLocale.setDefault(locale)
    application = QCoreApplication.instance()
    if application is None:
        return
    for translator in _Language.translators:
        application.removeTranslator(translator)
    qts, ours = QTranslator(application), QTranslator(application)
    qts.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours.load(str(asset(f"translations/vorleser_{tag}.qm")))
    _Language.translators = (qts, ours)
    for translator in _Language.translators:
        application.installTranslator(translator)


def language() -> str:
    """The tag of the language in use, "de" or "en"."""
    return _Language.tag


def clock(seconds: float, *, exact: bool = True) -> str:
    """A time as on a player: "1:02", "1:00:05"; with "~" before it while it is an estimate."""
    minutes, second = divmod(round(max(0.0, seconds)), 60)
    hours, minute = divmod(minutes, 60)
    digits = f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
    return digits if exact else f"~{digits}"


class Times(QObject):
    """Times in words."""

    def words(self, seconds: float, *, exact: bool) -> str:
        """A time for a screen reader."""
        minutes, second = divmod(round(max(0.0, seconds)), 60)
        hours, minute = divmod(minutes, 60)
        parts = [
            self.tr("%n hour(s)", "", hours) if hours else "",
            self.tr("%n minute(s)", "", minute) if minute else "",
            self.tr("%n second(s)", "", second) if second or not (hours or minute) else "",
        ]
        words = " ".join(filter(None, parts))
        return words if exact else self.tr("about {time}").format(time=words)


_TIMES: Final = Times()


def duration(seconds: float, *, exact: bool = True) -> str:
    """A time in words, for a screen reader: "1 Minute 2 Sekunden"."""
    return _TIMES.words(seconds, exact=exact)


def decimal(number: float) -> str:
    """A factor with one decimal, or two where it needs them: "1,0", "1,25"."""
    digits = f"{number:.2f}"
    digits = digits.removesuffix("0")
    return digits.replace(".", ",") if _Language.tag == "de" else digits
