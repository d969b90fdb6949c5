"""Articles as prepare.ts writes them: labels, windows, batches."""
import json
import random
import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import torch

FREQUENT, SEEN = 16000, 3
UNKNOWN = 1  # row of the table of words for those nobody knows; row 0 fills up
CUE, SOURCE, CONTENT = 1, 3, 5  # of the first pass: labels of beginnings, each followed by its inside
WINDOW, BATCH, POOL = 160, 40, 8


@dataclass
class Article:
    ids: np.ndarray  # a row a token: word and what else featuresOf gives
    paragraphs: np.ndarray
    attributions: list  # (source, cue, content), each the numbers of its tokens
    labels: np.ndarray
    by_cue: dict = field(default_factory=dict)  # attribution by the first token of its cue
    taught: object = None  # what teachers say of it


def read_lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def known_as(word, known):
    """The word, or where nobody knows it its form: "31,415" as "00,000"."""
    return word if word in known else re.sub("[0-9]", "0", word)


def vocabulary_of(lines, words):
    """Row of each word: the most frequent ones of the vectors, and what the articles themselves say several times."""
    known = set(words)
    counts = Counter(known_as(key, known) for line in lines for key in line["keys"])
    frequent = words[:FREQUENT]
    own = set(frequent)
    kept = frequent + [word for word, count in counts.most_common() if count >= SEEN and word not in own]
    return {word: i + 2 for i, word in enumerate(kept)}


def article_of(line, vocabulary):
    words = [vocabulary.get(known_as(key, vocabulary), UNKNOWN) for key in line["keys"]]
    ids = np.column_stack([np.array(words, np.int32), *(np.array(list_, np.int32) for list_ in line["ids"])])
    attributions = [
        (each["source"], each["cue"], each["content"]) for each in line["attributions"] if each["cue"] and each["content"]
    ]
    by_cue = {cue[0]: (source, cue, content) for source, cue, content in attributions}
    return Article(ids, np.array(line["paragraphs"]), attributions, labels_of(len(ids), attributions), by_cue)


def labels_of(count, attributions):
    """The labels of the first pass; where two spans share a token, the later of content, source and cue has it."""
    labels = np.zeros(count, np.int64)
    for source, cue, content in attributions:
        for begins, tokens in ((CONTENT, content), (SOURCE, source), (CUE, cue)):
            mark(labels, begins, tokens)
    return labels


def mark(labels, begins, tokens, first=0):
    """Labels tokens, counted from `first`; those outside the labels are left out."""
    before = None
    for token in tokens:
        if 0 <= token - first < len(labels):
            follows = before == token - 1 and token > first
            labels[token - first] = begins + 1 if follows else begins
        before = token


def sane(labels):
    """A copy in which what is inside a span that has no beginning begins it."""
    labels = labels.copy()
    for i, label in enumerate(labels):
        if label > 0 and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)):
            labels[i] -= 1
    return labels


def windows(paragraphs, chance=None):
    """Stretches of whole paragraphs as src/stages/attributions/tagger/windows.ts cuts them; by chance shorter ones."""
    most = lambda: WINDOW if chance is None else chance.randint(WINDOW // 2, WINDOW)
    ends = [i for i in range(1, len(paragraphs)) if paragraphs[i] != paragraphs[i - 1]] + [len(paragraphs)]
    found, start, before, limit = [], 0, 0, most()
    for end in ends:
        while end - start > limit:
            # The paragraphs so far make a window; a paragraph that fits in none is cut.
            to = before if before > start else min(end, start + 2 * WINDOW)
            found.append((start, to))
            start = to
            if chance:
                limit = most()
        before = end
    if start < len(paragraphs):
        found.append((start, len(paragraphs)))
    return found


@dataclass
class Batch:
    articles: list
    rows: list  # (number of the article, first token, token behind the last)
    ids: torch.Tensor
    labels: torch.Tensor
    there: torch.Tensor
    lengths: torch.Tensor


def batches(articles, seed=None):
    """Windows of about one length together; in chance order and cut by chance where there is a seed."""
    chance = None if seed is None else random.Random(seed)
    rows = [(i, *window) for i, article in enumerate(articles) for window in windows(article.paragraphs, chance)]
    length = lambda row: row[2] - row[1]
    size = len(rows) if chance is None else BATCH * POOL
    if chance:
        chance.shuffle(rows)
    pools = [sorted(rows[i : i + size], key=length) for i in range(0, len(rows), max(1, size))]
    made = [pool[i : i + BATCH] for pool in pools for i in range(0, len(pool), BATCH)]
    if chance:
        chance.shuffle(made)
    return made


def batch_of(articles, rows):
    longest = max(end - start for _, start, end in rows)
    ids = np.zeros((len(rows), longest, articles[0].ids.shape[1]), np.int64)
    labels, there = np.zeros((len(rows), longest), np.int64), np.zeros((len(rows), longest), bool)
    for r, (i, start, end) in enumerate(rows):
        ids[r, : end - start] = articles[i].ids[start:end]
        labels[r, : end - start] = sane(articles[i].labels[start:end])
        there[r, : end - start] = True
    there = torch.from_numpy(there)
    return Batch(articles, rows, torch.from_numpy(ids), torch.from_numpy(labels), there, there.sum(1))
