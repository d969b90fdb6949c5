"""Makes a table of few, short vectors out of many: frequent words keep one of their own, the rare ones share one with their like."""
import re

import torch

OWN, GROUPS, WORDS, WIDTH = 24000, 4096, 200000, 48
ROUNDS, SAMPLE, PART = 4, 40000, 4096
MOST_LETTERS = 24


def shrink(network, words, vectors):
    """The network's vectors turned so that 48 numbers say nearly all, and grouped.

    Gives the row of each word, the table (row 0 for nothing, row 1 for unknown words), and how to turn back: `row @ turn.T + centre`.
    """
    pick = torch.Generator().manual_seed(3)
    kept = [i for i, word in enumerate(words[:WORDS]) if i < OWN or (re.search(r"[^\W\d_]", word) and len(word) <= MOST_LETTERS)]
    with torch.no_grad():
        projected = network.project(vectors[kept])
        unknown = network.unknown
        weight = 1 / (torch.arange(len(kept)).float() + 200).sqrt()
        weight /= weight.sum()
        centre = (projected * weight[:, None]).sum(0)
        centred = projected - centre
        _, directions = torch.linalg.eigh((centred * weight[:, None]).T @ centred)
        turn = directions[:, -WIDTH:]
        short = centred @ turn
        rare = short[OWN:]
        centres, group = grouped(rare, pick)
        table = torch.cat([torch.zeros(1, WIDTH), ((unknown - centre) @ turn)[None], short[:OWN], centres])
    row_of = {words[i]: 2 + (at if at < OWN else OWN + int(group[at - OWN])) for at, i in reversed(list(enumerate(kept)))}
    return row_of, table, turn, centre


def grouped(rows, pick):
    """k-means on a sample; then the middle and the number of the group of every row."""
    sample = rows[torch.randperm(len(rows), generator=pick)[:SAMPLE]]
    centres = sample[torch.randperm(len(sample), generator=pick)[:GROUPS]].clone()
    for _ in range(ROUNDS):
        middle, size = middles(sample, nearest(sample, centres))
        other = sample[torch.randperm(len(sample), generator=pick)[:GROUPS]]
        centres = torch.where((size < 2)[:, None], other, middle)
    group = nearest(rows, centres)
    middle, size = middles(rows, group)
    return torch.where((size > 0)[:, None], middle, centres), group


def nearest(rows, centres):
    half = (centres * centres).sum(1) / 2
    return torch.cat([(rows[i : i + PART] @ centres.T - half).argmax(1) for i in range(0, len(rows), PART)])


def middles(rows, group):
    size = torch.bincount(group, minlength=GROUPS)
    total = torch.zeros(GROUPS, rows.size(1)).index_add_(0, group, rows)
    return total / size.clamp(min=1)[:, None], size


def take_over(small, network, turn, centre, further):
    """Gives the small network what the large one learnt; its first layer reads the turned vectors and, by the weights `further`, letters."""
    learnt = {name: values.clone() for name, values in network.state_dict().items() if not name.startswith(("word.", "project.", "unknown"))}
    width = turn.size(0)
    for way in ("ahead", "back"):
        weight, bias = f"first.{way}.weight_ih_l0", f"first.{way}.bias_ih_l0"
        of_words = learnt[weight][:, :width]
        learnt[bias] = learnt[bias] + of_words @ centre
        learnt[weight] = torch.cat([of_words @ turn, learnt[weight][:, width:], further[way]], 1)
    small.load_state_dict(learnt, strict=False)
