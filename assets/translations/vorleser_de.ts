<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>There is no word here.</source>
        <translation>Hier steht kein Wort.</translation>
    </message>
    <message>
        <source>There has been no number yet.</source>
        <translation>Bisher kam keine Zahl vor.</translation>
    </message>
</context>
<context>
    <name>Bookmarking</name>
    <message>
        <source>Bookmark:</source>
        <translation>Lesezeichen:</translation>
    </message>
    <message>
        <source>There is no bookmark in this article.</source>
        <translation>In diesem Artikel ist kein Lesezeichen.</translation>
    </message>
    <message>
        <source>No bookmark follows.</source>
        <translation>Danach kommt kein Lesezeichen.</translation>
    </message>
    <message>
        <source>No bookmark before this.</source>
        <translation>Davor ist kein Lesezeichen.</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Gelöscht:</translation>
    </message>
</context>
<context>
    <name>BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Enter goes to the place, F2 renames, Del removes, Space says the name.</source>
        <translation>Die Eingabetaste führt an die Stelle, F2 benennt um, Entf löscht, die Leertaste sagt den Namen.</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Casting</name>
    <message>
        <source>Read in German all the same</source>
        <translation>Trotzdem auf Deutsch lesen</translation>
    </message>
    <message>
        <source>This article seems to be in {language}, and there is no voice for that here.</source>
        <translation>Dieser Artikel scheint auf {language} zu sein; dafür gibt es hier keine Stimme.</translation>
    </message>
    <message>
        <source>This article seems to be in {language}. How shall it be read?</source>
        <translation>Dieser Artikel scheint auf {language} zu sein. Wie soll er gelesen werden?</translation>
    </message>
    <message>
        <source>Read in {language}</source>
        <translation>Auf {language} lesen</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Voice and pronunciation</source>
        <translation>Stimme und Aussprache</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Einen Artikel öffnen</translation>
    </message>
    <message>
        <source>Last articles</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>The articles that were opened last</source>
        <translation>Die zuletzt geöffneten Artikel</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open copied text</source>
        <translation>Kopierten Text öffnen</translation>
    </message>
    <message>
        <source>Read copied text</source>
        <translation>Kopiertes vorlesen</translation>
    </message>
    <message>
        <source>Read aloud at once what was copied</source>
        <translation>Sofort vorlesen, was kopiert wurde</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save sections as MP3</source>
        <translation>Abschnitte als MP3 sichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Into the background</source>
        <translation>In den Hintergrund</translation>
    </message>
    <message>
        <source>Hide the window and read on</source>
        <translation>Fenster ausblenden und weiterlesen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Ab hier vorlesen</translation>
    </message>
    <message>
        <source>Natural voices …</source>
        <translation>Natürliche Stimmen …</translation>
    </message>
    <message>
        <source>Get voices that sound like people, or remove them</source>
        <translation>Stimmen holen, die wie Menschen klingen, oder entfernen</translation>
    </message>
    <message>
        <source>Repeat the sentence</source>
        <translation>Satz wiederholen</translation>
    </message>
    <message>
        <source>Read the aside</source>
        <translation>Randnotiz vorlesen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Read what is grey, at the caret or after it</source>
        <translation>Grau Gedrucktes am Cursor oder danach vorlesen</translation>
    </message>
    <message>
        <source>Skim</source>
        <translation>Überfliegen</translation>
    </message>
    <message>
        <source>Read only the first sentence of each paragraph</source>
        <translation>Von jedem Absatz nur den ersten Satz lesen</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Choose the voice that reads</source>
        <translation>Die Stimme wählen, die vorliest</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Schlummern</translation>
    </message>
    <message>
        <source>Stop reading after a while</source>
        <translation>Nach einer Weile verstummen</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>So wird es gesprochen</translation>
    </message>
    <message>
        <source>Show how this sentence is said</source>
        <translation>Zeigen, wie dieser Satz gesprochen wird</translation>
    </message>
    <message>
        <source>Pronunciation …</source>
        <translation>Aussprache …</translation>
    </message>
    <message>
        <source>Say this word in another way</source>
        <translation>Dieses Wort anders aussprechen</translation>
    </message>
    <message>
        <source>All pronunciations …</source>
        <translation>Alle Aussprachen …</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Find and keep</source>
        <translation>Suchen und merken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Bring sound and highlight together</source>
        <translation>Ton und Markierung in Einklang bringen</translation>
    </message>
    <message>
        <source>Where am I?</source>
        <translation>Wo bin ich?</translation>
    </message>
    <message>
        <source>Say section, paragraph and time left</source>
        <translation>Abschnitt, Absatz und Restzeit ansagen</translation>
    </message>
    <message>
        <source>Repeat it slowly</source>
        <translation>Langsam wiederholen</translation>
    </message>
    <message>
        <source>Say the sentence once more, slowly, and go on</source>
        <translation>Den Satz noch einmal langsam sagen und weiterlesen</translation>
    </message>
    <message>
        <source>Spell the word</source>
        <translation>Wort buchstabieren</translation>
    </message>
    <message>
        <source>Spell the word that was heard last</source>
        <translation>Das zuletzt gehörte Wort buchstabieren</translation>
    </message>
    <message>
        <source>Digit by digit</source>
        <translation>Ziffer für Ziffer</translation>
    </message>
    <message>
        <source>Say the number that was heard last digit by digit</source>
        <translation>Die zuletzt gehörte Zahl Ziffer für Ziffer sagen</translation>
    </message>
    <message>
        <source>List the headings</source>
        <translation>Überschriften aufzählen</translation>
    </message>
    <message>
        <source>Say all headings, and show the outline</source>
        <translation>Alle Überschriften sagen und die Gliederung zeigen</translation>
    </message>
    <message>
        <source>Spell with names</source>
        <translation>Mit Buchstabiertafel</translation>
    </message>
    <message>
        <source>Spell with a spelling alphabet instead of letters</source>
        <translation>Mit Namen wie „Aachen“ buchstabieren statt mit Buchstaben</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Satz zurück</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Satz vor</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Absatz zurück</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Absatz vor</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>Voriges Wort</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Nächstes Wort</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Abschnitt zurück</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Abschnitt vor</translation>
    </message>
    <message>
        <source>Take the jump back</source>
        <translation>Sprung zurücknehmen</translation>
    </message>
    <message>
        <source>Back to where reading was</source>
        <translation>Dorthin zurück, wo gelesen wurde</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Links …</source>
        <translation>Links …</translation>
    </message>
    <message>
        <source>The links of the article</source>
        <translation>Die Links des Artikels</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Set a bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Set a bookmark at this sentence</source>
        <translation>Ein Lesezeichen an diesen Satz setzen</translation>
    </message>
    <message>
        <source>All bookmarks …</source>
        <translation>Alle Lesezeichen …</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size and spacing of the type</source>
        <translation>Größe und Abstände der Schrift</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Schrift größer</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Schrift kleiner</translation>
    </message>
    <message>
        <source>Usual type size</source>
        <translation>Gewohnte Schriftgröße</translation>
    </message>
    <message>
        <source>Change colours</source>
        <translation>Farben wechseln</translation>
    </message>
    <message>
        <source>Line ruler</source>
        <translation>Leselineal</translation>
    </message>
    <message>
        <source>Lines around the line that is read</source>
        <translation>Linien um die Zeile, die gelesen wird</translation>
    </message>
    <message>
        <source>Only this sentence</source>
        <translation>Nur dieser Satz</translation>
    </message>
    <message>
        <source>Show nothing but the sentence being read, as large as it fits</source>
        <translation>Nur den Satz zeigen, der gelesen wird, so groß wie möglich</translation>
    </message>
    <message>
        <source>Only this paragraph</source>
        <translation>Nur dieser Absatz</translation>
    </message>
    <message>
        <source>Dim all but the paragraph being read</source>
        <translation>Alles außer dem gelesenen Absatz abdunkeln</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>Gliederung zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Width of the outline</source>
        <translation>Breite der Gliederung</translation>
    </message>
    <message>
        <source>Wider outline, or after the widest the narrowest</source>
        <translation>Gliederung breiter, nach der breitesten wieder schmal</translation>
    </message>
    <message>
        <source>Make way for a screen reader</source>
        <translation>Screenreader ausreden lassen</translation>
    </message>
    <message>
        <source>Pause at keys that a screen reader speaks of</source>
        <translation>Anhalten bei Tasten, zu denen ein Screenreader etwas sagt</translation>
    </message>
    <message>
        <source>To the message</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>Spoken controls</source>
        <translation>Gesprochene Bedienung</translation>
    </message>
    <message>
        <source>Say what has the focus, and what is typed</source>
        <translation>Sagen, was den Fokus hat und was getippt wird</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All commands and choices</source>
        <translation>Alle Befehle und Einstellungen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Open the manual; once more leads back to the article</source>
        <translation>Das Handbuch öffnen; noch einmal führt zurück zum Artikel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <translation>Alle Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys as an article</source>
        <translation>Tasten als Artikel</translation>
    </message>
    <message>
        <source>All keys, to be read or heard</source>
        <translation>Alle Tasten, zum Lesen und Hören</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>May an online voice be used?</source>
        <translation>Darf eine Online-Stimme verwendet werden?</translation>
    </message>
    <message>
        <source>Google&apos;s voice speaks on Google&apos;s computers. The text that it reads is sent there piece by piece, to Google&apos;s translation service, which thereby also learns the address of your connection. Without it the offline voice reads, and nothing is sent.

You can take this back at any time in the menu, under “Online voices”.</source>
        <translation>Die Stimme von Google spricht auf Rechnern von Google. Der Text, den sie liest, wird Stück für Stück dorthin gesendet, an den Übersetzungsdienst von Google; er erfährt dabei auch die Adresse Ihres Anschlusses. Ohne sie liest die Offline-Stimme, und nichts wird gesendet.

Sie können das jederzeit zurücknehmen, im Menü unter „Online-Stimmen“.</translation>
    </message>
    <message>
        <source>Allow online voices</source>
        <translation>Online-Stimmen erlauben</translation>
    </message>
    <message>
        <source>May your own texts be sent, too?</source>
        <translation>Dürfen auch eigene Texte gesendet werden?</translation>
    </message>
    <message>
        <source>This text is a file of yours, or was pasted. As long as it is open, an online voice needs your permission: what it reads of this and of other texts of yours is sent to Google. Without it the offline voice reads them, and nothing of them is sent.

You can take this back at any time in the menu, under “Online voices”.</source>
        <translation>Dieser Text ist eine Datei von Ihnen oder wurde eingefügt. Solange er offen ist, braucht eine Online-Stimme Ihre Erlaubnis: Was sie von diesem und anderen eigenen Texten liest, wird an Google gesendet. Ohne sie liest die Offline-Stimme, und nichts davon wird gesendet.

Sie können das jederzeit zurücknehmen, im Menü unter „Online-Stimmen“.</translation>
    </message>
    <message>
        <source>Allow own texts</source>
        <translation>Eigene Texte erlauben</translation>
    </message>
</context>
<context>
    <name>Consenting</name>
    <message>
        <source>The online voice is not sent texts of your own, so the offline voice reads. May Google be sent this text and others of yours?</source>
        <translation>Eigene Texte bekommt die Online-Stimme nicht; es liest die Offline-Stimme. Dürfen dieser und andere eigene Texte an Google gesendet werden?</translation>
    </message>
    <message>
        <source>Read offline</source>
        <translation>Offline lesen</translation>
    </message>
    <message>
        <source>Allow own texts</source>
        <translation>Eigene Texte erlauben</translation>
    </message>
</context>
<context>
    <name>DesktopLink</name>
    <message>
        <source>Reading aloud</source>
        <translation>Liest vor</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>What would you like to hear?</source>
        <translation>Was möchten Sie hören?</translation>
    </message>
    <message>
        <source>You can also drag a file into this window. F1 opens the manual.</source>
        <translation>Sie können auch eine Datei in dieses Fenster ziehen. F1 öffnet das Handbuch.</translation>
    </message>
    <message>
        <source>A file from this computer</source>
        <translation>Eine Datei von diesem Rechner</translation>
    </message>
    <message>
        <source>The text you have copied</source>
        <translation>Den kopierten Text</translation>
    </message>
    <message>
        <source>A short news story to try</source>
        <translation>Eine kurze Nachricht zum Ausprobieren</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export as MP3</source>
        <translation>Als MP3 exportieren</translation>
    </message>
    <message>
        <source>{rate} kbit/s</source>
        <translation>{rate} kbit/s</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>Keinen Abschnitt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Voice: {voice}, {factor}×</source>
        <translation>Stimme: {voice}, {factor} ×</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are finished.</source>
        <translation>
            <numerusform>%n Datei ist fertig.</numerusform>
            <numerusform>%n Dateien sind fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them the offline voice speaks, as the online voice failed.</source>
        <translation>
            <numerusform>%n davon spricht die Offline-Stimme, denn die Online-Stimme fiel aus.</numerusform>
            <numerusform>%n davon spricht die Offline-Stimme, denn die Online-Stimme fiel aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Finished sections stay in the folder; a new export goes on from there.</source>
        <translation>Abgebrochen. Fertige Abschnitte bleiben im Ordner; ein neuer Export macht dort weiter.</translation>
    </message>
    <message>
        <source>Cancelling the export.</source>
        <translation>Der Export wird abgebrochen.</translation>
    </message>
    <message>
        <source>The voice begins to speak.</source>
        <translation>Die Stimme beginnt zu sprechen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Which sections?</source>
        <translation>Welche Abschnitte?</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Fields: {n} {nn} {title} {article} {publisher}</source>
        <translation>Felder: {n} {nn} {title} {article} {publisher}</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>{number} per cent</source>
        <translation>{number} Prozent</translation>
    </message>
    <message>
        <source>Writing “{title}”</source>
        <translation>„{title}“ wird geschrieben</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Waiting for the online voice: {reason}.</source>
        <translation>Auf die Online-Stimme wird gewartet: {reason}.</translation>
    </message>
</context>
<context>
    <name>ExportTree</name>
    <message>
        <source>Which sections?</source>
        <translation>Welche Abschnitte?</translation>
    </message>
    <message>
        <source>Space leaves out or takes in, the right arrow opens a section.</source>
        <translation>Die Leertaste nimmt heraus oder wieder auf, Pfeil rechts klappt einen Abschnitt auf.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>{name}, left out</source>
        <translation>{name}, ausgelassen</translation>
    </message>
    <message>
        <source>{name}, in part</source>
        <translation>{name}, zum Teil</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Ab hier vorlesen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Waiting for the online voice …</source>
        <translation>Warte auf die Online-Stimme …</translation>
    </message>
    <message>
        <source>Waiting for the online voice: {reason}.</source>
        <translation>Warte auf die Online-Stimme: {reason}.</translation>
    </message>
    <message>
        <source>The online voice is missing: {reason}. The offline voice reads on until it is back.</source>
        <translation>Die Online-Stimme fehlt: {reason}. Bis sie wieder da ist, liest die Offline-Stimme weiter.</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>es kam keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>Read on offline</source>
        <translation>Offline weiterlesen</translation>
    </message>
    <message>
        <source>Rather wait</source>
        <translation>Lieber warten</translation>
    </message>
    <message>
        <source>Rather stop</source>
        <translation>Lieber anhalten</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Header</source>
        <translation>Kopfleiste</translation>
    </message>
</context>
<context>
    <name>HelpHere</name>
    <message>
        <source>Tab and Shift+Tab lead from one control to the next, Space or Enter presses a button, Esc closes. F4 switches spoken controls on and off. The manual opens with F1 once this dialog is closed.</source>
        <translation>Tab und Umschalt+Tab führen von einem Bedienelement zum nächsten, Leertaste oder Eingabe drückt eine Schaltfläche, Esc schließt. F4 schaltet die gesprochene Bedienung ein und aus. Das Handbuch öffnet sich mit F1, sobald dieser Dialog geschlossen ist.</translation>
    </message>
    <message>
        <source>Write the path of a file, or choose it in the list of files with the arrow keys and Enter.</source>
        <translation>Den Pfad einer Datei schreiben, oder sie mit Pfeiltasten und Eingabe in der Liste der Dateien auswählen.</translation>
    </message>
    <message>
        <source>The arrow keys go through the sections, Space leaves one out or takes it in, the right arrow opens it with its paragraphs. Then come folder, file names and quality. Enter begins the export. While it runs, Esc cancels it; the sections that are finished stay.</source>
        <translation>Die Pfeiltasten gehen durch die Abschnitte, die Leertaste nimmt einen heraus oder wieder auf, Pfeil rechts klappt ihn mit seinen Absätzen auf. Dann folgen Ordner, Dateinamen und Qualität. Eingabe beginnt den Export. Während er läuft, bricht Esc ihn ab; die fertigen Abschnitte bleiben.</translation>
    </message>
    <message>
        <source>The arrow keys go from one bookmark to the next. Enter goes to the place, F2 renames, Del removes, Space says the name.</source>
        <translation>Die Pfeiltasten gehen von einem Lesezeichen zum nächsten. Eingabe führt an die Stelle, F2 benennt um, Entf löscht, die Leertaste sagt den Namen.</translation>
    </message>
    <message>
        <source>Write a word of what you are looking for. The down arrow leads to the commands that match, and Enter carries one out.</source>
        <translation>Ein Wort von dem schreiben, was gesucht wird. Pfeil nach unten führt zu den passenden Befehlen, Eingabe führt einen aus.</translation>
    </message>
    <message>
        <source>The arrow keys go from one link to the next. Enter opens it in the browser.</source>
        <translation>Die Pfeiltasten gehen von einem Link zum nächsten. Eingabe öffnet ihn im Browser.</translation>
    </message>
    <message>
        <source>The arrow keys move a slider. “Click” lets you hear clicks and see flashes, until you press it again; what you set holds at once.</source>
        <translation>Die Pfeiltasten bewegen einen Regler. „Klicken lassen“ lässt es klicken und blitzen, bis die Schaltfläche noch einmal gedrückt wird; was eingestellt ist, gilt sofort.</translation>
    </message>
    <message>
        <source>The arrow keys go through the voices. Enter downloads one, after a question, or chooses it; Space lets you hear it, Del removes it.</source>
        <translation>Die Pfeiltasten gehen durch die Stimmen. Eingabe lädt eine herunter, nach einer Frage, oder wählt sie; die Leertaste lässt sie hören, Entf entfernt sie.</translation>
    </message>
    <message>
        <source>The table has your own pronunciations, which the buttons beside it add, change, delete, bring in and write to a file. Below it stands what holds for every text.</source>
        <translation>Die Tabelle enthält die eigenen Aussprachen; die Schaltflächen daneben fügen sie hinzu, ändern und löschen sie, holen sie aus einer Datei und schreiben sie in eine. Darunter steht, was für jeden Text gilt.</translation>
    </message>
    <message>
        <source>Write the word, and in the next field how it is said. “Listen” lets you hear it, “Save” keeps it.</source>
        <translation>Das Wort schreiben, und im nächsten Feld, wie es gesprochen wird. „Anhören“ lässt es hören, „Speichern“ behält es.</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Hilfe: {title}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>“{title}” stays at its place.</source>
        <translation>„{title}“ bleibt an seiner Stelle.</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Commands and keys</source>
        <translation>Befehle und Tasten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>im Artikel</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>There are no links in this article.</source>
        <translation>In diesem Artikel stehen keine Links.</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Read from here</source>
        <translation>Ab &amp;hier vorlesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Single letters are keys</source>
        <translation>Einzelne Buchstaben sind Tasten</translation>
    </message>
    <message>
        <source>Quiet sounds for pause and end</source>
        <translation>Leise Töne bei Pause und Ende</translation>
    </message>
    <message>
        <source>Notifications in the background</source>
        <translation>Mitteilungen im Hintergrund</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>noch %n Meldung</numerusform>
            <numerusform>noch %n Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NaturalDialog</name>
    <message>
        <source>No answer at the moment. It is tried again.</source>
        <translation>Im Augenblick kommt keine Antwort. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>The download begins.</source>
        <translation>Das Herunterladen beginnt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Weiter herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Remove ({size})</source>
        <translation>Entfernen ({size})</translation>
    </message>
    <message>
        <source>Natural voices</source>
        <translation>Natürliche Stimmen</translation>
    </message>
    <message>
        <source>Natural voices sound like people and need no network. Each is downloaded once, free of charge, and only after you have said yes.</source>
        <translation>Natürliche Stimmen klingen wie Menschen und brauchen kein Netz. Jede wird einmal heruntergeladen, kostenlos und erst nach Ihrem Ja.</translation>
    </message>
    <message>
        <source>Enter: download or choose · Space: listen · Del: remove</source>
        <translation>Eingabe: herunterladen oder wählen · Leertaste: anhören · Entf: entfernen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read with it</source>
        <translation>Damit vorlesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NaturalVoices</name>
    <message>
        <source>The download was stopped. It can go on from there.</source>
        <translation>Das Herunterladen ist angehalten. Es kann dort weitergehen.</translation>
    </message>
    <message>
        <source>“{name}” is here and can be chosen.</source>
        <translation>„{name}“ ist da und kann gewählt werden.</translation>
    </message>
    <message>
        <source>Read with it</source>
        <translation>Damit vorlesen</translation>
    </message>
    <message>
        <source>Natural voices …</source>
        <translation>Natürliche Stimmen …</translation>
    </message>
    <message>
        <source>“{name}” has been removed; {size} are free again.</source>
        <translation>„{name}“ ist entfernt; {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>Natural voices need Piper</source>
        <translation>Natürliche Stimmen brauchen Piper</translation>
    </message>
    <message>
        <source>Piper is not installed here. This command brings it, and everything else works without it:

{remedy}</source>
        <translation>Piper ist hier nicht installiert. Dieser Befehl bringt es; alles andere geht auch ohne:

{remedy}</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>licence not clear, see the voice&apos;s page</source>
        <translation>Lizenz unklar, siehe die Seite der Stimme</translation>
    </message>
    <message>
        <source>licence {name}: not for business</source>
        <translation>Lizenz {name}: nicht gewerblich</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>Lizenz {name}</translation>
    </message>
    <message>
        <source>{size} come from {host} and from servers below {stores}. Their owner, Hugging Face, learns the address of your connection and which voice it is, but none of your texts. Once it is here, the voice needs no network.</source>
        <translation>{size} kommen von {host} und von Servern unter {stores}. Deren Betreiber, Hugging Face, erfährt die Adresse Ihres Anschlusses und welche Stimme es ist, aber keinen Ihrer Texte. Ist die Stimme da, braucht sie kein Netz.</translation>
    </message>
    <message>
        <source>Download “{name}”?</source>
        <translation>„{name}“ herunterladen?</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Do not download</source>
        <translation>Nicht herunterladen</translation>
    </message>
    <message>
        <source>{size} become free.</source>
        <translation>{size} werden frei.</translation>
    </message>
    <message>
        <source>It is the voice that reads; the offline voice takes its place.</source>
        <translation>Es ist die Stimme, die vorliest; an ihre Stelle tritt die Offline-Stimme.</translation>
    </message>
    <message>
        <source>It can be downloaded again at any time.</source>
        <translation>Sie lässt sich jederzeit wieder herunterladen.</translation>
    </message>
    <message>
        <source>It cannot be downloaded again here.</source>
        <translation>Hier lässt sie sich nicht wieder herunterladen.</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{percent} % of “{name}” are here already, and the download can go on from there.</source>
        <translation>{percent} % von „{name}“ sind schon da, und das Herunterladen kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>is being downloaded</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>reads now</source>
        <translation>liest gerade</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>{size} of it are here</source>
        <translation>{size} davon sind da</translation>
    </message>
    <message>
        <source>can be downloaded</source>
        <translation>zum Herunterladen</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The icon in the tray brings the window back; so does starting Vorleser once more.</source>
        <translation>Das Symbol in der Leiste holt das Fenster zurück; Vorleser noch einmal zu starten auch.</translation>
    </message>
    <message>
        <source>Vorleser stays in the background</source>
        <translation>Vorleser bleibt im Hintergrund</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>Zu Ende gelesen</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Vorleser. For spoken controls press F4.</source>
        <translation>Vorleser. Für gesprochene Bedienung F4 drücken.</translation>
    </message>
</context>
<context>
    <name>OnlineChip</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Online: what is read is sent to Google</source>
        <translation>Online: Gelesenes wird an Google gesendet</translation>
    </message>
    <message>
        <source>What is read is sent to Google. Click to choose what may be sent.</source>
        <translation>Gelesenes wird an Google gesendet. Ein Klick, und Sie wählen, was gesendet werden darf.</translation>
    </message>
    <message>
        <source>Online: a voice is being downloaded</source>
        <translation>Online: Eine Stimme wird heruntergeladen</translation>
    </message>
    <message>
        <source>A voice is being downloaded. Click to stop that.</source>
        <translation>Eine Stimme wird heruntergeladen. Ein Klick führt dorthin, wo sich das anhalten lässt.</translation>
    </message>
</context>
<context>
    <name>OnlineMenu</name>
    <message>
        <source>If the service fails: the offline voice reads on</source>
        <translation>Wenn der Dienst ausfällt: Die Offline-Stimme liest weiter</translation>
    </message>
    <message>
        <source>If the service fails: wait for it</source>
        <translation>Wenn der Dienst ausfällt: Auf ihn warten</translation>
    </message>
    <message>
        <source>If the service fails: stop</source>
        <translation>Wenn der Dienst ausfällt: Anhalten</translation>
    </message>
    <message>
        <source>Online voices</source>
        <translation>Online-Stimmen</translation>
    </message>
    <message>
        <source>Allow online voices</source>
        <translation>Online-Stimmen erlauben</translation>
    </message>
    <message>
        <source>For my own files and texts, too</source>
        <translation>Auch für eigene Dateien und Texte</translation>
    </message>
    <message>
        <source>Stop downloading “{voice}”</source>
        <translation>Herunterladen von „{voice}“ anhalten</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Which encoding is the text in?</source>
        <translation>In welcher Kodierung ist der Text?</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>In this article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Reads copied text. “{title}” stays at its place.</source>
        <translation>Liest Kopiertes vor. „{title}“ bleibt an seiner Stelle.</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Arrow keys move the caret, Space reads aloud, Enter reads from the caret.</source>
        <translation>Pfeiltasten bewegen den Cursor, Leertaste liest vor, Eingabe liest ab dem Cursor.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Text at the caret</source>
        <translation>Text am Cursor</translation>
    </message>
</context>
<context>
    <name>Pronouncing</name>
    <message numerus="yes">
        <source>%n pronunciation(s) taken over.</source>
        <translation>
            <numerusform>%n Aussprache übernommen.</numerusform>
            <numerusform>%n Aussprachen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pronunciations are in {path}.</source>
        <translation>Die Aussprachen stehen in {path}.</translation>
    </message>
    <message>
        <source>There is nothing in this article that is skipped.</source>
        <translation>In diesem Artikel wird nichts übergangen.</translation>
    </message>
</context>
<context>
    <name>PronunciationDialog</name>
    <message>
        <source>Pronunciation</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Also inside of words</source>
        <translation>Auch innerhalb von Wörtern</translation>
    </message>
    <message>
        <source>Capitals make no difference</source>
        <translation>Groß- und Kleinschreibung ist gleich</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>&amp;Wort</translation>
    </message>
    <message>
        <source>&amp;Said as</source>
        <translation>&amp;Gesprochen wie</translation>
    </message>
    <message>
        <source>&amp;IPA (if you know it)</source>
        <translation>&amp;IPA (falls bekannt)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Anhören</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>This is no word that can be looked for; inside of words, only letters and figures can.</source>
        <translation>Das ist kein Wort, nach dem sich suchen lässt; innerhalb von Wörtern nur Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Please write how it is said: letters or IPA, without braces.</source>
        <translation>Bitte schreiben, wie es gesprochen wird: in Buchstaben oder IPA, ohne geschweifte Klammern.</translation>
    </message>
    <message>
        <source>The voice cannot say this IPA. Without it, the word is said as written above.</source>
        <translation>Diese Lautschrift kann die Stimme nicht sprechen. Ohne sie gilt, was darüber steht.</translation>
    </message>
</context>
<context>
    <name>PronunciationsDialog</name>
    <message>
        <source>How it is said</source>
        <translation>So wird es gesprochen</translation>
    </message>
    <message>
        <source>Own pronunciations</source>
        <translation>Eigene Aussprachen</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Said as</source>
        <translation>Gesprochen wie</translation>
    </message>
    <message>
        <source>IPA</source>
        <translation>IPA</translation>
    </message>
    <message>
        <source>with a short stop: Leser innen</source>
        <translation>mit kurzer Pause: Leser innen</translation>
    </message>
    <message>
        <source>as a pair: Leserinnen und Leser</source>
        <translation>als Paar: Leserinnen und Leser</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>Name emoji</source>
        <translation>Emojis benennen</translation>
    </message>
    <message>
        <source>Announce headings and quotations</source>
        <translation>Überschriften und Zitate ansagen</translation>
    </message>
    <message>
        <source>Another pitch for headings, quotations and brackets</source>
        <translation>Andere Tonhöhe für Überschriften, Zitate und Klammern</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Gender forms (Leser:innen)</source>
        <translation>&amp;Genderformen (Leser:innen)</translation>
    </message>
    <message>
        <source>Import pronunciations</source>
        <translation>Aussprachen importieren</translation>
    </message>
    <message>
        <source>pronunciations.csv</source>
        <translation>Aussprachen.csv</translation>
    </message>
    <message>
        <source>Export pronunciations</source>
        <translation>Aussprachen exportieren</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>The export is still running. Quitting now keeps the files that are finished; the others will not be made.</source>
        <translation>Der Export läuft noch. Wer jetzt beendet, behält die fertigen Dateien; die anderen entstehen nicht.</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{title} (missing)</source>
        <translation>{title} (fehlt)</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Last articles</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Last articles</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
</context>
<context>
    <name>Replying</name>
    <message>
        <source>This is the first sentence.</source>
        <translation>Das ist der erste Satz.</translation>
    </message>
    <message>
        <source>This is the last sentence.</source>
        <translation>Das ist der letzte Satz.</translation>
    </message>
    <message>
        <source>This is the first paragraph.</source>
        <translation>Das ist der erste Absatz.</translation>
    </message>
    <message>
        <source>This is the last paragraph.</source>
        <translation>Das ist der letzte Absatz.</translation>
    </message>
    <message>
        <source>This is the first section.</source>
        <translation>Das ist der erste Abschnitt.</translation>
    </message>
    <message>
        <source>This is the last section.</source>
        <translation>Das ist der letzte Abschnitt.</translation>
    </message>
    <message>
        <source>There is no jump to be taken back.</source>
        <translation>Es gibt keinen Sprung, der sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>There is no message.</source>
        <translation>Es gibt keine Meldung.</translation>
    </message>
    <message>
        <source>This key has no task here. {keys} shows all keys.</source>
        <translation>Diese Taste hat hier keine Aufgabe. {keys} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Es ist kein Artikel geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is being read.</source>
        <translation>Es wird nichts vorgelesen.</translation>
    </message>
    <message>
        <source>{command}: this key works in the text. Esc leads there.</source>
        <translation>{command}: Diese Taste wirkt im Text. Esc führt dorthin.</translation>
    </message>
    <message>
        <source>{command}: on</source>
        <translation>{command}: ein</translation>
    </message>
    <message>
        <source>{command}: off</source>
        <translation>{command}: aus</translation>
    </message>
    <message numerus="yes">
        <source>Size of type: %n pixels</source>
        <translation>
            <numerusform>Schriftgröße: %n Pixel</numerusform>
            <numerusform>Schriftgröße: %n Pixel</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position in the article</source>
        <translation>Stelle im Artikel</translation>
    </message>
    <message>
        <source>{time} of {total}</source>
        <translation>{time} von {total}</translation>
    </message>
</context>
<context>
    <name>SelfVoicing</name>
    <message>
        <source>Spoken controls on.</source>
        <translation>Gesprochene Bedienung an.</translation>
    </message>
    <message>
        <source>Spoken controls off.</source>
        <translation>Gesprochene Bedienung aus.</translation>
    </message>
</context>
<context>
    <name>SentenceView</name>
    <message>
        <source>The sentence being read</source>
        <translation>Der Satz, der gelesen wird</translation>
    </message>
    <message>
        <source>Space reads aloud, Alt with the arrow keys goes on by sentences, Esc goes back to the article.</source>
        <translation>Leertaste liest vor, Alt mit den Pfeiltasten geht satzweise weiter, Esc führt zurück zum Artikel.</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>Continue at “{words} …”</source>
        <translation>Weiter bei „{words} …“</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>The text was read as {encoding}, which is not certain. If letters are wrong, choose another.</source>
        <translation>Gelesen als {encoding}, aber sicher ist das nicht. Sind Umlaute falsch, hilft eine andere Kodierung.</translation>
    </message>
    <message>
        <source>Other encoding …</source>
        <translation>Andere Kodierung …</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>Skimming</name>
    <message>
        <source>Read everything</source>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Skimming: only the first sentence of each paragraph is read.</source>
        <translation>Überfliegen: Von jedem Absatz wird nur der erste Satz gelesen.</translation>
    </message>
    <message>
        <source>Skimming</source>
        <translation>Überfliegen</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Alles wird gelesen</translation>
    </message>
</context>
<context>
    <name>SleepChip</name>
    <message>
        <source>Sleep</source>
        <translation>Schlummern</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Schlummern</translation>
    </message>
    <message>
        <source>Sleep timer: {time} left</source>
        <translation>Schlummern: noch {time}</translation>
    </message>
    <message>
        <source>Stop reading after a while</source>
        <translation>Nach einer Weile verstummen</translation>
    </message>
</context>
<context>
    <name>SleepMenu</name>
    <message>
        <source>Sleep timer</source>
        <translation>Schlummern</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>At the end of the section</source>
        <translation>Am Ende des Abschnitts</translation>
    </message>
    <message>
        <source>At the end of the article</source>
        <translation>Am Ende des Artikels</translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message>
        <source>Stop clicking</source>
        <translation>Klicken beenden</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klicken lassen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Wireless headphones sound late. Let it click, and move the slider until click and flash are one.</source>
        <translation>Kabellose Kopfhörer klingen später. Lassen Sie es klicken, und schieben Sie den Regler, bis Klick und Blitz eins sind.</translation>
    </message>
    <message>
        <source>Sound is late by</source>
        <translation>Der Ton kommt später um</translation>
    </message>
    <message>
        <source>Wake the loudspeaker for</source>
        <translation>Lautsprecher wecken für</translation>
    </message>
    <message>
        <source>Some loudspeakers swallow the first word after a silence.</source>
        <translation>Manche Lautsprecher verschlucken nach einer Stille das erste Wort.</translation>
    </message>
    <message>
        <source>That fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n Millisekunde</numerusform>
            <numerusform>%n Millisekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeedChip</name>
    <message>
        <source>{factor}×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Speed: {factor} times</source>
        <translation>Geschwindigkeit: {factor}-fach</translation>
    </message>
    <message>
        <source>How fast the text is read</source>
        <translation>Wie schnell gelesen wird</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
</context>
<context>
    <name>SpokenForm</name>
    <message>
        <source>How it is said</source>
        <translation>So wird es gesprochen</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>This is the last word.</source>
        <translation>Das ist das letzte Wort.</translation>
    </message>
    <message>
        <source>This is the first word.</source>
        <translation>Das ist das erste Wort.</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sound is back. Reading goes on where it was.</source>
        <translation>Es ist wieder ein Tonausgabegerät da. Weiterlesen setzt an diesem Wort fort.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>ThemeButtons</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Weiß auf Schwarz</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>Gelb auf Schwarz</translation>
    </message>
    <message>
        <source>Green on black</source>
        <translation>Grün auf Schwarz</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Elapsed: {time}</source>
        <translation>Verstrichen: {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Remaining: {time}</source>
        <translation>Verbleibend: {time}</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>reads aloud</source>
        <translation>liest vor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>zu Ende gelesen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>level {number}</source>
        <translation>Ebene {number}</translation>
    </message>
</context>
<context>
    <name>TypePanel</name>
    <message>
        <source>Type and colours</source>
        <translation>Schrift und Farben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>Buchstabenabstand</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>Lines around the line read</source>
        <translation>Linien um die gelesene Zeile</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Word spacing</source>
        <translation>Wortabstand</translation>
    </message>
    <message>
        <source>After a paragraph</source>
        <translation>Nach einem Absatz</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Jump instead of gliding</source>
        <translation>Springen statt gleiten</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie gewohnt</translation>
    </message>
    <message>
        <source>Set the type as it was at first</source>
        <translation>Die Schrift wieder so setzen wie am Anfang</translation>
    </message>
    <message>
        <source>{pixels} px</source>
        <translation>{pixels} px</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypefaceBox</name>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>{family} is not installed</source>
        <translation>{family} ist nicht installiert</translation>
    </message>
</context>
<context>
    <name>VoiceChip</name>
    <message>
        <source>Voice: {voice}</source>
        <translation>Stimme: {voice}</translation>
    </message>
    <message>
        <source>Choose the voice that reads</source>
        <translation>Die Stimme wählen, die vorliest</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>{voice}, reads now</source>
        <translation>{voice}, liest gerade</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Voices that sound like people can be added here, free of charge; they need no network.</source>
        <translation>Stimmen, die wie Menschen klingen, lassen sich hier kostenlos hinzufügen; sie brauchen kein Netz.</translation>
    </message>
    <message>
        <source>Natural voices …</source>
        <translation>Natürliche Stimmen …</translation>
    </message>
    <message>
        <source>Space: listen · Enter: choose</source>
        <translation>Leertaste: anhören · Eingabe: wählen</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>man {number}</source>
        <translation>Mann {number}</translation>
    </message>
    <message>
        <source>woman {number}</source>
        <translation>Frau {number}</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Google Germany</source>
        <translation>Google Deutschland</translation>
    </message>
    <message>
        <source>Google Austria</source>
        <translation>Google Österreich</translation>
    </message>
    <message>
        <source>Google Switzerland</source>
        <translation>Google Schweiz</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Natural, on this computer</source>
        <translation>Natürlich, auf diesem Rechner</translation>
    </message>
    <message>
        <source>MBROLA, on this computer</source>
        <translation>MBROLA, auf diesem Rechner</translation>
    </message>
    <message>
        <source>Online: what is read is sent to Google</source>
        <translation>Online: Gelesenes wird an Google gesendet</translation>
    </message>
    <message>
        <source>{name} (online)</source>
        <translation>{name} (online)</translation>
    </message>
    <message>
        <source>{name} (online, slow)</source>
        <translation>{name} (online, langsam)</translation>
    </message>
    <message>
        <source>{name} (slow)</source>
        <translation>{name} (langsam)</translation>
    </message>
</context>
<context>
    <name>Voicing</name>
    <message>
        <source>all selected</source>
        <translation>alles ausgewählt</translation>
    </message>
    <message>
        <source>empty line</source>
        <translation>leere Zeile</translation>
    </message>
    <message>
        <source>end of line</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>capital {letter}</source>
        <translation>groß {letter}</translation>
    </message>
    <message>
        <source>{text} deleted</source>
        <translation>{text} gelöscht</translation>
    </message>
    <message>
        <source>{text} selected</source>
        <translation>{text} ausgewählt</translation>
    </message>
    <message>
        <source>{text} not selected</source>
        <translation>{text} nicht mehr ausgewählt</translation>
    </message>
    <message>
        <source>button</source>
        <translation>Schaltfläche</translation>
    </message>
    <message>
        <source>menu button</source>
        <translation>Menüschaltfläche</translation>
    </message>
    <message>
        <source>check box</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>radio button</source>
        <translation>Auswahlknopf</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>Schieberegler</translation>
    </message>
    <message>
        <source>progress bar</source>
        <translation>Fortschrittsanzeige</translation>
    </message>
    <message>
        <source>combo box</source>
        <translation>Auswahlliste</translation>
    </message>
    <message>
        <source>number field</source>
        <translation>Zahlenfeld</translation>
    </message>
    <message>
        <source>edit field</source>
        <translation>Eingabefeld</translation>
    </message>
    <message>
        <source>password field</source>
        <translation>Kennwortfeld</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baumliste</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Reiter</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>submenu</source>
        <translation>Untermenü</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>partly checked</source>
        <translation>teilweise angekreuzt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>Ebene {level}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Farben: {name}</translation>
    </message>
</context>
<context>
    <name>VolumeChip</name>
    <message>
        <source>Volume: {percent} per cent</source>
        <translation>Lautstärke: {percent} Prozent</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud the voice is</source>
        <translation>Wie laut gelesen wird</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back to the voice</source>
        <translation>Zurück zur Stimme</translation>
    </message>
</context>
<context>
    <name>_Renaming</name>
    <message>
        <source>Name of the bookmark</source>
        <translation>Name des Lesezeichens</translation>
    </message>
</context>
</TS>
