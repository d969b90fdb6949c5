"""Trains the tagger on what teachers say of annotated, invented and other lines, and writes its weights.

    python training/names/distill.py LISTS DATA models/names.safetensors BEGIN.pt TEACHER.pt...

DATA: all files of train.py. BEGIN: a network without letters by train.py, whose vectors are shortened and which learns on; its letters begin
as those of the first teacher. The target is the teachers' mean distribution over whole sequences of labels (X. Wang, Y. Jiang, N. Bach, T. Wang,
F. Huang, K. Tu, ACL 2020); where there are annotations they count for a part.
"""
import sys
import time
from pathlib import Path

import quantise
import torch
from network import TABLES, Network, f1, list_bits, read_lines, read_vectors, start, train
from shrink import shrink, take_over
from teach import load, taught_loss, teach, whole_sentences

# How far the labels of a line count, the teachers for the rest.
ANNOTATED = {"alone": 0.4, "among": 0.4, "invented": 0.6, "trades": 0.6, "headlines": 0.7, "more": 0.0}
# Shares of an epoch.
OTHERS = {"invented": 0.2, "trades": 0.2, "headlines": 0.3}
PRINTED, MORE = 0.4, 10000
EPOCHS, RATE, WORDS_SHARE = 6, 2e-3, 0.3


def shortened(began, sizes, table, turn, centre, first):
    """The network to train: what it begins from with shortened vectors, and the letters of a teacher."""
    letters = first.letters.three.out_channels
    small = Network(table, **{**sizes, "width": table.size(1), "letters": letters}, project=False, within=0.2, between=0.4)
    new = {way: getattr(small.first, way).weight_ih_l0.detach() for way in ("ahead", "back")}
    take_over(small, began, turn, centre, {way: weight[:, -letters:] * 0.5 for way, weight in new.items()})
    small.letters.load_state_dict(first.letters.state_dict())
    return small


def write(path, network, words, row_of):
    ways = [[] for _ in range(network.word.num_embeddings)]
    for word in words:
        if word in row_of:
            ways[row_of[word]].append(word)
    kept = [row for row in range(2, len(ways)) if ways[row]]
    tensors = quantise.table("word", network.word.weight[[1, *kept]])
    for name in TABLES:
        rows = network.lists(list_bits(torch.arange(TABLES[name][0]))) if name == "lists" else network.tables[name].weight
        tensors.update(quantise.table(name, rows))
    tensors.update(quantise.table("letters", network.letters.table()))
    tensors["letters.bias"] = quantise.array(network.letters.three.bias)
    for name in ("first", "second"):
        layer = getattr(network, name)
        tensors.update(quantise.lstm(name, layer.ahead, layer.back))
    tensors.update(quantise.dense("labels", network.labels))
    tensors.update(quantise.chain("labels", *network.chain.allowed(), network.chain.end))
    quantise.write(path, tensors, {"words": "\n".join(" ".join(ways[row]) for row in kept)})


def main():
    lists, data, out, begin, *others = sys.argv[1:]
    chance, began_at = start(21), time.time()
    words, vectors = read_vectors(lists)
    vectors = torch.cat([torch.zeros(2, vectors.size(1)), vectors])
    row_of = {word: i + 2 for i, word in reversed(list(enumerate(words)))}
    began, sizes = load(begin, vectors)
    teachers = [load(path, vectors)[0] for path in others]
    small_row_of, table, turn, centre = shrink(began, words, vectors[2:])
    network = shortened(began, sizes, table, turn, centre, teachers[0])

    def read(name):
        """The lines as the teachers see them, taught, then with the rows of the small table."""
        lines = [{**line, "annotated": ANNOTATED[name]} for line in read_lines(f"{data}/{name}.jsonl", row_of)]
        if name == "more":
            lines = whole_sentences(lines)
        teach(lines, teachers)
        rows = {line["number"]: line["ids"] for line in read_lines(f"{data}/{name}.jsonl", small_row_of)}
        return [{**line, "ids": rows[line["number"]]} for line in lines]

    sets = {name: read(name) for name in ANNOTATED}
    printed = {line["number"]: line for line in sets["among"]}
    scored = read_lines(f"{data}/dev.jsonl", small_row_of) if Path(data, "dev.jsonl").exists() else []

    def lines_of():
        annotated = [printed.get(line["number"], line) if chance.random() < PRINTED else line for line in sets["alone"]]
        others = [line for name, share in OTHERS.items() for line in sets[name] if chance.random() < share]
        return annotated + others + chance.sample(sets["more"], min(MORE, len(sets["more"])))

    def tell(text, now):
        score = f", F1 {f1(now, scored):.1f}" if scored else ""
        print(f"{text}{score}  ({time.time() - began_at:.0f} s)", flush=True)

    network.word.weight.requires_grad_(True)
    network = train(network, lines_of, taught_loss, EPOCHS, RATE, chance, words=WORDS_SHARE, tell=tell)
    write(out, network, words, small_row_of)


if __name__ == "__main__":
    main()
