"""What the window shows in a picture: reading, paused, a dialog, a panel, all as a reader would come by it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from reader.article import Article, Span
from reader.consent import Question
from reader.export.names import Named
from reader.lengths import Length
from reader.moment import Moment, Status
from reader.speech.piper.pace import Pace
from reader.speech.piper.stock import stock
from reader.speech.values import Voice
from ui.consent_dialog import ConsentDialog
from ui.export_dialog import Choice, ExportDialog
from ui.export_tree import Chapter, ExportTree, Part
from ui.key_card import KeyCard
from ui.messages import Message, Offer
from ui.natural_dialog import NaturalDialog
from ui.page.layers import Layer
from ui.player import Player
from ui.rehearsal import Rehearsal
from ui.section_tree import SectionTree
from ui.sound_dialog import SoundDialog
from ui.studio import LateStudio
from ui.theme import THEMES
from ui.voice_panel import VoicePanel
from ui.voices import offered
from ui.window import Window
from ui.words import language

LENGTHS: Final = (Length(74, exact=True), Length(62, exact=True), Length(93, exact=False))


def reading(window: Window, article: Article) -> QWidget:
    """In the middle of the second section."""
    _read(window, article, Status.READING)
    return window


def paused(window: Window, article: Article) -> QWidget:
    """The voice is silent, the caret stands at the word."""
    moment = _read(window, article, Status.PAUSED)
    if moment.word:
        window.page.set_caret(moment.word.start)
    return window


def beginning(window: Window, article: Article) -> QWidget:
    """Opened, not yet read."""
    _open(window, article, Status.STOPPED)
    return window


def empty(window: Window, _article: Article) -> QWidget:
    """Nothing opened."""
    return window


def message(window: Window, article: Article) -> QWidget:
    """Something happened."""
    reading(window, article)
    text = "Kein Tonausgabegerät gefunden. Der Text bleibt lesbar, und exportieren geht weiterhin."
    window.messages.show_message(Message(text, (Offer("Noch einmal versuchen", nothing),)))
    return window


def large_type(window: Window, article: Article) -> QWidget:
    """Type at 200 %."""
    window.page.set_size(40)
    return reading(window, article)


def largest_type(window: Window, article: Article) -> QWidget:
    """Type as large as it gets."""
    window.page.set_size(96)
    return reading(window, article)


def scrolled_away(window: Window, article: Article) -> QWidget:
    """The reader has scrolled by hand."""
    reading(window, article)
    wait(0.5)
    bar = window.page.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    return window


def keyboard(window: Window, article: Article) -> QWidget:
    """The focus is on the large button."""
    reading(window, article)
    window.transport.play_button.setFocus()
    return window


def in_outline(window: Window, article: Article) -> QWidget:
    """The focus is in the outline."""
    reading(window, article)
    window.outline.setFocus()
    return window


def in_parts(window: Window, article: Article) -> QWidget:
    """Sections inside of others; the part that is read is folded, and the focus is on another one."""
    reading(window, article)
    titles = (
        "Vom Vorlesen",
        "Erster Teil: Vom Hören und vom Mitlesen",
        "Das Ohr",
        "Das Auge",
        "Zweiter Teil",
        "Die Stimme",
        "Ende",
    )
    window.outline.show_sections(titles, (1, 2, 3, 3, 2, 3, 2))
    window.outline.show_lengths([Length(74, exact=True), *[Length(200, exact=False)] * 6])
    window.outline.show_progress(5, 0.46)
    tree = window.outline.findChildren(SectionTree)[0]
    part, read = tree.topLevelItem(1), tree.topLevelItem(2)
    if part and read:
        read.setExpanded(False)
        tree.setCurrentItem(part)
    window.outline.setFocus()
    return window


def focus_mode(window: Window, article: Article) -> QWidget:
    """All but the current paragraph dimmed."""
    window.page.toggle_focus()
    return reading(window, article)


def one_sentence(window: Window, article: Article) -> QWidget:
    """Nothing but the sentence."""
    moment = _read(window, article, Status.READING)
    if moment.sentence and moment.word:
        window.show_only_sentence(wanted=True)
        window.sentence.show_sentence(moment.sentence.of(article.text))
        start = moment.sentence.start
        window.sentence.light(Span(moment.word.start - start, moment.word.end - start))
    return window


def ruled(window: Window, article: Article) -> QWidget:
    """With the line ruler."""
    window.page.show_ruler(wanted=True)
    return reading(window, article)


def finding(window: Window, article: Article) -> QWidget:
    """Looking for words."""
    reading(window, article)
    window.finder.open_bar()
    window.finder.findChildren(QLineEdit)[0].setText("diplomatische")
    return window


def keys(window: Window, article: Article) -> QWidget:
    """The key card."""
    reading(window, article)
    window.show_keys()
    return window.findChildren(KeyCard)[0]


def choosing_speed(window: Window, article: Article) -> QWidget:
    """The menu of speeds."""
    reading(window, article)
    menu = window.transport.findChildren(QMenu, "speeds")[0]
    menu.popup(window.mapToGlobal(QPoint(180, 480)))
    return menu


def setting_type(window: Window, article: Article) -> QWidget:
    """The panel Aa."""
    reading(window, article)
    window.type_panel.show_choices("system", frozenset(Layer))
    window.show_type_panel()
    return window


def menu(window: Window, article: Article) -> QWidget:
    """All commands: the second part is open."""
    reading(window, article)
    window.show_menu()
    window.menu.setActiveAction(window.menu.actions()[1])
    return window


def page_menu(window: Window, article: Article) -> QWidget:
    """What can be done with the text at the caret."""
    paused(window, article)
    window.show_page_menu(window.page.mapToGlobal(QPoint(300, 200)))
    return window


def choosing_voice(window: Window, article: Article) -> QWidget:
    """The panel of voices."""
    reading(window, article)
    panel = VoicePanel(window)
    voices = [
        Voice("offline", "gmw/de", "German", "de"),
        Voice("mb", "mb/mb-de6", "german-mbrola-6", "de"),
        Voice("piper", "piper/de_DE-thorsten-medium", "Thorsten", "de"),
        Voice("google", "google", "Google (online)", "de"),
    ]
    panel.show_voices(offered(voices, "gmw/de"), "gmw/de+f5")
    panel.open_beside(window.transport.voice)
    return window


def fetching_voice(window: Window, article: Article) -> QWidget:
    """A natural voice is on its way."""
    beginning(window, article)
    dialog = NaturalDialog(window)
    held = stock(Path())
    dialog.show_holdings(held, "", held[0].name)
    dialog.show_begun()
    dialog.show_pace(Pace(held[0].size // 3, held[0].size, 21))
    dialog.show()
    return dialog


def consenting(window: Window, article: Article) -> QWidget:
    """What is asked before something is sent."""
    beginning(window, article)
    dialog = ConsentDialog(Question.SERVICE, window)
    dialog.open()
    return dialog


def reading_online(window: Window, article: Article) -> QWidget:
    """An online voice reads."""
    reading(window, article)
    window.transport.voice.show_voice("Google (online)", "Google")
    window.transport.online.show()
    return window


def falling_asleep(window: Window, article: Article) -> QWidget:
    """The menu of the sleep timer, which runs."""
    reading(window, article)
    window.transport.sleep.show_left(572, 10)
    window.transport.sleep.open_menu()
    return window


def sounding(window: Window, article: Article) -> QWidget:
    """Bringing sound and highlight together."""
    reading(window, article)
    theme = next(theme for theme in THEMES.values() if theme.paper == window.page._theme.paper)
    dialog = SoundDialog(Rehearsal(LateStudio(Path()), Player()), theme, window)
    dialog.show_values(0.18, 0.25)
    dialog.open()
    return dialog


def export(window: Window, article: Article) -> QWidget:
    """Choosing what to export."""
    beginning(window, article)
    dialog = ExportDialog(window)
    chapters, names = [], []
    for number, (section, length) in enumerate(zip(article.sections, LENGTHS, strict=True), 1):
        share = Length(length.seconds / len(section.paragraphs), exact=length.exact)
        texts = [" ".join(paragraph.span.of(article.text)[:80].split()) for paragraph in section.paragraphs]
        parts = tuple(Part(10 * number + index, words, share) for index, words in enumerate(texts))
        chapters.append(Chapter(section.title, parts))
        names.append(Named(number, len(LENGTHS), section.title, article.title))
    dialog.show_chapters(chapters, names)
    dialog.show_choice(Choice("/home/anna/Musik/Vorleser", "{nn} {title}", 96))
    tree = dialog.findChildren(ExportTree)[0]
    tree.setExpanded(tree.model().index(1, 0), True)
    dialog.open()
    return dialog


def exporting(window: Window, article: Article) -> QWidget:
    """An export is running."""
    dialog = export(window, article)
    if isinstance(dialog, ExportDialog):
        dialog.show_progress(0.62, 1, 14, article.sections[1].title)
    return dialog


def wait(seconds: float) -> None:
    """Let the window go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def nothing() -> None:
    """Commands need something wired to them in order to be seen."""


def _open(window: Window, article: Article, status: Status) -> None:
    window.show_article(article)
    window.actions_.show_status(status)
    window.outline.show_lengths(LENGTHS)
    window.transport.voice.show_voice("Deutsch · offline" if language() == "de" else "German · offline")
    window.transport.show_sections((0.0, 74.0, 136.0))
    window.transport.show_time(0.0, Length(229, exact=False))


def _read(window: Window, article: Article, status: Status) -> Moment:
    _open(window, article, status)
    sentence = _find(article, "Insbesondere", "geführt haben.")
    paragraph = next(p.span for p in article.paragraphs if p.span.covers(sentence))
    moment = Moment(
        status, None, paragraph=paragraph, sentence=sentence, word=_find(article, "gegenseitigen M")
    )
    window.page.show_moment(moment)
    window.outline.show_progress(1, 0.46)
    window.transport.show_time(103.0, Length(229, exact=False))
    return moment


def _find(article: Article, first: str, last: str | None = None) -> Span:
    start = article.text.index(first)
    if last is None:
        return Span(start, start + len(first.split(maxsplit=1)[0]))
    return Span(start, article.text.index(last, start) + len(last))
