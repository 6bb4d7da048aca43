"""What the user is told about each kind of error, in German and English: what happened, and what to do.

The table is keyed by the name of the error's class, so that telling of an error never loads the room it came
from; an error without an entry is told as its nearest base class that has one. `{name}` stands for the error's
attribute of that name. A message says what happened, then what still works or what to do.
"""

from enum import Enum
from typing import Final

from reader.errors import VorleserError

WORDINGS: Final[dict[str, tuple[str, str]]] = {
    # name of the error's class: (German, English)
    "VorleserError": (
        "Das hat nicht geklappt: {error}.",
        "That did not work: {error}.",
    ),
    # speech
    "SpeechError": (
        "Ein Stück des Textes ließ sich nicht sprechen ({error}). Der übrige Text wird gelesen.",
        "A part of the text could not be spoken ({error}). The rest is read.",
    ),
    "VoiceMissing": (
        "Die Stimme „{voice}“ gibt es hier nicht. Bitte eine andere wählen; „vorleser voices“ zeigt alle.",
        "There is no voice “{voice}” here. Please choose another; “vorleser voices” lists them.",
    ),
    "VoiceReplaced": (
        "Die Stimme „{voice}“ gibt es hier nicht mehr. Statt ihrer liest nun „{other}“, eine Stimme auf diesem Rechner.",
        "The voice “{voice}” is not here any more. “{other}”, a voice on this computer, reads instead.",
    ),
    "ConsentMissing": (
        "Eine Online-Stimme („{voice}“) bekommt nur Texte, die gesendet werden dürfen. Erlaubt wird das im Fenster (Menü „Online-Stimmen“) oder für einen Aufruf mit --allow-online; eine andere Stimme liest ohne Netz.",
        "An online voice (“{voice}”) is given only what may be sent. Allow it in the window (menu “Online voices”) or for one call with --allow-online; any other voice reads without a network.",
    ),
    "EngineUnavailable": (
        "Die Stimmen von {engine} sind hier nicht verfügbar. Abhilfe: {remedy}",
        "The voices of {engine} are not available here. Remedy: {remedy}",
    ),
    "OnlineError": (
        "Die Online-Stimme konnte das nicht sagen: {cause}. Die Offline-Stimmen gehen weiterhin.",
        "The online voice could not say this: {cause}. The offline voices still work.",
    ),
    "ExportStopped": (
        "Die Online-Stimme fehlt: {cause}. Fertige Abschnitte bleiben im Ordner; ein neuer Export macht dort weiter.",
        "The online voice is missing: {cause}. Finished sections stay in the folder; a new export goes on from there.",
    ),
    "EngineKeepsCrashing": (
        "Die Stimme ({engine}) stürzt immer wieder ab. Der Text bleibt lesbar; „Erneut versuchen“ startet sie neu.",
        "The voice ({engine}) keeps crashing. The text can still be read; “Try again” starts it anew.",
    ),
    "WorkersClosed": (
        "Die Stimme wurde beendet, bevor alles gesprochen war.",
        "The voice was ended before everything was spoken.",
    ),
    # natural voices
    "ModelUnfit": (
        "„{name}“ ist keine Piper-Stimme, die sich verwenden lässt. Gebraucht werden die .onnx-Datei und die .onnx.json daneben. (Technisch: {reason})",
        "“{name}” is no Piper voice that can be used. The .onnx file and the .onnx.json beside it are needed. (Technically: {reason})",
    ),
    "ModelPresent": (
        "Eine andere Stimme „{name}“ ist schon da. „vorleser voices --remove {name}“ entfernt sie.",
        "Another voice “{name}” is here already. “vorleser voices --remove {name}” removes it.",
    ),
    "ModelUnkept": (
        "Im Ordner der Stimmen ({folder}) lässt sich nichts ändern: {reason}. Bitte Platz schaffen oder die Rechte des Ordners ändern.",
        "The folder of voices ({folder}) cannot be changed: {reason}. Please make room or change the folder's permissions.",
    ),
    "RoomMissing": (
        "Kein Platz in {folder}: {needed} MB nötig, {free} MB frei. Bitte Platz schaffen und noch einmal versuchen.",
        "No room in {folder}: {needed} MB needed, {free} MB free. Please make room and try again.",
    ),
    "OfferUnknown": (
        "Eine Stimme „{name}“ wird nicht angeboten. Es gibt: {known}.",
        "No voice “{name}” is offered. There are: {known}.",
    ),
    "DownloadFailed": (
        "Das Herunterladen von {host} ist gescheitert: {cause}. Was angekommen ist, bleibt; ein neuer Versuch macht dort weiter.",
        "The download from {host} failed: {cause}. What has come is kept; another try goes on from there.",
    ),
    "DownloadStopped": (
        "Das Herunterladen ist abgebrochen. Was angekommen ist, bleibt; ein neuer Versuch macht dort weiter.",
        "The download was stopped. What has come is kept; another try goes on from there.",
    ),
    "DownloadDamaged": (
        "„{name}“ kam nicht so an, wie es sein soll, und wurde verworfen; installiert ist nichts. Bitte noch einmal versuchen.",
        "“{name}” did not arrive as it should be and was discarded; nothing is installed. Please try again.",
    ),
    "IndexBroken": (
        "Das Verzeichnis der Stimmen, das der Dienst schickt, war nicht zu verstehen ({error}). Installiert ist nichts; bitte eine andere Stimme nehmen.",
        "The service's list of voices could not be understood ({error}). Nothing is installed; please take another voice.",
    ),
    # opening
    "SourceRefusedError": (
        "„{name}“ lässt sich nicht öffnen. Bitte eine andere Datei wählen.",
        "“{name}” cannot be opened. Please choose another file.",
    ),
    "SourceMissingError": (
        "„{name}“ gibt es nicht (mehr). Bitte prüfen, ob die Datei verschoben oder umbenannt wurde.",
        "There is no “{name}” (any more). Please check whether the file was moved or renamed.",
    ),
    "DanglingLinkError": (
        "„{name}“ ist eine Verknüpfung, die ins Leere führt. Bitte die Datei selbst öffnen.",
        "“{name}” is a link that leads nowhere. Please open the file itself.",
    ),
    "SourceUnreadableError": (
        "„{name}“ lässt sich nicht lesen: {reason}. Bitte eine Kopie an einem anderen Ort versuchen.",
        "“{name}” cannot be read: {reason}. Please try a copy in another place.",
    ),
    "PermissionMissingError": (
        "„{name}“ darf nicht gelesen werden: Es fehlt die Berechtigung. Bitte die Rechte der Datei ändern.",
        "“{name}” may not be read: permission is missing. Please change the file's permissions.",
    ),
    "DirectoryRefusedError": (
        "„{name}“ ist ein Ordner. Bitte eine Textdatei darin wählen.",
        "“{name}” is a folder. Please choose a text file in it.",
    ),
    "PipeRefusedError": (
        "„{name}“ ist eine Pipe und keine Datei. Bitte den Text mit „-“ über die Standardeingabe geben.",
        "“{name}” is a pipe and not a file. Please pass the text to standard input with “-”.",
    ),
    "SocketRefusedError": (
        "„{name}“ ist ein Socket und keine Datei. Bitte eine Textdatei wählen.",
        "“{name}” is a socket and not a file. Please choose a text file.",
    ),
    "DeviceRefusedError": (
        "„{name}“ ist ein Gerät und keine Datei. Bitte eine Textdatei wählen.",
        "“{name}” is a device and not a file. Please choose a text file.",
    ),
    "SourceTooLargeError": (
        "„{name}“ ist zu groß: Mehr als {limit_mb} MB liest Vorleser nicht. Bitte den Text teilen.",
        "“{name}” is too large: Vorleser reads no more than {limit_mb} MB. Please split the text.",
    ),
    "TextTooLongError": (
        "„{name}“ ist mit {length} Zeichen zu lang; möglich sind {limit}. Bitte den Text teilen.",
        "“{name}” has {length} characters, which is too long; {limit} are possible. Please split the text.",
    ),
    "SourceEmptyError": (
        "„{name}“ ist leer. Bitte eine Datei mit Text wählen.",
        "“{name}” is empty. Please choose a file with text.",
    ),
    "NothingToReadError": (
        "„{name}“ enthält keinen lesbaren Text: kein einziges Wort. Bitte eine andere Datei wählen.",
        "“{name}” holds no readable text: not a single word. Please choose another file.",
    ),
    "NothingCopiedError": (
        "Die Zwischenablage enthält keinen Text. Bitte erst Text kopieren.",
        "The clipboard holds no text. Please copy some text first.",
    ),
    "NothingSelectedError": (
        "Es ist kein Text markiert. Bitte erst Text markieren, oder ihn kopieren und --clipboard nehmen.",
        "No text is selected. Please select some text first, or copy it and use --clipboard.",
    ),
    "ScreenMissingError": (
        "Ohne grafische Sitzung gibt es keine Zwischenablage. Bitte den Text mit „-“ über die Standardeingabe geben.",
        "Without a graphical session there is no clipboard. Please pass the text to standard input with “-”.",
    ),
    "NotTextError": (
        "„{name}“ ist keine Textdatei{kind_in_brackets}. Bitte den Text kopieren oder als Textdatei (.txt) sichern.",
        "“{name}” is not a text file{kind_in_brackets}. Please copy the text or save it as a text file (.txt).",
    ),
    "UnknownEncodingError": (
        "Die Kodierung „{encoding}“ gibt es nicht. Üblich sind utf-8, cp1252, latin-1 und utf-16.",
        "There is no encoding “{encoding}”. Usual ones are utf-8, cp1252, latin-1 and utf-16.",
    ),
    # terminal
    "OutputLost": (
        "Die Ausgabe lässt sich nicht schreiben: {reason}.",
        "The output cannot be written: {reason}.",
    ),
    # sound and window
    "SoundError": (
        "Es ist nichts zu hören ({error}). Der Text bleibt lesbar, und exportieren geht auch.",
        "Nothing can be heard ({error}). The text can still be read and exported.",
    ),
    "NoSoundDevice": (
        "Es gibt kein Tonausgabegerät, das sich öffnen lässt. Der Text bleibt lesbar, und exportieren geht auch; mit Lautsprecher oder Kopfhörer einfach noch einmal auf Vorlesen drücken.",
        "There is no sound device that can be opened. The text can still be read and exported; with loudspeakers or headphones connected, just press Read aloud again.",
    ),
    "SoundStopped": (
        "Die Tonausgabe ist weggebrochen. Vorleser hat an diesem Wort angehalten; Vorlesen setzt dort fort.",
        "The sound output has gone. Vorleser has paused at this word; Read aloud goes on from there.",
    ),
    "DeviceGone": (
        "Das Tonausgabegerät ist nicht mehr da. Vorleser hat an diesem Wort angehalten; Vorlesen setzt dort fort.",
        "The sound device has gone. Vorleser has paused at this word; Read aloud goes on from there.",
    ),
    "SoundsUnkept": (
        "Gesprochenes lässt sich nicht aufheben: {reason}. Vorlesen geht weiter; jeder Satz wird jedes Mal neu gesprochen.",
        "Spoken sounds cannot be kept: {reason}. Reading goes on; every sentence is spoken anew each time.",
    ),
    "Mishap": (
        "Etwas Unerwartetes ging schief. Sie können weiterlesen; Einzelheiten stehen in {log}.",
        "Something unexpected went wrong. You can read on; details are in {log}.",
    ),
    # places
    "PlaceUnknown": (
        "Nummer {number} gibt es nicht; {count} sind da. „vorleser show“ zeigt sie.",
        "There is no number {number}; there are {count}. `vorleser show` lists them.",
    ),
    # settings
    "SettingsDamaged": (
        "Die Einstellungen in {path} waren nicht lesbar. Es gelten die Vorgaben; die alte Datei liegt nun unter {kept}.",
        "The settings in {path} could not be read. Defaults are used; the old file is kept as {kept}.",
    ),
    "SettingsUnsaved": (
        "Die Einstellungen ließen sich nicht in {path} sichern: {reason}. Sie gelten bis zum Beenden.",
        "The settings could not be saved in {path}: {reason}. They last until you quit.",
    ),
    # library
    "LibraryError": (
        "Die Bibliothek lässt sich nicht führen ({error}). Vorlesen geht weiterhin.",
        "The library cannot be kept ({error}). Reading aloud still works.",
    ),
    "LibraryDamaged": (
        "Die Bibliothek in {path} war nicht lesbar und ist neu begonnen; Artikel und Lesestellen von früher fehlen darin. Die alte Datei liegt nun unter {kept}.",
        "The library in {path} could not be read and is begun anew, without earlier articles and positions. The old file is kept as {kept}.",
    ),
    "LibraryUnsaved": (
        "Lesestellen lassen sich nicht in {path} sichern: {reason}. Vorlesen geht weiterhin; bitte Platz schaffen oder die Rechte des Ordners ändern.",
        "Reading positions cannot be saved in {path}: {reason}. Reading aloud still works; please make room or change the folder's permissions.",
    ),
    "LexiconUnread": (
        "Die Aussprachen in {path} ließen sich nicht lesen: {reason}. Vorgelesen wird ohne sie.",
        "The pronunciations in {path} could not be read: {reason}. Reading goes on without them.",
    ),
    "LexiconUnsaved": (
        "Die Aussprachen ließen sich nicht in {path} sichern: {reason}. Sie gelten bis zum Beenden.",
        "The pronunciations could not be saved in {path}: {reason}. They last until you quit.",
    ),
    "LinesIgnored": (
        "Nicht alles in {path} ist eine Aussprache; übergangene Zeilen: {lines}. Die übrigen gelten.",
        "Not everything in {path} is a pronunciation; lines left out: {lines}. The others hold.",
    ),
    # export
    "ExportError": (
        "Die Dateien ließen sich nicht erstellen ({error}). Bereits fertige Dateien bleiben erhalten.",
        "The files could not be made ({error}). Files that are finished are kept.",
    ),
    "BitrateUnknown": (
        "MP3 kennt keine Bitrate von {bitrate} kbit/s. Möglich sind: {known}.",
        "MP3 has no bit rate of {bitrate} kbit/s. There are: {known}.",
    ),
    "SectionUnknown": (
        "Einen Abschnitt {number} gibt es nicht; der Artikel hat {count}.",
        "There is no section {number}; the article has {count}.",
    ),
    "NothingToRead": (
        "In den gewählten Abschnitten steht nichts, was gelesen wird. Es wurde keine Datei erstellt.",
        "There is nothing to read in the chosen sections. No file was made.",
    ),
    "FolderUnusable": (
        "In den Ordner {folder} lässt sich nicht schreiben: {reason}. Bitte einen anderen wählen.",
        "The folder {folder} cannot be written to: {reason}. Please choose another.",
    ),
    "DiskFull": (
        "Kein Platz in {folder}: etwa {needed} MB nötig, {free} MB frei. Vorhandene Dateien sind unverändert.",
        "No room in {folder}: about {needed} MB needed, {free} MB free. Existing files are unchanged.",
    ),
    "FileUnwritten": (
        "„{name}“ ließ sich nicht in {folder} schreiben: {reason}. Eine ältere Fassung ist unverändert.",
        "“{name}” could not be written into {folder}: {reason}. An older version is unchanged.",
    ),
    "NameFieldUnknown": (
        "{field} gibt es im Dateinamen nicht. Möglich sind: {known}.",
        "{field} is no part of a file name. There are: {known}.",
    ),
    "NameWithoutNumber": (
        "Im Dateinamen fehlt {{n}} oder {{nn}}: Erst die Nummer hält gleichnamige Abschnitte auseinander.",
        "The file name lacks {{n}} or {{nn}}: only the number keeps sections of the same title apart.",
    ),
    "NameUnusable": (
        "Aus diesem Muster werden keine Dateinamen. Ein Beispiel, das geht: {{nn}} {{title}}",
        "No file names can be made of this pattern. An example that works: {{nn}} {{title}}",
    ),
    "FileBusy": (
        "„{name}“ in {folder} lässt sich nicht ersetzen: {reason}. Bitte das Programm schließen, das sie benutzt.",
        "“{name}” in {folder} cannot be replaced: {reason}. Please close the program that is using it.",
    ),
    "EncoderMissing": (
        "Das Programm ffmpeg, das MP3-Dateien schreibt, fehlt hier. Vorlesen geht weiterhin; „pip install --force-reinstall imageio-ffmpeg“ bringt es zurück.",
        "The program ffmpeg, which writes MP3 files, is missing here. Reading aloud still works; “pip install --force-reinstall imageio-ffmpeg” brings it back.",
    ),
    "EncoderUnfit": (
        "Das Programm ffmpeg, das MP3-Dateien schreibt, startet hier nicht oder antwortet nicht ({programs}). Vorlesen geht weiterhin; „pip install --force-reinstall imageio-ffmpeg“ bringt ein neues.",
        "The program ffmpeg, which writes MP3 files, does not start here or does not answer ({programs}). Reading aloud still works; “pip install --force-reinstall imageio-ffmpeg” brings a new one.",
    ),
    "NamedEncoderUnfit": (
        "Das Programm {programs}, das IMAGEIO_FFMPEG_EXE für MP3-Dateien nennt, startet hier nicht oder antwortet nicht. Vorlesen geht weiterhin; ohne diese Umgebungsvariable wird das mitgelieferte genommen.",
        "The program {programs}, which IMAGEIO_FFMPEG_EXE names for MP3 files, does not start here or does not answer. Reading aloud still works; without this environment variable the one that came along is taken.",
    ),
    "EncoderHung": (
        "Das Programm ffmpeg ({program}) kam nicht weiter und wurde beendet. Vorhandene Dateien sind unverändert; bitte noch einmal versuchen.",
        "The program ffmpeg ({program}) did not go on and was ended. Existing files are unchanged; please try again.",
    ),
    "EncoderFailed": (
        "Das Programm ffmpeg ist beim Schreiben der MP3-Datei gescheitert ({reason}). Vorhandene Dateien sind unverändert; bitte noch einmal versuchen.",
        "The program ffmpeg failed while writing the MP3 file ({reason}). Existing files are unchanged; please try again.",
    ),
    "ProofFailed": (
        "„{name}“ war nach dem Schreiben fehlerhaft ({found} s statt {expected} s) und wurde verworfen. Eine ältere Fassung ist unverändert; bitte noch einmal versuchen.",
        "“{name}” was faulty after writing ({found} s instead of {expected} s) and was discarded. An older version is unchanged; please try again.",
    ),
    # the desktop
    "NoDesktopEntries": (
        "Auf diesem System gibt es keine Menüeinträge in Dateien. Vorleser lässt sich weiterhin mit „vorleser“ starten.",
        "This system has no menu entries in files. Vorleser can still be started with “vorleser”.",
    ),
    "EntryUnwritten": (
        "{path} lässt sich nicht ändern: {reason}. Bitte die Rechte des Ordners prüfen und den Befehl wiederholen.",
        "{path} cannot be changed: {reason}. Please check the folder's permissions and repeat the command.",
    ),
}

CAUSES: dict[str, tuple[str, str]] = {
    "UNREACHABLE": (
        "keine Verbindung zum Dienst; bitte das Netz prüfen",
        "no connection to the service; please check the network",
    ),
    "PROXY": (
        "der Proxy stellt keine Verbindung her; bitte HTTPS_PROXY prüfen",
        "the proxy makes no connection; please check HTTPS_PROXY",
    ),
    "UNTRUSTED": (
        "das Zertifikat des Dienstes lässt sich nicht bestätigen, deshalb wurde nichts gesendet",
        "the certificate of the service cannot be verified, so nothing was sent",
    ),
    "TOO_SLOW": ("der Dienst antwortet nicht rechtzeitig", "the service does not answer in time"),
    "TOO_MANY": (
        "der Dienst will seltener gefragt werden; später geht es wieder",
        "the service wants to be asked less often; later it will work again",
    ),
    "REFUSED": ("der Dienst weist die Anfrage ab", "the service refuses the request"),
    "FAILING": ("der Dienst ist selbst gestört", "the service has a fault of its own"),
    "NO_SOUND": ("statt Sprache kam etwas anderes", "something other than speech came back"),
    "INCOMPLETE": (
        "die Antwort war unvollständig und wurde verworfen",
        "the answer was incomplete and was discarded",
    ),
    "TOO_LARGE": (
        "die Antwort war viel zu groß und wurde verworfen",
        "the answer was far too large and was discarded",
    ),
    "CLOSED": ("die Anfrage wurde abgebrochen", "the request was called off"),
}
"""Why the online voice is silent, by the names of `reader.speech.online.errors.Cause`."""


class _Attributes(dict[str, object]):
    """The attributes of an error as a mapping for templates; `error` is its own text, a cause has words."""

    def __init__(self, error: BaseException, language: int) -> None:
        super().__init__(error=str(error) or type(error).__name__)
        self._of, self._language = error, language

    def __missing__(self, name: str) -> object:
        value = getattr(self._of, name)
        return CAUSES[value.name][self._language] if isinstance(value, Enum) else value


def why(cause: Enum, language: str = "de") -> str:
    """Why the online voice is silent, as a part of a sentence."""
    return CAUSES[cause.name][0 if language == "de" else 1]


def describe(error: BaseException, language: str = "de") -> str:
    """The error in the user's language, "de" or "en" (anything else is told in English)."""
    for kind in type(error).__mro__:
        wording = WORDINGS.get(kind.__name__)
        if wording is not None:
            which = 0 if language == "de" else 1
            return wording[which].format_map(_Attributes(error, which))
    return describe(VorleserError(str(error) or type(error).__name__), language)
