"""Trains a teacher on annotated articles.

    python training/attributions/train.py VECTORS ARTICLES.jsonl OUT.pt [--seed 1] [--epochs 10] [--first 96] [--second 96] ...

VECTORS: what word-vectors.mjs wrote; ARTICLES: what prepare.ts wrote.
"""
import argparse
import random

import torch
from articles import article_of, batch_of, batches, read_lines, vocabulary_of
from layers import read_vectors
from learning import learn
from model import Tagger, cue_runs, regions_of
from names import names_in, replace_names

WRONG_CUES, HIDDEN_WORDS = 0.5, 0.05


def options(about, **defaults):
    parser = argparse.ArgumentParser(description=about)
    for name, value in {"seed": 1, "rate": 2e-3, **defaults}.items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    return parser


def start(seed):
    torch.set_num_threads(1)
    random.seed(seed)
    torch.manual_seed(seed)


def vectors_of(vocabulary, words, given):
    """The given vector of each word that has one, and chance numbers."""
    vectors = torch.randn(len(vocabulary) + 2, given.size(1)) * 0.3
    vectors[0] = 0
    row_of = {word: i for i, word in enumerate(words)}
    for word, i in vocabulary.items():
        if word in row_of:
            vectors[i] = given[row_of[word]]
    return vectors


def cues_of(batch, proposed):
    """The annotated cues, and some of those that the model would wrongly propose."""
    cues = []
    for row, (i, first, last) in enumerate(batch.rows):
        right = set()
        for start in range(first, last):
            attribution = batch.articles[i].by_cue.get(start)
            if attribution and attribution[1][-1] < last:
                cues.append((row, start, attribution[1][-1] + 1, attribution))
                right.update(attribution[1])
        for start, end in cue_runs(proposed[row][: last - first]):
            if right.isdisjoint(range(first + start, first + end)) and random.random() < WRONG_CUES:
                cues.append((row, first + start, first + end, None))
    return cues


def loss_of(model, batch):
    hidden = model.encode(batch.ids, batch.lengths, HIDDEN_WORDS)
    scores = model.labels(hidden)
    tokens = batch.there.sum()
    loss = model.chain.loss(scores, batch.labels, batch.there).sum() / tokens
    cues = cues_of(batch, scores.argmax(-1).numpy())
    if cues:
        regions = regions_of(batch, cues)
        parts = model.score_parts(hidden, regions)
        loss = loss + model.parts_chain.loss(parts, regions.labels, regions.there).sum() / tokens
    return loss


def main():
    parser = options(__doc__, epochs=10, first=96, second=96, memory=64, parts=64, drop=0.4)
    parser.add_argument("vectors")
    parser.add_argument("articles")
    parser.add_argument("out")
    parser.add_argument("--own-names", action="store_true", help="leaves the names of the articles as they are")
    given = parser.parse_args()
    start(given.seed)
    lines = read_lines(given.articles)
    words, vectors = read_vectors(given.vectors)
    vocabulary = vocabulary_of(lines, words)
    articles = [article_of(line, vocabulary) for line in lines]
    names = names_in(articles)
    sizes = {name: getattr(given, name) for name in ("first", "second", "memory", "parts", "drop")}
    model = Tagger(vectors_of(vocabulary, words, vectors), sizes)

    def loss(rows):
        batch = batch_of(articles, rows)
        if not given.own_names:
            replace_names(batch.ids, names)
        return loss_of(model, batch)

    rows_of = lambda epoch: batches(articles, given.seed * 1000 + epoch)
    average = learn(model, model.word.weight, rows_of, loss, given.epochs, given.rate, warm=0.05)
    torch.save({"sizes": sizes, "state": average.state_dict(), "vocabulary": vocabulary}, given.out)


if __name__ == "__main__":
    main()
