"""Which language the user is spoken to in: German or English."""

import locale
import os
from collections.abc import Mapping

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def users_language(environment: Mapping[str, str] | None = None) -> str:
    """The tag "de" or "en".

    The first of LC_ALL, LC_MESSAGES and LANG that is set decides (POSIX, "Internationalization Variables").
    Where none is, as on Windows, the system's own locale does.
    """
    variables = os.environ if environment is None else environment
    named = next((variables[name] for name in _VARIABLES if variables.get(name)), None)
    if named is None:
        named = locale.getlocale()[0] or ""
    return (
        "de" if named.lower().startswith(("de_", "de-", "german", "de.")) or named.lower() == "de" else "en"
    )
