"""Qt's own words, such as the names of keys and the texts of file dialogs, in the user's language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.words import language


def load_qt_words(application: QCoreApplication) -> bool:
    """Let Qt speak the language in use; before anything is built. False if its words are not installed."""
    locale = QLocale(language())
    QLocale.setDefault(locale)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load(locale, "qtbase", "_", folder) and application.installTranslator(translator)
