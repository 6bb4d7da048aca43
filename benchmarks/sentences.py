"""What recorded voices say in the benchmarks: a few sentences of news for each language that they speak."""

ENGLISH = (
    "After the long winter, the farmers of the region hope for a better harvest than in the previous years.",
    "Several thousand people demonstrated peacefully in the city, and the police reported no major incidents.",
    "Scientists have discovered a small planet that circles its star in less than eleven hours.",
    "His third novel, which took him nine years, is a quiet story about fathers and sons.",
    "In autumn our uncle often eats apples and oranges under an old elm in our orchard.",
    "The minister announced on Monday that the government would increase its aid for families.",
    "Every evening an elderly actor entertains an audience in an open air theatre.",
    "The train from the north arrived late, because a tree had fallen on the tracks near the old bridge.",
    "Nobody knows whether the negotiations will continue after the weekend, said a speaker of the union.",
    "Before her arrest she had worked for a newspaper, wrote two plays, and taught at a school for actors.",
    "Oil and iron are expensive again, and our own industry is in an awkward position.",
    "Six ships put to sea before sunrise, but only five of them came back that night.",
)

CZECH = (
    "Po dlouhé zimě doufají zemědělci v lepší sklizeň než v minulých letech.",
    "Několik tisíc lidí pokojně demonstrovalo ve městě a policie nehlásila žádné problémy.",
    "Vědci objevili malou planetu, která oběhne svou hvězdu za méně než jedenáct hodin.",
    "Jeho třetí román, který psal devět let, je tichý příběh o otcích a synech.",
    "Ministr v pondělí oznámil, že vláda zvýší podporu pro rodiny.",
    "Vlak ze severu přijel pozdě, protože na koleje spadl strom.",
)

ITALIAN = (
    "Dopo il lungo inverno gli agricoltori della regione sperano in un raccolto migliore.",
    "Diverse migliaia di persone hanno manifestato pacificamente nel centro della capitale.",
    "Alcuni scienziati hanno scoperto un piccolo pianeta che gira intorno alla sua stella in meno di undici ore.",
    "Il suo terzo romanzo, che gli ha preso nove anni, racconta una storia di padri e figli.",
    "Il treno del nord è arrivato in ritardo, perché un albero era caduto sui binari.",
    "In autunno mio zio mangia spesso arance e uva sotto un olmo antico.",
)

FINNISH = (
    "Pitkän talven jälkeen maanviljelijät toivovat parempaa satoa kuin edellisinä vuosina.",
    "Useat tuhannet ihmiset osoittivat mieltään rauhallisesti kaupungissa.",
    "Tutkijat ovat löytäneet pienen planeetan, joka kiertää tähtensä alle yhdessätoista tunnissa.",
    "Hänen kolmas romaaninsa on hiljainen tarina isistä ja pojista.",
    "Ministeri ilmoitti maanantaina, että hallitus lisää tukea perheille.",
    "Juna pohjoisesta saapui myöhässä, koska puu oli kaatunut raiteille.",
)

CATALAN = (
    "Després del llarg hivern els pagesos de la regió esperen una collita millor.",
    "Diversos milers de persones es van manifestar de manera pacífica a la ciutat.",
    "Els científics han descobert un planeta petit que gira al voltant de la seva estrella.",
    "La seva tercera novel·la explica una història tranquil·la de pares i fills.",
    "El tren del nord va arribar tard, perquè un arbre havia caigut sobre les vies.",
)

RUSSIAN = (
    "После долгой зимы крестьяне надеются на хороший урожай.",
    "Несколько тысяч человек мирно вышли на улицы города, и полиция не сообщила о происшествиях.",
    "Учёные открыли маленькую планету, которая обращается вокруг своей звезды за одиннадцать часов.",
    "Его третий роман рассказывает тихую историю об отцах и сыновьях.",
    "Поезд с севера прибыл поздно, потому что на рельсы упало дерево.",
)
