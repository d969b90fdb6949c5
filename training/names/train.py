"""Trains a network on annotated lines with the word vectors as they are: a teacher, or what the student begins from.

    python training/names/train.py LISTS DATA OUT.pt [--first 112 --second 96 --letters 32 --width 96 --others 0.25 --seed 3 ...]
        [--hold] [--teachers ONE.pt TWO.pt ...]

LISTS: what make-lists.mjs wrote; DATA: alone.jsonl, among.jsonl, invented.jsonl and, to be told the score, dev.jsonl, all by prepare.ts.
`--hold` keeps a tenth of the lines apart and scores on them instead: for choosing settings. With `--teachers`, networks made so before, it
also learns from what they say of more.jsonl, lines nobody annotated, and from trades.jsonl and headlines.jsonl.
"""
import argparse
import time
from pathlib import Path

import numpy as np
import torch
from network import Network, f1, names_in, read_lines, read_vectors, start, train
from teach import load, taught_loss, teach, whole_sentences

INVENTED = 0.25
# Of what is added with teachers: shares of an epoch, and how many lines that nobody annotated.
ADDED = {"trades": 0.2, "headlines": 0.2}
MORE = 8000
LONGEST_NAME = 5
OTHER = 0.6
is_held = lambda number: number // 60 % 10 == 7


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("lists", "data", "out"):
        parser.add_argument(name)
    for name, value in {"first": 80, "second": 80, "letters": 0, "width": 64, "others": 0.0, "seed": 1, "epochs": 10, "size": 64, "rate": 3e-3}.items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    parser.add_argument("--hold", action="store_true")
    parser.add_argument("--teachers", nargs="*", default=[])
    return parser.parse_args()


class OtherNames:
    """Puts names of other lines, of the same kind, in place of some of a line's."""

    def __init__(self, lines, chance):
        self.chance, self.names = chance, {}
        for line in lines:
            for first, last, kind in names_in(line["labels"]):
                if last - first <= LONGEST_NAME:
                    self.names.setdefault(kind, []).append((line["ids"][first:last], line["spelled"][first:last]))

    def put_in(self, line):
        parts, at = [], 0
        for first, last, kind in sorted(names_in(line["labels"])):
            parts.append((line["ids"][at:first], line["spelled"][at:first], line["labels"][at:first]))
            ids, spelled = line["ids"][first:last], line["spelled"][first:last]
            if self.chance.random() < OTHER:
                ids, spelled = self.chance.choice(self.names[kind])
            parts.append((ids, spelled, np.array([kind] + [kind + 1] * (len(ids) - 1))))
            at = last
        parts.append((line["ids"][at:], line["spelled"][at:], line["labels"][at:]))
        ids, spelled, labels = (np.concatenate(some) for some in zip(*parts))
        return {**line, "ids": ids, "spelled": spelled, "labels": labels}


def main():
    given = options()
    chance, began = start(given.seed), time.time()
    words, vectors = read_vectors(given.lists)
    row_of = {word: i + 2 for i, word in reversed(list(enumerate(words)))}
    vectors = torch.cat([torch.zeros(2, vectors.size(1)), vectors])
    read = lambda name: [{**line, "annotated": float(name != "more")} for line in read_lines(f"{given.data}/{name}.jsonl", row_of)]
    alone, invented, among = read("alone"), read("invented"), {line["number"]: line for line in read("among")}
    dev = Path(given.data, "dev.jsonl").exists() and not given.hold
    scored = [line for line in alone if is_held(line["number"])] if given.hold else read("dev") if dev else []
    learnt = [line for line in alone if not (given.hold and is_held(line["number"]))]
    others = OtherNames(learnt, chance)
    teachers = [load(path, vectors)[0] for path in given.teachers]
    added = [(read(name), share) for name, share in ADDED.items()] if teachers else []
    more = whole_sentences(read("more")) if teachers else []
    teach(more, teachers)

    def lines_of():
        lines = [among.get(line["number"], line) if chance.random() < 0.5 else line for line in learnt]
        lines = [others.put_in(line) if chance.random() < given.others else line for line in lines]
        lines += [line for some, share in [(invented, INVENTED), *added] for line in some if chance.random() < share]
        return lines + chance.sample(more, min(MORE, len(more)))

    def tell(text, network):
        score = f", F1 {f1(network, scored):.1f}" if scored else ""
        print(f"{text}{score}  ({time.time() - began:.0f} s)", flush=True)

    sizes = {name: getattr(given, name) for name in ("width", "first", "second", "letters")}
    network = Network(vectors, **sizes, project=True)
    network = train(network, lines_of, taught_loss, given.epochs, given.rate, chance, size=given.size, tell=tell)
    state = {name: values for name, values in network.state_dict().items() if name != "word.weight"}
    torch.save({"sizes": sizes, "state": state}, given.out)


if __name__ == "__main__":
    main()
