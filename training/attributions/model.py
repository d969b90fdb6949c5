"""The tagger of attributions in PyTorch: two passes, as src/stages/attributions/tagger runs them."""
from dataclasses import dataclass

import numpy as np
import torch
from articles import CUE, mark, sane
from layers import BothWays, Chain, Drop
from torch import nn

# Rows and width of the tables besides that of words, in the order of the ids.
TABLES = {"suffix": (2048, 16), "prefix": (2048, 16), "shape": (10, 6), "tag": (19, 12), "quote": (5, 6), "boundary": (6, 4)}
QUOTE = 1 + list(TABLES).index("quote")
REACH, FURTHEST = 110, 63
PART_SOURCE, PART_CONTENT = 1, 3  # of the second pass: labels of beginnings
LABELS, PARTS = 7, 5


class Tagger(nn.Module):
    """`sizes`: hidden states of the `first` and `second` layer and of the `memory` of the second pass, width of its `parts`, `drop`."""

    def __init__(self, vectors, sizes):
        super().__init__()
        self.sizes = sizes
        self.word = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in TABLES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.3)
        width = 2 * sizes["second"]
        self.first = BothWays(vectors.size(1) + sum(size for _, size in TABLES.values()), sizes["first"])
        self.second = BothWays(2 * sizes["first"], sizes["second"])
        self.before, self.between, self.after = Drop(0.25), Drop(sizes["drop"]), Drop(sizes["drop"])
        self.labels, self.chain = nn.Linear(width, LABELS), Chain(LABELS)
        self.token, self.cue = nn.Linear(width, sizes["parts"]), nn.Linear(width, sizes["parts"], bias=False)
        self.distance, self.quote = nn.Embedding(2 * FURTHEST + 3, sizes["parts"]), nn.Embedding(5, sizes["parts"])
        for table in (self.distance, self.quote):
            nn.init.normal_(table.weight, 0, 0.1)
        self.memory = BothWays(sizes["parts"], sizes["memory"])
        self.before_parts, self.after_parts = Drop(0.2), Drop(0.25)
        self.parts, self.parts_chain = nn.Linear(2 * sizes["memory"], PARTS), Chain(PARTS)

    def encode(self, ids, lengths, hidden_words=0.0):
        """Hidden states of the tokens; of the words a share is hidden."""
        words = ids[..., 0]
        if self.training and hidden_words > 0:
            words = torch.where(torch.rand(words.shape) < hidden_words, torch.ones_like(words), words)
        rows = [self.word(words), *(table(ids[..., i + 1]) for i, table in enumerate(self.tables.values()))]
        return self.after(self.second(self.between(self.first(self.before(torch.cat(rows, -1)), lengths)), lengths))

    def score_parts(self, hidden, regions):
        """Scores of the labels of the second pass, a row a cue."""
        hidden = hidden.reshape(-1, hidden.size(2))
        cues = (hidden[regions.ends[:, 0]] + hidden[regions.ends[:, 1]]) / 2
        rows = self.token(hidden)[regions.tokens] + self.cue(cues).unsqueeze(1)
        rows = torch.relu(rows + self.distance(regions.distances) + self.quote(regions.quotes))
        return self.parts(self.after_parts(self.memory(self.before_parts(rows), regions.there.sum(1))))


@dataclass
class Regions:
    """The paragraphs of cues, a row a cue."""

    places: list  # (number of the article, first token, token behind the last, cue, token behind it)
    tokens: torch.Tensor  # numbers of the tokens in the batch
    distances: torch.Tensor
    quotes: torch.Tensor
    labels: torch.Tensor
    there: torch.Tensor
    ends: torch.Tensor  # first and last token of the cue in the batch


def regions_of(batch, cues):
    """`cues`: row in the batch, first token in the article, token behind the last, and the attribution where there is one."""
    places = [(batch.rows[row][0], *region(batch, row, start, end), start, end) for row, start, end, _ in cues]
    shape = len(cues), max(to - start for _, start, to, _, _ in places)
    tokens, distances, quotes, labels = (np.zeros(shape, np.int64) for _ in range(4))
    there, ends = np.zeros(shape, bool), np.zeros((len(cues), 2), np.int64)
    for k, ((row, _, _, attribution), (article, first, last, start, end)) in enumerate(zip(cues, places)):
        at, count = np.arange(first, last), last - first
        offset = row * batch.ids.size(1) - batch.rows[row][1]
        tokens[k, :count], there[k, :count], ends[k] = offset + at, True, (offset + start, offset + end - 1)
        distances[k, :count] = distances_of(at, start, end)
        quotes[k, :count] = batch.articles[article].ids[first:last, QUOTE]
        if attribution is not None:
            labels[k, :count] = part_labels(attribution, first, count)
    return Regions(places, *map(torch.from_numpy, (tokens, distances, quotes, labels, there, ends)))


def region(batch, row, start, end):
    """The tokens of a cue's paragraph, within its window and near."""
    article, first, last = batch.rows[row]
    paragraphs = batch.articles[article].paragraphs
    low, high = start, end
    while low > first and paragraphs[low - 1] == paragraphs[start] and start - low < REACH:
        low -= 1
    while high < last and paragraphs[high] == paragraphs[start] and high - end < REACH:
        high += 1
    return low, high


def distances_of(tokens, start, end):
    """Ids of the distances from a cue: lowest in front, `FURTHEST + 1` within it, highest behind."""
    ahead, behind = np.maximum(tokens - start, -FURTHEST), np.minimum(tokens - end + 1, FURTHEST)
    return np.where(tokens < start, ahead, np.where(tokens >= end, behind, 0)) + FURTHEST + 1


def part_labels(attribution, first, count):
    source, _, content = attribution
    labels = np.zeros(count, np.int64)
    mark(labels, PART_CONTENT, content, first)
    mark(labels, PART_SOURCE, source, first)
    return sane(labels)


def cue_runs(labels):
    """The cues in a row of labels: first place, place behind the last."""
    found, i = [], 0
    while i < len(labels):
        start = i
        i += 1
        if labels[start] == CUE:
            while i < len(labels) and labels[i] == CUE + 1:
                i += 1
            found.append((start, i))
    return found
