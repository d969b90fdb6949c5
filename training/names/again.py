"""Writes invented sentences again, otherwise: with surnames that are words for trades, months and the like ("Driver told", "Mary Long"), or
as headlines in which every word has a capital, some with a text right behind them, besides a few of what is measured.

    python training/names/again.py trades|headlines INVENTED.jsonl OUT.jsonl
"""
import json
import random
import sys

how, source, out = sys.argv[1:]
chance = random.Random(13 if how == "trades" else 17)
SURNAMES = (
    "Player Driver Singer Farmer Head Champion Constable Sergeant Priest Major Bishop Pope King Prince Judge Dean Cardinal Coach Baker Cook Butler "
    "Page Chase Marshall Knight Abbott Fisher Porter Carter Mason Archer Banker Trader Boss Official Painter Poet Rector Proctor Cousins Nephew "
    "Neighbour Husband Victor Baron Duke Earl Deacon Parson Minister Chancellor Pilot Widows Son Brothers Child Power Rose Young Long Best Law Price "
    "Field Stone Day May June March Summer Winter Frost Rain Snow"
).split()
SMALL = set("a an the of in on at by to for and or but as from with into over".split())
MEASURED = [
    "The quake measured {} on the Richter scale .",
    "A {} - magnitude tremor on the Richter scale was felt in the capital .",
    "It had a strength of {} on the Richter scale , officials said .",
    "Measuring {} Richter , it was the strongest in years .",
    "Temperatures rose to {} degrees Celsius on Monday .",
    "The earthquake , with a magnitude of {} Richter , struck before dawn .",
]


def with_other_surnames(line):
    tokens, tags = line["tokens"], line["tags"]
    ends = [i for i, tag in enumerate(tags) if tag.endswith("-PER") and tags[i + 1 : i + 2] != ["I-PER"]]
    if not ends:
        return None
    surname = chance.choice(SURNAMES)
    for i in ends:
        if tokens[i][:1].isupper() and chance.random() < 0.8:
            tokens[i] = surname
    return {"tokens": tokens, "tags": tags}


def as_headline(line):
    tokens, tags, alone = line["tokens"], line["tags"], chance.random() < 0.7
    if tokens[-1] == ".":
        tokens, tags = tokens[:-1], tags[:-1]
    keep_small = chance.random() < 0.6
    capital = [word if keep_small and i and word in SMALL else word[:1].upper() + word[1:] for i, word in enumerate(tokens)]
    if alone:
        return {"tokens": capital, "tags": tags}
    text = chance.choice(lines)
    return {"tokens": capital + text["tokens"], "tags": tags + text["tags"]}


def measured():
    tokens = chance.choice(MEASURED).format(f"{chance.randint(4, 8)}.{chance.randint(0, 9)}").split()
    return {"tokens": tokens, "tags": ["O"] * len(tokens)}


lines = [json.loads(line) for line in open(source, encoding="utf8")]
chance.shuffle(lines)
if how == "trades":
    made = [line for line in map(with_other_surnames, lines) if line][:1200]
else:
    made = [as_headline(line) for line in lines[:1500]] + [measured() for _ in range(60)]
    chance.shuffle(made)
open(out, "w", encoding="utf8").write("".join(f"{json.dumps(line)}\n" for line in made))
