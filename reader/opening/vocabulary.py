"""German words that tell a title, a kicker or a compound from other lines."""

_DEPARTMENTS = """
politik wirtschaft sport kultur panorama wissen wissenschaft gesellschaft meinung kommentar
leitartikel analyse interview reportage hintergrund exklusiv eilmeldung europa deutschland ausland
inland welt international national regional lokales lokal region stadt vermischtes boulevard leute
stars digital technik netzwelt auto mobilität reise gesundheit bildung karriere finanzen börse geld
märkte unternehmen energie klima klimawandel umwelt natur wetter verkehr justiz kriminalität polizei
feuilleton medien fernsehen tv musik kino film literatur theater kunst geschichte religion kirche
fußball bundesliga champions-league tennis handball formel formel-1 olympia wintersport eishockey
nachrichten news aktuelles thema themen ukraine ukraine-krieg nahost nahostkonflikt usa russland
china israel iran türkei frankreich großbritannien österreich schweiz italien spanien polen bayern
berlin hamburg münchen köln frankfurt sachsen hessen nrw nordrhein-westfalen niedersachsen
brandenburg thüringen sachsen-anhalt mecklenburg-vorpommern schleswig-holstein baden-württemberg
rheinland-pfalz saarland bremen glosse kolumne essay porträt rezension kritik ratgeber service
verbraucher verbraucherschutz liveticker ticker liveblog live newsblog faktencheck gastbeitrag
nachruf debatte migration corona rente steuern bundestag innenpolitik außenpolitik arbeitsmarkt
immobilien wohnen garten kochen rezept rezepte genuss food haus lifestyle startseite recht urteil
gericht prozess unfall wahlen bundestagswahl landtagswahl kommunalwahl
"""
DEPARTMENTS = frozenset(_DEPARTMENTS.split())
"""What newspapers print over their articles in small letters."""

_FINITE_VERBS = """
ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss
müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag
möchte geht gehen ging gibt gab kommt kommen kam bleibt bleiben blieb macht machen machte sagt sagen
sagte steht stehen stand liegt liegen lag lässt lassen ließ tut tun warnt warnen fordert fordern
droht drohen plant planen siegt siegen gewinnt gewinnen verliert verlieren stirbt sterben starb
tötet töten trifft treffen traf spricht sprechen sprach sieht sehen sah nimmt nehmen nahm hält
halten hielt zieht ziehen zog fällt fallen fiel steigt steigen stieg sinkt sinken sank wächst
wachsen wirft werfen warf bringt bringen brachte beginnt endet endete bekommt bekommen braucht
brauchen kostet kosten lebt leben zeigt zeigen schlägt schlagen scheitert
"""
FINITE_VERBS = frozenset(_FINITE_VERBS.split())
"""Frequent in headlines."""

_NO_VERBS_IN_T = """
mit nicht seit acht statt erst oft fast jetzt selbst sofort gut weit laut bereit dort fort nächst
zuerst zuletzt meist fest hart kalt alt rot tot satt matt nackt leicht recht schlecht echt dicht
vielleicht insgesamt überhaupt gesamt bekannt unbekannt verletzt schwerverletzt leichtverletzt
geplant geplatzt gestoppt verhaftet angeklagt entdeckt dementiert gefasst samt längst ernst höchst
sonst einst bunt spät breit tief direkt perfekt exakt verrückt entgegengesetzt west ost
"""
NO_VERBS_IN_T = frozenset(_NO_VERBS_IN_T.split())
"""Small words in -t that are no finite verbs."""

_LINKING_WORDS = """
und oder bis sowie bzw beziehungsweise als wie noch statt aber auch respektive samt anstatt gegen zu u on off
"""
LINKING_WORDS = frozenset(_LINKING_WORDS.split())
"""After "Ost-" these begin the next word: "Ost- und West..."."""

_SECOND_HALVES = """
nah kritisch treu weit frei freundlich feindlich eigen bedingt basiert gestützt geführt finanziert
neutral positiv negativ typisch fähig intern artig ähnlich gesteuert unterstützt konform relevant
verdächtig amerikan kompatibel skeptisch spezifisch deutsch russisch französisch britisch chinesisch
türkisch polnisch italienisch grün rot gelb schwarz blau weiß liberal konservativ sozial politisch
wissenschaftlich
"""
SECOND_HALVES = tuple(_SECOND_HALVES.split())
"""Beginnings of what joins a name or a colour with a hyphen: Kreml-nah, rot-grün, deutsch-französisch."""
