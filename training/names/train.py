"""Trains the name tagger and writes its weights.

    python training/names/train.py LISTS DATA models/names.safetensors [--hold]

LISTS: what make-lists.mjs wrote; DATA: alone.jsonl, among.jsonl, invented.jsonl and, to be told the score, dev.jsonl, all by prepare.ts.
`--hold` keeps a tenth of the lines apart and scores on them instead: for choosing settings.
"""
import sys
import time
from pathlib import Path

import torch

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "network"))
import quantise
from network import TABLES, Network, f1, list_bits, read_lines, read_vectors, start, train
from shrink import WIDTH, shrink, take_over

lists, data, out = sys.argv[1:4]
hold = "--hold" in sys.argv
HIDDEN, BIG_WIDTH, INVENTED = 80, 64, 0.25
is_held = lambda number: hold and number // 60 % 10 == 7
chance, began = start(2), time.time()


def load(row_of):
    read = lambda name: read_lines(f"{data}/{name}.jsonl", row_of)
    alone, invented = read("alone"), read("invented")
    among = {line["number"]: line for line in read("among")}
    scored = [line for line in alone if is_held(line["number"])] if hold else read("dev") if Path(data, "dev.jsonl").exists() else []

    def of_an_epoch():
        lines = [among.get(line["number"], line) if chance.random() < 0.5 else line for line in alone if not is_held(line["number"])]
        return lines + [line for line in invented if chance.random() < INVENTED]

    def tell(text, network):
        score = f", F1 {f1(network, scored):.1f}" if scored else ""
        print(f"{text}{score}  ({time.time() - began:.0f} s)", flush=True)

    return of_an_epoch, tell


words, vectors = read_vectors(lists)
lines_of, tell = load({word: i + 2 for i, word in reversed(list(enumerate(words)))})
big = Network(torch.cat([torch.zeros(2, vectors.size(1)), vectors]), BIG_WIDTH, HIDDEN, project=True)
big = train(big, lines_of, epochs=10, rate=3e-3, chance=chance, steady=0.998, tell=tell)

row_of, table, turn, centre = shrink(big, words, vectors)
lines_of, tell = load(row_of)
small = Network(table, WIDTH, HIDDEN, project=False, within=0.2, between=0.45)
take_over(small, big, turn, centre)
small = train(small, lines_of, epochs=4, rate=1e-3, chance=chance, steady=0.995, words=0.3, tell=tell)

ways = [[] for _ in range(len(table))]
for word in words:
    if word in row_of:
        ways[row_of[word]].append(word)
kept = [row for row in range(2, len(table)) if ways[row]]
tensors = quantise.table("word", small.word.weight[[1, *kept]])
for name in TABLES:
    rows = small.lists(list_bits(torch.arange(TABLES[name][0]))) if name == "lists" else small.tables[name].weight
    tensors.update(quantise.table(name, rows))
for name in ("first", "second"):
    layer = getattr(small, name)
    tensors.update(quantise.lstm(name, layer.ahead, layer.back))
tensors.update(quantise.dense("labels", small.labels))
tensors.update(quantise.chain("labels", *small.chain.allowed(), small.chain.end))
quantise.write(out, tensors, {"words": "\n".join(" ".join(ways[row]) for row in kept)})
