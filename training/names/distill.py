"""Trains the tagger on what teachers say of annotated, invented and other lines, and writes its weights.

    python training/names/distill.py LISTS DATA models/names.safetensors BEGIN.pt TEACHER.pt...

DATA: besides the files of train.py, more.jsonl, lines nobody annotated, trades.jsonl and headlines.jsonl. BEGIN: a network without letters by train.py, whose
vectors are shortened and which learns on; its letters begin as those of the first teacher. The target is the teachers' mean distribution over
whole sequences of labels (X. Wang, Y. Jiang, N. Bach, T. Wang, F. Huang, K. Tu, ACL 2020); where there are annotations they count for a part.
"""
import sys
import time
from pathlib import Path

import numpy as np
import quantise
import torch
from network import LABELS, TABLES, Network, batch, f1, list_bits, read_lines, read_vectors, start, train
from shrink import shrink, take_over

ANNOTATED, INVENTED, MORE = 0.4, 0.25, 4000
FEWEST, MOST = 8, 50
EPOCHS, RATE, WORDS_SHARE = 4, 2e-3, 0.3
HEADLINES, LAST_RATE = 0.6, 8e-4


def load(path, vectors):
    saved = torch.load(path, weights_only=False)
    network = Network(vectors, **saved["sizes"], project=True)
    network.load_state_dict(saved["state"], strict=False)
    return network.eval(), saved["sizes"]


@torch.no_grad()
def teach(lines, teachers):
    lines = sorted(lines, key=lambda line: len(line["labels"]))
    for start_at in range(0, len(lines), 128):
        some = lines[start_at : start_at + 128]
        ids, spelled, _, there, lengths = batch(some)
        said = [teacher.chain.probabilities(teacher(ids, spelled, lengths), there) for teacher in teachers]
        single, pairs = (sum(each) / len(said) for each in zip(*said))
        for row, line in enumerate(some):
            size = len(line["labels"])
            line["single"] = single[row, :size].numpy().astype(np.float16)
            line["pairs"] = pairs[row, : size - 1].numpy().astype(np.float16)


def taught_loss(network, lines):
    ids, spelled, labels, there, lengths = batch(lines)
    count, longest = labels.shape
    single, pairs = np.zeros((count, longest, LABELS), np.float32), np.zeros((count, longest - 1, LABELS, LABELS), np.float32)
    for row, line in enumerate(lines):
        size = len(line["labels"])
        single[row, :size], pairs[row, : size - 1] = line["single"], line["pairs"]
    single, pairs = torch.from_numpy(single), torch.from_numpy(pairs)
    scores = network(ids, spelled, lengths, (single[..., 0] < 0.5) & there)
    share = torch.tensor([line["annotated"] for line in lines])
    return network.chain.loss_to(scores, there, single, pairs) * (1 - share) + network.chain.loss(scores, labels, there) * share


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

    def read(name, annotated):
        """The lines as the teachers see them, taught, then with the rows of the small table."""
        lines = [{**line, "annotated": annotated} for line in read_lines(f"{data}/{name}.jsonl", row_of)]
        if name == "more":
            lines = [line for line in lines if FEWEST <= len(line["labels"]) <= MOST]
            chance.shuffle(lines)
            lines = lines[:MORE]
        teach(lines, teachers)
        rows = {line["number"]: line["ids"] for line in read_lines(f"{data}/{name}.jsonl", small_row_of)}
        return [{**line, "ids": rows[line["number"]]} for line in lines]

    alone, among = read("alone", ANNOTATED), {line["number"]: line for line in read("among", ANNOTATED)}
    # No teacher has learnt that a trade may be a surname: there the labels count alone.
    invented, trades, more = read("invented", ANNOTATED), read("trades", 1.0), read("more", 0.0)
    headlines = read("headlines", 1.0)
    scored = read_lines(f"{data}/dev.jsonl", small_row_of) if Path(data, "dev.jsonl").exists() else []

    def annotated():
        return [among.get(line["number"], line) if chance.random() < 0.5 else line for line in alone]

    def first_lines():
        return annotated() + [line for line in invented + trades if chance.random() < INVENTED] + more

    def last_lines():
        certain = [{**line, "annotated": 1.0} for line in invented if chance.random() < INVENTED]
        return annotated() + certain + [line for line in headlines if chance.random() < HEADLINES]

    def tell(text, now):
        score = f", F1 {f1(now, scored):.1f}" if scored else ""
        print(f"{text}{score}  ({time.time() - began_at:.0f} s)", flush=True)

    network.word.weight.requires_grad_(True)
    network = train(network, first_lines, taught_loss, EPOCHS, RATE, chance, words=WORDS_SHARE, tell=tell)
    network = train(network, last_lines, taught_loss, 1, LAST_RATE, chance, words=WORDS_SHARE, tell=tell)
    write(out, network, words, small_row_of)


if __name__ == "__main__":
    main()
