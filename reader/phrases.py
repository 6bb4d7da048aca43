"""What the commands say in the terminal, in German and English; errors have their words in `reader.wording`."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # each key with its German and its English
    "help": (
        """\
Vorleser liest deutsche Nachrichten vor und zeigt dabei jedes Wort.

  vorleser [ARTIKEL]                     öffnet das Fenster; die Leertaste liest vor
  vorleser speak ARTIKEL                 liest ihn im Terminal vor; die Leertaste hält an
  vorleser --clipboard                   liest im Fenster, was kopiert wurde; --selection, was markiert ist
  vorleser show ARTIKEL                  zeigt, wie ein Artikel gegliedert wird
  vorleser export ARTIKEL --to ORDNER    macht aus jedem Abschnitt eine MP3-Datei
  vorleser voices                        nennt die Stimmen
  vorleser doctor                        sagt, was hier vorhanden ist und was fehlt
  vorleser say-as TEXT                   zeigt, wie ein Text gesprochen wird
  vorleser desktop --install             nimmt Vorleser in das Menü des Desktops auf
  vorleser BEFEHL --help                 sagt mehr über einen Befehl
  vorleser --version                     nennt die Version

ARTIKEL ist eine Textdatei; - steht für die Standardeingabe.
""",
        """\
Vorleser reads German news aloud and shows every word as it is heard.

  vorleser [ARTICLE]                     opens the window; Space reads aloud
  vorleser speak ARTICLE                 reads it aloud in the terminal; Space pauses
  vorleser --clipboard                   reads in the window what was copied; --selection what is selected
  vorleser show ARTICLE                  shows the structure of an article
  vorleser export ARTICLE --to FOLDER    makes an MP3 file of every section
  vorleser voices                        lists the voices
  vorleser doctor                        says what is present here and what is missing
  vorleser say-as TEXT                   shows how a text is said
  vorleser desktop --install             puts Vorleser into the desktop's menu
  vorleser COMMAND --help                says more about a command
  vorleser --version                     tells the version

ARTICLE is a text file; - stands for standard input.
""",
    ),
    "exits": (
        """\
Rückgabewerte: 0 gelungen, 1 etwas ging schief, 2 falscher Aufruf, 3 Artikel nicht zu öffnen,
4 Stimme nicht verfügbar, 5 Ausgabe nicht zu schreiben, 130 abgebrochen.""",
        """\
Exit codes: 0 done, 1 something failed, 2 wrong usage, 3 article cannot be opened,
4 voice not available, 5 output cannot be written, 130 cancelled.""",
    ),
    # the help of each command
    "usage": ("Aufruf: ", "Usage: "),
    "usage-show": ("vorleser show ARTIKEL [Optionen]", "vorleser show ARTICLE [options]"),
    "usage-speak": (
        "vorleser speak ARTIKEL | --clipboard | --selection [Optionen]",
        "vorleser speak ARTICLE | --clipboard | --selection [options]",
    ),
    "usage-export": (
        "vorleser export ARTIKEL --to ORDNER [Optionen]",
        "vorleser export ARTICLE --to FOLDER [options]",
    ),
    "usage-voices": ("vorleser voices [Optionen]", "vorleser voices [options]"),
    "usage-doctor": ("vorleser doctor [Optionen]", "vorleser doctor [options]"),
    "usage-say-as": ("vorleser say-as TEXT [Optionen]", "vorleser say-as TEXT [options]"),
    "usage-desktop": ("vorleser desktop --install | --remove", "vorleser desktop --install | --remove"),
    "unknown": ("Unbekannt: vorleser {words}", "Unknown: vorleser {words}"),
    "arguments": ("Angaben", "Arguments"),
    "options": ("Optionen", "Options"),
    "see-help": ("Mehr dazu: {command} --help", "For more: {command} --help"),
    "show": ("Zeigt, wie ein Artikel gegliedert wird.", "Shows the structure of an article."),
    "speak": (
        "Liest einen Artikel im Terminal vor. Die Leertaste hält an, Strg+C beendet.",
        "Reads an article aloud in the terminal. Space pauses, Ctrl+C ends.",
    ),
    "export": (
        "Macht aus jedem Abschnitt eines Artikels eine MP3-Datei.",
        "Makes an MP3 file of every section of an article.",
    ),
    "voices": (
        "Nennt die Stimmen, die es hier gibt, und natürliche zum Herunterladen.",
        "Lists the voices that there are here, and natural ones for download.",
    ),
    "PATH": ("PFAD", "PATH"),
    "download-help": (
        "eine natürliche Stimme herunterladen, etwa thorsten-medium; sagt vorher, woher und wie viel",
        "download a natural voice, such as thorsten-medium; says from where and how much before",
    ),
    "add-help": (
        "eine Piper-Stimme aufnehmen: eine .onnx-Datei mit ihrer .onnx.json daneben, oder ein Ordner davon",
        "add a Piper voice: an .onnx file with its .onnx.json beside it, or a folder of them",
    ),
    "remove-voice-help": ("eine natürliche Stimme entfernen", "remove a natural voice"),
    "yes-help": ("vor dem Herunterladen nicht fragen", "do not ask before downloading"),
    "offers": (
        "\nNatürliche Stimmen, die ohne Netz sprechen, zum Herunterladen mit --download NAME:",
        "\nNatural voices that need no network to speak, for download with --download NAME:",
    ),
    "offer": ("{name} {title}, {size}, Lizenz: {licence}", "{name} {title}, {size}, licence: {licence}"),
    "licence-unknown": (
        "unklar, siehe die Seite der Stimme",
        "not clear, see the voice's page",
    ),
    "download-about": (
        "{title}: {size} von {host}. Lizenz der Aufnahmen: {licence}. {host} erfährt dabei Ihre IP-Adresse; Ihre Texte bleiben auf diesem Rechner.",
        "{title}: {size} from {host}. Licence of the recordings: {licence}. {host} learns your IP address; your texts stay on this computer.",
    ),
    "download-question": ("Herunterladen? [j/N]", "Download? [y/N]"),
    "download-yes-needed": (
        "Hier kann niemand gefragt werden; --yes erlaubt das Herunterladen.",
        "Nobody can be asked here; --yes allows the download.",
    ),
    "download-not": ("Nichts heruntergeladen.", "Nothing was downloaded."),
    "doctor": (
        "Sagt, was Vorleser auf diesem Rechner vorfindet und was fehlt.",
        "Says what Vorleser finds on this computer and what is missing.",
    ),
    "say-as": (
        "Zeigt, wie ein Text gesprochen wird; mit --json auch, welcher Druck zu welchem Wort gehört.",
        "Shows how a text is said; with --json also which print belongs to which word.",
    ),
    "desktop": (
        "Nimmt Vorleser in das Menü des Desktops auf, mit Symbol und als Programm für Textdateien.",
        "Puts Vorleser into the desktop's menu, with its icon and as a program for text files.",
    ),
    "install-help": (
        "die Dateien dafür in den eigenen Datenordner schreiben",
        "write the files for it into your data folder",
    ),
    "remove-help": ("sie wieder entfernen", "remove them again"),
    "ARTICLE": ("ARTIKEL", "ARTICLE"),
    "FOLDER": ("ORDNER", "FOLDER"),
    "article-help": (
        "eine Textdatei, oder - für die Standardeingabe",
        "a text file, or - for standard input",
    ),
    "TEXT": ("TEXT", "TEXT"),
    "text-help": (
        "der Text, oder - für die Zeilen der Standardeingabe",
        "the text, or - for the lines of standard input",
    ),
    "clipboard-help": (
        "was kopiert wurde; ein offenes Fenster von Vorleser liest es, mit seiner eigenen Stimme",
        "what was copied; a window of Vorleser that is open reads it, in its own voice",
    ),
    "selection-help": (
        "was in einem anderen Programm markiert ist (Linux); sonst ebenso",
        "what is selected in another program (Linux); otherwise the same",
    ),
    "help-help": ("zeigt diese Hilfe", "shows this help"),
    "json-help": ("als JSON, für Programme", "as JSON, for programs"),
    "encoding-help": (
        "Kodierung der Datei, wenn sie falsch erkannt wird (utf-8, cp1252, ...)",
        "encoding of the file where it is not recognised (utf-8, cp1252, ...)",
    ),
    "to-help": ("wohin die Dateien kommen; wird angelegt", "where the files go; made where it is missing"),
    "sections-help": ("nur diese Abschnitte, etwa 1,3 oder 2-4", "only these sections, as in 1,3 or 2-4"),
    "section-help": ("ab diesem Abschnitt, etwa 2", "from this section on, as in 2"),
    "from-help": (
        "ab diesem Absatz, gezählt im Abschnitt oder sonst im ganzen Artikel",
        "from this paragraph on, counted in the section or else in the whole article",
    ),
    "speed-help": ("Tempo von 0.5 bis 3.0 (sonst 1.0)", "speed from 0.5 to 3.0 (otherwise 1.0)"),
    "voice-help": (
        "eine der Stimmen, die „vorleser voices“ nennt",
        "one of those that `vorleser voices` lists",
    ),
    "handover-help": (
        "wenn die Online-Stimme ausfällt: carry_on (offline weiter), wait (warten) oder stop; sonst wie im Fenster gewählt",
        "if the online voice fails: carry_on (offline), wait or stop; else as chosen in the window",
    ),
    "allow-online-help": (
        "für diesen Aufruf: der gelesene Text darf an den Dienst einer Online-Stimme gesendet werden (Google)",
        "for this call: the text that is read may be sent to the service of an online voice (Google)",
    ),
    "name-help": (
        "wie die Dateien heißen: ein Muster aus {{n}}, {{nn}}, {{title}}, {{article}} und {{publisher}}",
        "what the files are called: a pattern of {{n}}, {{nn}}, {{title}}, {{article}} and {{publisher}}",
    ),
    "bitrate-help": ("Bitrate in kbit/s (sonst 96)", "bit rate in kbit/s (otherwise 96)"),
    "not-sections": ("keine Abschnitte: {value}", "not sections: {value}"),
    "not-a-speed": ("kein Tempo von 0.5 bis 3.0: {value}", "not a speed from 0.5 to 3.0: {value}"),
    "not-a-number": ("keine Nummer: {value}", "not a number: {value}"),
    "not-a-bitrate": ("keine Bitrate für MP3: {value}", "not a bit rate of MP3: {value}"),
    # while they run
    "encoding-unsure": (
        "Die Kodierung ist unsicher; gelesen als {encoding}. Mit --encoding lässt sie sich festlegen.",
        "The encoding is not certain; read as {encoding}. It can be set with --encoding.",
    ),
    "foreign": (
        "Der Artikel scheint nicht deutsch zu sein; es liest: {voice}. Eine andere Stimme wählt --voice.",
        "The article does not seem to be German; it is read by: {voice}. --voice chooses another.",
    ),
    "time-left": ("noch {time}", "{time} left"),
    "handed-over": (
        "Das Fenster von Vorleser liest es vor.",
        "The window of Vorleser reads it aloud.",
    ),
    "skipped": ("Nicht sprechbar und ausgelassen: {text}", "Could not be spoken and was left out: {text}"),
    "waiting": ("Warte auf die Online-Stimme: {reason}", "Waiting for the online voice: {reason}"),
    "replaced": (
        "Abschnitt {number} spricht ganz die Offline-Stimme, denn die Online-Stimme fiel aus: {title}",
        "Section {number} is spoken by the offline voice, because the online voice failed: {title}",
    ),
    "carried-on": (
        "Die Online-Stimme fehlt ({reason}); bis sie wieder da ist, liest die Offline-Stimme weiter.",
        "The online voice is missing ({reason}); until it is back, the offline voice reads on.",
    ),
    "left-out": (
        "Abschnitt {number} enthält nichts zum Vorlesen: {title}",
        "Section {number} holds nothing to read aloud: {title}",
    ),
    "no-window": (
        "Das Fenster lässt sich nicht öffnen. {reason} Mehr sagt: vorleser doctor",
        "The window cannot be opened. {reason} To find out more: vorleser doctor",
    ),
    "no-sound": (
        "Vorlesen geht hier nicht. {reason} Mehr sagt: vorleser doctor",
        "Nothing can be read aloud here. {reason} To find out more: vorleser doctor",
    ),
    "cancelled": ("Abgebrochen.", "Cancelled."),
    "resumable": (
        "Fertige Dateien bleiben; derselbe Befehl macht dort weiter.",
        "Finished files stay; the same command goes on from there.",
    ),
    "unexpected": ("Ein Fehler im Programm: {error}", "An error in the program: {error}"),
    # what the doctor found
    "OK": ("gut", "good"),
    "WARN": ("Hinweis", "note"),
    "MISSING": ("fehlt", "missing"),
    "voice-there": ("Deutsche Stimme: {names}", "German voice: {names}"),
    "voice-none": ("Keine deutsche Stimme gefunden.", "No German voice was found."),
    "voice-engine": ("{engine} läuft hier nicht: {reason}.", "{engine} does not run here: {reason}."),
    "natural-there": ("Natürliche Stimmen: {names}", "Natural voices: {names}"),
    "natural-none": (
        "Keine natürlichen Stimmen: Piper ist nicht installiert. Es geht auch ohne.",
        "No natural voices: Piper is not installed. Everything works without.",
    ),
    "natural-empty": (
        "Noch keine natürliche Stimme. Es geht auch ohne.",
        "No natural voice yet. Everything works without.",
    ),
    "encoder-there": ("MP3-Encoder: {path}", "MP3 encoder: {path}"),
    "encoder-none": (
        "Kein MP3-Encoder, der läuft. Vorlesen geht, Exportieren nicht.",
        "No MP3 encoder that runs. Reading aloud works, exporting does not.",
    ),
    "display-there": ("Bildschirm vorhanden", "A display is there"),
    "display-none": (
        "Kein Bildschirm (DISPLAY und WAYLAND_DISPLAY sind leer). Die Befehle gehen, das Fenster nicht.",
        "No display (DISPLAY and WAYLAND_DISPLAY are empty). The commands work, the window does not.",
    ),
    "display-remedy": (
        "In einer grafischen Sitzung starten.",
        "Start it in a graphical session.",
    ),
    "sound-there": ("Tonausgabe erreichbar", "Sound can be reached"),
    "sound-none": (
        "Kein PulseAudio oder PipeWire erreichbar. Exportieren geht, Zuhören nicht.",
        "No PulseAudio or PipeWire can be reached. Exporting works, listening does not.",
    ),
    "sound-remedy": (
        "{install}, dann neu anmelden.",
        "{install}, then log in again.",
    ),
    "libraries-there": (
        "Bibliotheken für Fenster und Ton vorhanden",
        "Libraries for window and sound are there",
    ),
    "libraries-none": ("Für Fenster und Ton fehlen: {names}", "Missing for window and sound: {names}"),
    "python-other": (
        "Python {version}: erprobt sind 3.11 bis 3.14.",
        "Python {version}: tried out are 3.11 to 3.14.",
    ),
    "packages-none": ("Python-Pakete fehlen: {names}", "Python packages are missing: {names}"),
    "qt-trap": (
        "PySide6 {version} bricht unter Python 3.11 nach einigen tausend Aufrufen ab.",
        "PySide6 {version} aborts on Python 3.11 after some thousand calls.",
    ),
    "install": (
        "mit der Paketverwaltung installieren (so heißt es bei Debian): {names}",
        "install with the package manager (as Debian calls it): {names}",
    ),
    "reinstall": (
        "Neu installieren: pip install --force-reinstall {package}",
        "Reinstall: pip install --force-reinstall {package}",
    ),
    "accessibility-there": ("Anschluss für Bildschirmleser vorhanden", "Screen readers can connect"),
    "accessibility-none": (
        "Bildschirmleser finden keinen Anschluss (kein AT-SPI auf dem Sitzungsbus).",
        "Screen readers cannot connect (no AT-SPI on the session bus).",
    ),
    "settings-there": ("Einstellungen: {path}", "Settings: {path}"),
    "settings-none": ("Einstellungen lassen sich nicht sichern: {path}", "Settings cannot be saved: {path}"),
    "library-there": ("Bibliothek: {path}", "Library: {path}"),
    "library-none": (
        "Die Bibliothek lässt sich nicht sichern: {path}",
        "The library cannot be saved: {path}",
    ),
    "sounds-there": ("Gesprochenes: {path}", "Spoken sounds: {path}"),
    "sounds-none": (
        "Gesprochenes lässt sich nicht aufheben: {path}. Es wird jedes Mal neu gesprochen.",
        "Spoken sounds cannot be kept: {path}. They are spoken anew each time.",
    ),
    "folder-remedy": (
        "Den Ordner {path} anlegen und beschreibbar machen.",
        "Make the folder {path} and allow writing to it.",
    ),
    "fonts-none": ("Schriften fehlen: {names}", "Fonts are missing: {names}"),
    "of-use": ("Vorleser kann hier arbeiten.", "Vorleser can work here."),
    "of-no-use": (
        "Vorleser kann hier weder vorlesen noch exportieren.",
        "Vorleser can neither read aloud nor export here.",
    ),
}


def say(key: str, language: str, **values: object) -> str:
    """The phrase in "de" or "en", with its values put in."""
    return PHRASES[key][0 if language == "de" else 1].format(**values)
