"""The name tagger in PyTorch: what it reads, its layers, how finds are scored."""
import copy
import json
import math
import random

import numpy as np
import torch
from torch import nn

LABELS = 7
# Sizes of the tables of features besides the word, and of their vectors; the order is that of FEATURES in the program.
TABLES = {
    "suffix2": (2048, 8), "suffix3": (2048, 8), "suffix4": (2048, 8), "prefix2": (2048, 8), "prefix3": (2048, 8), "prefix4": (2048, 8),
    "shape": (24, 8), "tag": (19, 8), "lists": (512, 10), "known": (13, 8), "rule": (19, 8), "context": (16, 6),
}
LISTS = 9
RULE = list(TABLES).index("rule")
FORBIDDEN = -1e4
UNKNOWN = 1


def read_lines(path, row_of):
    """Lines of prepare.ts, their words as rows of a table: 0 stands for nothing, 1 for a word that is not known."""
    lines = []
    for number, text in enumerate(open(path, encoding="utf8")):
        line = json.loads(text)
        if line["words"]:
            words = [next((row_of[way] for way in ways if way in row_of), UNKNOWN) for ways in line["words"]]
            ids = np.column_stack([np.array(words), np.array(line["features"])]).astype(np.int64)
            lines.append({"number": number, "ids": ids, "labels": np.array(line["labels"]), "names": line["names"]})
    return lines


def read_vectors(folder):
    words = open(f"{folder}/words.txt", encoding="utf8").read().split("\n")
    vectors = np.fromfile(f"{folder}/words.f32", dtype=np.float32).reshape(-1, 100)
    return words, torch.from_numpy(vectors / vectors[:20000].std())


class Chain(nn.Module):
    """A linear-chain conditional random field; an inside follows only its own beginning or inside."""

    def __init__(self):
        super().__init__()
        self.transitions, self.start, self.end = (nn.Parameter(torch.zeros(*size)) for size in ((LABELS, LABELS), (LABELS,), (LABELS,)))
        never, never_first = torch.zeros(LABELS, LABELS), torch.zeros(LABELS)
        for inside in (2, 4, 6):
            never_first[inside] = FORBIDDEN
            never[[label for label in range(LABELS) if label not in (inside - 1, inside)], inside] = FORBIDDEN
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)

    def allowed(self):
        return self.transitions + self.never, self.start + self.never_first

    def loss(self, scores, labels, there):
        transitions, start = self.allowed()
        rows = torch.arange(len(labels))
        right = start[labels[:, 0]] + scores[rows, 0, labels[:, 0]] + self.end[labels[rows, there.sum(1) - 1]]
        steps = scores.gather(2, labels.unsqueeze(2)).squeeze(2)[:, 1:] + transitions[labels[:, :-1], labels[:, 1:]]
        right = right + (steps * there[:, 1:]).sum(1)
        all_ways = start + scores[:, 0]
        for i in range(1, scores.size(1)):
            further = torch.logsumexp(all_ways.unsqueeze(2) + transitions, 1) + scores[:, i]
            all_ways = torch.where(there[:, i : i + 1], further, all_ways)
        return torch.logsumexp(all_ways + self.end, 1) - right

    @torch.no_grad()
    def best(self, scores, there):
        transitions, start = self.allowed()
        so_far, back = start + scores[:, 0], []
        for i in range(1, scores.size(1)):
            top, before = (so_far.unsqueeze(2) + transitions).max(1)
            here = there[:, i : i + 1]
            back.append(torch.where(here, before, torch.arange(LABELS).expand_as(before)))
            so_far = torch.where(here, top + scores[:, i], so_far)
        path = [(so_far + self.end).argmax(1)]
        for before in reversed(back):
            path.append(before.gather(1, path[-1].unsqueeze(1)).squeeze(1))
        return torch.stack(path[::-1], 1)


class Drop(nn.Module):
    """Leaves out the same numbers at every place of a line."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, rows):
        if not self.training:
            return rows
        return rows * rows.new_empty(rows.size(0), 1, rows.size(2)).bernoulli_(1 - self.share) / (1 - self.share)


class BothWays(nn.Module):
    """Two one-way memories, the second fed from the end of each line: much faster than packed sequences."""

    def __init__(self, width, hidden):
        super().__init__()
        self.ahead, self.back = (nn.LSTM(width, hidden, batch_first=True) for _ in range(2))

    def forward(self, rows, lengths):
        at = torch.arange(rows.size(1)).unsqueeze(0)
        turned = torch.where(at < lengths.unsqueeze(1), lengths.unsqueeze(1) - 1 - at, at).unsqueeze(2)
        turn = lambda some: some.gather(1, turned.expand(-1, -1, some.size(2)))
        return torch.cat([self.ahead(rows)[0], turn(self.back(turn(rows))[0])], 2)


class Network(nn.Module):
    """Words to `width` numbers each (by a projection of given vectors where `project`), features, two layers both ways, labels."""

    def __init__(self, vectors, width, hidden, project, words=0.05, names=0.1, affixes=0.05, rules=0.1, within=0.25, between=0.5):
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
        self.first = BothWays(width + sum(size for _, size in TABLES.values()), hidden)
        self.second = BothWays(2 * hidden, hidden)
        self.before, self.between, self.after = Drop(within), Drop(between), Drop(between)
        self.labels = nn.Linear(2 * hidden, LABELS)
        self.chain = Chain()

    def drawn(self, which, shape):
        return torch.rand(shape) < self.shares[which]

    def vectors(self, words):
        if self.project is None:
            return self.word(words)
        return torch.where((words == UNKNOWN).unsqueeze(2), self.unknown, self.project(self.word(words)))

    def forward(self, ids, lengths, in_name=None):
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
        once = self.between(self.first(self.before(torch.cat(rows, 2)), lengths))
        return self.labels(self.after(self.second(once, lengths)))


def list_bits(numbers):
    return ((numbers.unsqueeze(-1) >> torch.arange(LISTS)) & 1).float()


def batch(lines):
    longest = max(len(line["labels"]) for line in lines)
    ids = np.zeros((len(lines), longest, len(TABLES) + 1), np.int64)
    labels, there = np.zeros((len(lines), longest), np.int64), np.zeros((len(lines), longest), bool)
    for i, line in enumerate(lines):
        size = len(line["labels"])
        ids[i, :size], labels[i, :size], there[i, :size] = line["ids"], line["labels"], True
    return torch.from_numpy(ids), torch.from_numpy(labels), torch.from_numpy(there), torch.from_numpy(there.sum(1))


def batches(lines, chance, size=64):
    """Lines of about one length together, in chance order."""
    lines = list(lines)
    chance.shuffle(lines)
    pools = [sorted(lines[i : i + 10 * size], key=lambda line: len(line["labels"])) for i in range(0, len(lines), 10 * size)]
    made = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
    chance.shuffle(made)
    return made


def train(network, lines_of, epochs, rate, chance, steady, words=1.0, tell=print):
    """Trains, and gives the network with the running average of the weights. `lines_of()` are the lines of an epoch."""
    average = copy.deepcopy(network).eval()
    learning = [p for p in network.parameters() if p.requires_grad]
    own = [p for p in learning if p is network.word.weight]
    groups = [{"params": [p for p in learning if p is not network.word.weight], "share": 1.0}]
    if own:
        groups.append({"params": own, "share": words, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=1e-4, betas=(0.9, 0.99))
    total, step = epochs * len(batches(lines_of(), chance)), 0
    for epoch in range(epochs):
        network.train()
        sum_of_losses, made = 0.0, batches(lines_of(), chance)
        for lines in made:
            now = rate * min(1, (step + 1) / (0.05 * total)) * (0.49 * (1 + math.cos(math.pi * min(1, step / total))) + 0.02)
            for group in optimiser.param_groups:
                group["lr"] = now * group["share"]
            ids, labels, there, lengths = batch(lines)
            loss = network.chain.loss(network(ids, lengths, labels > 0), labels, there).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 2.0)
            optimiser.step()
            step += 1
            sum_of_losses += float(loss.detach())
            keep = min(steady, (1 + step) / (10 + step))
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
            ids, _, there, lengths = batch(some)
            paths = network.chain.best(network(ids, lengths), there)
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
