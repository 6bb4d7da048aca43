"""Qt's own words, such as the names of keys and the texts of file dialogs, in the user's language."""

from PySide6.QtCore import QCoreApplication

from ui.words import language, use_language


def load_qt_words(application: QCoreApplication) -> bool:
    """Let Qt and the window speak the language in use; before anything is built."""
    assert application is QCoreApplication.instance()  # noqa: S101 - there is no other
    use_language(language())
    return True
