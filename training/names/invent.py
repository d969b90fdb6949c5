"""Writes invented news sentences with their names tagged: sentences.txt, its blanks filled from lists.

    python training/names/invent.py LISTS 4000 OUT.jsonl        # LISTS: the folder that make-lists.mjs filled
"""
import json
import random
import sys
from pathlib import Path

HERE = Path(__file__).parent
lists, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
chance = random.Random(11)
pick = chance.choice


def load(name):
    return json.loads(Path(lists, name).read_text(encoding="utf8"))


def lines_of(name):
    return [line.strip() for line in (HERE / name).read_text(encoding="utf8").splitlines() if line.strip() and line[0] != "#"]


people = {land: (names["given"], names["family"]) for land, names in load("people.json").items() if land != "eo"}
own = lines_of("people.txt")
OWN = {own[i]: (own[i + 1].split(), own[i + 2].split()) for i in range(0, len(own), 3)}
WELL_FILLED = [land for land, (given, family) in people.items() if len(given) > 90 and len(family) > 90]
ENGLISH = ["en", "en", "en", "en_AU"]
cities = load("cities.json")
# Large cities stand in news more often, though less than their size says.
CITIES = chance.choices([name for name, _ in cities], [size**0.45 for _, size in cities], k=30000)
COUNTRIES = load("countries.json")

FIELDS = "Defense|Defence|Foreign Affairs|the Interior|Interior|Health|Justice|Finance|Education|Transport|Agriculture|Energy|Information|Health and Welfare|Labor|Emergency Situations|Home Affairs|Trade and Industry|Culture|Oil|Public Security|Internal Affairs".split("|")
ARMS = "Mechanized|Airborne|Motor Rifle|Armored|Infantry|Marine|Guards|Territorial Defense|Air Assault|Tank|Mountain".split("|")
UNITS = "Brigade Division Regiment Battalion".split()
COMMANDS = "Command|Military District|Forces Command|Operational Group".split("|")
TRADES = "Energy Motors Bank Airlines Holdings Group Industries Oil Pharmaceuticals Steel Capital Technologies Telecom Foods Insurance Shipping Partners Systems Mining Media".split()
FORMS = "Inc.|Corp.|Ltd.|plc|AG|SA|& Co.|LLC|GmbH|NV|Co.".split("|")
OF_A_PLACE = "University|Institute for War Studies|Red Crescent|Human Rights Commission|Meteorological Agency|Intelligence Service|Bank|Football Federation|Court of Justice|Chamber of Commerce|Health Organization|Olympic Committee|Security Council|Court|Police|Fire Department|Council|Hospital|Parliament|Coast Guard|Civil Defense|Geological Survey".split("|")
OF_A_STATE = "Security Service|Election Commission|Police|Guard|Court|Intelligence Service|Assembly|Reserve|Bureau of Investigation|Emergency Service|Statistics Office|Prosecutor 's Office|Staff|Space Agency|Transportation Safety Board".split("|")
PARTIES = "Workers '|Labor|Labour|Social Democratic|Conservative|Liberal|Green|National|People 's|Democratic|Communist|Justice and Development|Freedom|Unity".split("|")
LOCAL = "United|City|FC|Rovers|Athletic|Hospital|General Hospital|Airport Authority|Times|Post|Herald|News|Tribune".split("|")
KNOWN = "UN|EU|NATO|WHO|UNICEF|UNHCR|OSCE|IAEA|FBI|CIA|SBU|GRU|FSB|Mossad|Pentagon|Interpol|Europol|ICRC|Amnesty International|Human Rights Watch|Doctors Without Borders|World Bank|Red Cross|African Union|Arab League|European Commission|Security Council|State Department|Congress|Senate|Supreme Court|Knesset|Duma|Bundestag|United Nations|European Union|World Health Organization|International Committee of the Red Cross|Federal Reserve|U.N.".split("|")
OUTLETS = "AFP|Reuters|AP|Associated Press|Interfax|TASS|Xinhua|Yonhap|Kyodo|BBC|CNN|Al Jazeera|al-Arabiya|Bloomberg|New York Times|Washington Post|Guardian|Wall Street Journal|Anadolu|IRNA|SANA|Haaretz|Der Spiegel|Le Monde|RIA Novosti|Ukrainska Pravda|Fox News|NBC News|Sky News|Telegram|Twitter|Facebook".split("|")
PAPERS = "Times|Post|Herald|News|Tribune|Independent|Mirror|Observer|Courier|Radio|TV|News Agency|Gazette|Star".split("|")
LANDS = "Gaza|West Bank|Donbas|Crimea|Kashmir|Middle East|Europe|Asia|Africa|Black Sea|Red Sea|Gulf|Sahel|Balkans|Persian Gulf|Latin America|Tibet|Darfur|Chechnya|Kurdistan|Golan Heights|Sinai|Mediterranean".split("|")
FEATURES = "River Lake Valley Province Airport Bridge Street County Island Hills Oblast District Bay Square".split()
TITLES = "President|Prime Minister|Foreign Minister|Defense Minister|Interior Minister|Gen.|Lt. Gen.|Maj. Gen.|Col.|Lt. Col.|Capt.|Sgt.|Brig. Gen.|Adm.|Maj.|Mr.|Mrs.|Ms.|Dr.|Sen.|Rep.|Gov.|Mayor|Governor|Judge|Justice|Sheikh|Ayatollah|King|Prince|Queen|Chancellor|Secretary of State|spokesman|spokeswoman|spokesperson|commander|police chief|analyst|lawyer|director|former president|opposition leader|rebel commander|chief prosecutor|army spokesman|Detective Inspector|Superintendent|Archbishop|Cardinal|Pope|Attorney General|Vice President|Crown Prince|Secretary-General|Deputy Prime Minister|military spokesman|Professor|Lord|Sir|Imam|Rabbi|Commissioner|Ambassador|envoy|Chief Executive|chairman".split("|")
ROLES = "spokesman|spokeswoman|director|head|chief|deputy head|chairman|analyst|commander|general secretary|press officer|doctor|official|lawmaker|professor|managing director".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SYLLABLES = [
    "Bar Kar Tal Mor Vel Dra Sto Kos Lu Ner Hal Bri Os Zar Kra Shi Na Ba Qa Ra Dar Al Ker Sal Ta Mu Be Go Po Ni".split(),
    "ni ko ra va sh li ga no dan mir bur zan ta ro ki la vi nes dar".split(),
    "sk ivka ovo grad abad an iya ville ton by stad heim burg ino ets ia un ar iq eh ah pur khel".split(),
]
BEFORE_VILLAGES = "Khirbet Tell Deir Beit Kfar Ain Umm Novo Velyka Mala Nizhny Saint Santa San Port New Upper".split()
COINED = [
    "Nor Vex Tel Cor Bel Alt Om Sol Ver Dyn Lum Zen Ax Bri Hal Kin Mar Ost Pra Quan Ter Uni Val Xen".split(),
    "ex ia ent ora um ics on is era ax ova el tis ium cor mark tek net gen".split(),
]


def person():
    """The full name and how it is said in short."""
    if chance.random() < 0.42:
        land = pick(list(OWN))
        given, family = map(pick, OWN[land])
    else:
        land = pick(pick([ENGLISH, WELL_FILLED, list(people)]))
        given, family = map(pick, people[land])
    if land in ("chinese", "korean"):
        return f"{family} {given}", family
    if land.startswith("en") and chance.random() < 0.15:
        given += f" {pick('ABCDEFGHJKLMRST')}."
    if land == "arabic" and chance.random() < 0.25:
        given += f" {pick(OWN[land][0])}"
    if land.startswith("es") and chance.random() < 0.2:
        family += f" {pick(people[land][1])}"
    return f"{given} {family}", family


def surname():
    return person()[1]


def nation():
    # The first of the list would else be as frequent as any other.
    return pick(COUNTRIES)


def country():
    return nation()[0]


def demonym():
    return nation()[1]


def city():
    return nation()[2] if chance.random() < 0.3 else pick(CITIES)


def village():
    if chance.random() < 0.65:
        return pick(CITIES)
    made = pick(SYLLABLES[0]) + (pick(SYLLABLES[1]) if chance.random() < 0.8 else "") + pick(SYLLABLES[2])
    return f"{pick(BEFORE_VILLAGES)} {made}" if chance.random() < 0.15 else made


def place():
    kind = chance.random()
    if kind < 0.3:
        return country()
    if kind < 0.6:
        return city()
    if kind < 0.8:
        return village()
    return pick([
        lambda: f"{village()} {pick(FEATURES)}",
        lambda: f"{pick(['Lake', 'Mount', 'Gulf of', 'Strait of', 'Cape', 'Fort', 'Camp'])} {village()}",
        lambda: f"{pick(['North', 'South', 'East', 'West', 'Northern', 'Southern', 'Central'])} {pick([village, country])()}",
        lambda: pick(LANDS),
    ])()


def acronym():
    return "".join(pick("ABCDEFGHIKLMNOPRSTUW") for _ in range(pick([2, 3, 3, 3, 3, 4, 4, 5])))


def ministry():
    field = pick(FIELDS)
    plain = field.replace("the ", "")
    kinds = [f"Ministry of {field}", f"Ministry of {field}", f"{plain} Ministry", f"Department of {plain}", f"{demonym()} {plain} Ministry"]
    return pick(kinds)


def ordinal(number):
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else last}"


def unit():
    return pick([
        lambda: f"{ordinal(chance.randint(1, 250))} {pick(ARMS)} {pick(UNITS)}",
        lambda: f"{pick(['First', 'Second', 'Third', 'Fifth'])} {pick(['Army', 'Corps', 'Division', 'Fleet'])}",
        lambda: f"{pick(['Joint', 'Northern', 'Southern', 'Central', 'Eastern', 'Special Operations', 'Strategic'])} {pick(COMMANDS)}",
    ])()


def armed_group():
    return pick([
        lambda: f"{pick('Free New Popular Islamic National United Democratic Patriotic Revolutionary'.split())} {pick(['People’s', demonym()])} {pick(['Army', 'Front', 'Movement', 'Liberation Army', 'Resistance', 'Brigades', 'Salvation Front', 'Defense Forces'])}",
        lambda: f"{pick('Free New Popular Islamic National United Democratic Patriotic Revolutionary'.split())} {pick(['Army', 'Front', 'Movement', 'Resistance', 'Salvation Front', 'Defense Forces'])}",
        lambda: f"{pick('Ansar Jaish Harakat Liwa Kataib Jund Jamaat'.split())} al-{pick('Sham Islam Haq Tawhid Fath Nusra Mujahideen Huda'.split())}",
        lambda: f"al-{pick(['Qaeda', 'Nusra', 'Shabab', 'Fateh', 'Quds Brigades', 'Aqsa Martyrs Brigades'])}",
        lambda: pick("Hamas Hezbollah Taliban Fatah ISIS ISIL PKK FARC ETA Wagner".split()),
        lambda: f"{city()} {pick(['Brigade', 'Battalion', 'Militia', 'Military Council'])}",
    ])()


def company():
    coined = pick(COINED[0]) + pick(COINED[1])
    return pick([
        lambda: coined,
        lambda: f"{pick([coined, surname(), city()])} {pick(TRADES)}",
        lambda: f"{pick([coined, surname(), city()])} {pick(TRADES)}",
        lambda: f"{pick([coined, surname()])} {pick(FORMS)}",
        lambda: pick([f"{surname()} & {surname()}", f"{country()} {pick(['Airlines', 'Telecom', 'Petroleum', 'Steel', 'Railways'])}"]),
    ])()


def body():
    return pick([
        ministry, ministry, unit, armed_group, company, acronym,
        lambda: f"{pick([city(), country(), demonym(), 'International', 'National', 'Central', 'European', 'World'])} {pick(OF_A_PLACE)}",
        lambda: f"{pick(['University', 'Bank', 'Diocese', 'City Council'])} of {pick([city, country])()}",
        lambda: f"{pick(['National', 'Federal', 'State', 'General', 'Supreme', 'Central'])} {pick(OF_A_STATE)}",
        lambda: f"{pick(PARTIES)} Party",
        lambda: f"{pick([city, village])()} {pick(LOCAL)}",
        lambda: pick(KNOWN),
    ])()


def outlet():
    return pick(OUTLETS) if chance.random() < 0.6 else f"{pick([city(), 'Daily', 'Morning', 'Evening', 'National', 'Gulf'])} {pick(PAPERS)}"


def number():
    return str(pick([chance.randint(2, 99), chance.randint(100, 999), chance.randint(1, 90) * 1000]))


# What a blank stands for, and the tag of the name that fills it.
BLANKS = {
    "L2": (surname, "PER"), "C": (country, "LOC"), "K": (city, "LOC"), "KU": (lambda: city().upper(), "LOC"), "V": (village, "LOC"),
    "G": (place, "LOC"), "O": (body, "ORG"), "A": (acronym, "ORG"), "M": (ministry, "ORG"), "U": (unit, "ORG"), "Z": (armed_group, "ORG"),
    "X": (company, "ORG"), "W": (outlet, "ORG"), "D": (demonym, None), "T": (lambda: pick(TITLES), None), "R": (lambda: pick(ROLES), None),
    "DAY": (lambda: pick(DAYS), None), "MON": (lambda: pick(MONTHS), None), "N": (number, None), "Y": (lambda: str(chance.randint(1985, 2026)), None),
}
SMALL = "of the in on to and a for at with by from".split()


def fill(sentence):
    tokens, tags, short = [], [], None
    for word in sentence.split():
        tag = None
        if word.startswith("{"):
            blank, rest = word[1:].split("}")
            if blank == "P":
                text, short = person()
                tag = "PER"
            elif blank == "L":
                text, tag = short or surname(), "PER"
            else:
                make, tag = BLANKS[blank]
                text = make()
            text += rest
        elif word.startswith("${"):
            text = f"${number()}"
        else:
            text = word
        parts = text.split()
        tokens += parts
        tags += ["O" if tag is None else f"{'B' if i == 0 else 'I'}-{tag}" for i in range(len(parts))]
    return tokens, tags


sentences = lines_of("sentences.txt")
with open(out, "w", encoding="utf8") as file:
    for i in range(count):
        tokens, tags = fill(sentences[i % len(sentences)])
        dress = chance.random()
        if dress < 0.04:
            tokens = [word if word in SMALL else word[:1].upper() + word[1:] for word in tokens]
        elif dress < 0.06:
            tokens = [word.upper() for word in tokens]
        file.write(json.dumps({"tokens": tokens, "tags": tags}, ensure_ascii=False) + "\n")
