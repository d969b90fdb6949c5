"""The name tagger in PyTorch: what it reads, its layers, how finds are scored."""
import copy
import json
import math
import random
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parent.parent / "network"))
from layers import BothWays, Chain, Drop

LABELS = 7
# Sizes of the tables of features besides the word, and of their vectors; the order is that of FEATURES in the program.
TABLES = {
    "suffix2": (2048, 8), "suffix3": (2048, 8), "suffix4": (2048, 8), "prefix2": (2048, 8), "prefix3": (2048, 8), "prefix4": (2048, 8),
    "shape": (24, 8), "tag": (19, 8), "lists": (512, 10), "known": (13, 8), "rule": (19, 8), "context": (16, 6),
}
LISTS = 9
RULE = list(TABLES).index("rule")
UNKNOWN = 1
# Characters as the program numbers them, and how many of a word are read.
CHARACTERS, LONGEST = 116, 16


def read_lines(path, row_of):
    """Lines of prepare.ts, their words as rows of a table: 0 stands for nothing, 1 for a word that is not known."""
    lines = []
    for number, text in enumerate(open(path, encoding="utf8")):
        line = json.loads(text)
        if line["words"]:
            words = [next((row_of[way] for way in ways if way in row_of), UNKNOWN) for ways in line["words"]]
            ids = np.column_stack([np.array(words), np.array(line["features"])]).astype(np.int64)
            spelled = np.zeros((len(words), LONGEST), np.int64)
            for i, ways in enumerate(line["words"]):
                numbers = [number_of(character) for character in ways[0][:LONGEST]]
                spelled[i, : len(numbers)] = numbers
            lines.append({"number": number, "ids": ids, "spelled": spelled, "labels": np.array(line["labels"]), "names": line["names"]})
    return lines


def read_vectors(folder):
    words = open(f"{folder}/words.txt", encoding="utf8").read().split("\n")
    vectors = np.fromfile(f"{folder}/words.f32", dtype=np.float32).reshape(-1, 100)
    return words, torch.from_numpy(vectors / vectors[:20000].std())


def number_of(character):
    code = ord(character)
    return code - 31 if 32 < code < 127 else 94 + code % 20


class Letters(nn.Module):
    """Of every three characters in a row of a word some numbers; the largest of each count."""

    def __init__(self, width):
        super().__init__()
        self.character = nn.Embedding(CHARACTERS, 24, padding_idx=0)
        self.three = nn.Conv1d(24, width, 3, padding=1)

    def forward(self, spelled):
        words, of = torch.unique(spelled.flatten(0, 1), dim=0, return_inverse=True)
        seen = torch.relu(self.three(self.character(words).transpose(1, 2))).masked_fill((words == 0).unsqueeze(1), 0)
        return seen.max(2)[0][of].view(*spelled.shape[:2], -1)

    @torch.no_grad()
    def table(self):
        """What each character adds in front, in the middle and behind."""
        return torch.cat([self.character.weight @ self.three.weight[:, :, side].T for side in range(3)])


class Network(nn.Module):
    """Words to `width` numbers each (by a projection of given vectors where `project`), features, two layers both ways, labels."""

    def __init__(self, vectors, width, first, second, letters, project, words=0.05, names=0.1, affixes=0.05, rules=0.1, within=0.25, between=0.5):
        super().__init__()
        self.shares = {"words": words, "names": names, "affixes": affixes, "rules": rules}
        self.word = nn.Embedding.from_pretrained(vectors, freeze=project)
        self.project = nn.Linear(vectors.size(1), width) if project else None
        self.unknown = nn.Parameter(torch.zeros(width)) if project else None
        tables = {name: size for name, size in TABLES.items() if name != "lists"}
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in tables.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.3)
        self.lists = nn.Linear(LISTS, TABLES["lists"][1], bias=False)
        self.letters = Letters(letters) if letters else None
        self.first = BothWays(width + sum(size for _, size in TABLES.values()) + letters, first)
        self.second = BothWays(2 * first, second)
        self.before, self.between, self.after = Drop(within), Drop(between), Drop(between)
        self.labels = nn.Linear(2 * second, LABELS)
        self.chain = Chain(LABELS)

    def drawn(self, which, shape):
        return torch.rand(shape) < self.shares[which]

    def vectors(self, words):
        if self.project is None:
            return self.word(words)
        return torch.where((words == UNKNOWN).unsqueeze(2), self.unknown, self.project(self.word(words)))

    def forward(self, ids, spelled, lengths, in_name=None):
        words = ids[..., 0]
        if self.training:
            # A name nobody has seen must be found by what stands around it.
            hidden = self.drawn("words", words.shape) | (in_name & self.drawn("names", words.shape))
            words = torch.where(hidden, torch.full_like(words, UNKNOWN), words)
            keep = ~self.drawn("affixes", (*words.shape, 1)), ~self.drawn("rules", (len(words), 1, 1))
        rows = [self.vectors(words)]
        for i, name in enumerate(TABLES):
            if name == "lists":
                row = self.lists(list_bits(ids[..., i + 1]))
            else:
                row = self.tables[name](ids[..., i + 1])
            if self.training and "fix" in name:
                row = row * keep[0]
            if self.training and i == RULE:
                row = row * keep[1]
            rows.append(row)
        if self.letters:
            rows.append(self.letters(spelled))
        once = self.between(self.first(self.before(torch.cat(rows, 2)), lengths))
        return self.labels(self.after(self.second(once, lengths)))


def list_bits(numbers):
    return ((numbers.unsqueeze(-1) >> torch.arange(LISTS)) & 1).float()


def batch(lines):
    longest = max(len(line["labels"]) for line in lines)
    ids = np.zeros((len(lines), longest, len(TABLES) + 1), np.int64)
    spelled = np.zeros((len(lines), longest, LONGEST), np.int64)
    labels, there = np.zeros((len(lines), longest), np.int64), np.zeros((len(lines), longest), bool)
    for i, line in enumerate(lines):
        size = len(line["labels"])
        ids[i, :size], spelled[i, :size], labels[i, :size], there[i, :size] = line["ids"], line["spelled"], line["labels"], True
    return tuple(map(torch.from_numpy, (ids, spelled, labels, there, there.sum(1))))


def batches(lines, chance, size=64):
    """Lines of about one length together, in chance order."""
    lines = list(lines)
    chance.shuffle(lines)
    pools = [sorted(lines[i : i + 10 * size], key=lambda line: len(line["labels"])) for i in range(0, len(lines), 10 * size)]
    made = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
    chance.shuffle(made)
    return made


STEADY = 0.998


def train(network, lines_of, loss_of, epochs, rate, chance, words=1.0, size=64, tell=print):
    """Trains, and gives the network with the running average of the weights. `lines_of()` are the lines of an epoch."""
    average = copy.deepcopy(network).eval()
    learning = [p for p in network.parameters() if p.requires_grad]
    own = [p for p in learning if p is network.word.weight]
    groups = [{"params": [p for p in learning if p is not network.word.weight], "share": 1.0}]
    if own:
        groups.append({"params": own, "share": words, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=1e-4, betas=(0.9, 0.99))
    total, step = epochs * len(batches(lines_of(), chance, size)), 0
    for epoch in range(epochs):
        network.train()
        sum_of_losses, made = 0.0, batches(lines_of(), chance, size)
        for lines in made:
            now = rate * min(1, (step + 1) / (0.05 * total)) * (0.49 * (1 + math.cos(math.pi * min(1, step / total))) + 0.02)
            for group in optimiser.param_groups:
                group["lr"] = now * group["share"]
            loss = loss_of(network, lines).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 2.0)
            optimiser.step()
            step += 1
            sum_of_losses += float(loss.detach())
            keep = min(STEADY, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, part in zip(average.parameters(), network.parameters()):
                    if part.requires_grad:
                        mean.mul_(keep).add_(part, alpha=1 - keep)
        tell(f"epoch {epoch + 1}: loss {sum_of_losses / len(made):.3f}", average)
    return average


def names_in(labels):
    found, i = set(), 0
    while i < len(labels):
        start = i
        i += 1
        if labels[start] % 2 == 1:
            while i < len(labels) and labels[i] == labels[start] + 1:
                i += 1
            found.add((start, i, int(labels[start])))
    return found


def f1(network, lines):
    """Exact F1 by the tokens of the program; names that begin or end inside a token count as missed."""
    right = given = gold = 0
    with torch.no_grad():
        for start in range(0, len(lines), 128):
            some = lines[start : start + 128]
            ids, spelled, _, there, lengths = batch(some)
            paths = network.chain.best(network(ids, spelled, lengths), there)
            for line, path, length in zip(some, paths.tolist(), lengths.tolist()):
                found = names_in(path[:length])
                right += len(found & names_in(line["labels"]))
                given += len(found)
                gold += line["names"]
    return 100 * 2 * right / max(1, given + gold)


def start(seed):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    return random.Random(seed)
