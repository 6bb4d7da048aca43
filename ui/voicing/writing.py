"""Reads what stands in a field or a text, and where its caret is.

The article itself is asked of the page, in characters of its own text; short fields are read back from the screen,
because what is said of them is what is seen there.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from reader.article import Span
from ui.offsets import Offsets
from ui.page.page import Page
from ui.voicing.echo import Written

_Move = QTextCursor.MoveOperation


def written_in(widget: QWidget, sentence_at: Callable[[int], Span | None]) -> Written | None:
    """What stands in a widget; None where there is nothing to write or to read.

    `sentence_at` finds the sentence at a character of the article.
    """
    if isinstance(widget, Page):
        caret, selected = widget.caret(), widget.selected() or ""
        line = widget.line()
        span = Span(caret, caret + len(selected))
        return Written(widget.text, caret, span, line, sentence_at(caret) or line, fixed=True)
    if isinstance(widget, QLineEdit):
        return _of_field(widget)
    return _of_text(widget) if isinstance(widget, QTextEdit | QPlainTextEdit) else None


def _of_field(field: QLineEdit) -> Written:
    text, start = field.text(), field.selectionStart()
    offsets = Offsets(text)
    caret, whole = offsets.to_code_point(field.cursorPosition()), Span(0, len(text))
    selected = Span(caret, caret)
    if start >= 0:
        selected = Span(offsets.to_code_point(start), offsets.to_code_point(field.selectionEnd()))
    secret = field.echoMode() is not QLineEdit.EchoMode.Normal
    return Written(text, caret, selected, whole, whole, secret=secret)


def _of_text(edit: QTextEdit | QPlainTextEdit) -> Written:
    text, cursor = edit.toPlainText(), edit.textCursor()
    offsets = Offsets(text)
    caret = offsets.to_code_point(cursor.position())
    ends = (offsets.to_code_point(unit) for unit in (cursor.selectionStart(), cursor.selectionEnd()))
    cursor.movePosition(_Move.StartOfLine)
    start = offsets.to_code_point(cursor.position())
    cursor.movePosition(_Move.EndOfLine)
    line = Span(start, offsets.to_code_point(cursor.position()))
    return Written(text, caret, Span(*ends), line, Span(0, len(text)), fixed=edit.isReadOnly())
