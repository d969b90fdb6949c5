"""Trains a small student on what several teachers together say of articles, annotated ones and others.

    python training/attributions/distill.py ARTICLES.jsonl MORE.jsonl OUT.pt TEACHER.pt... [--seed 1] [--epochs 8] ...

The teachers' mean distribution over whole sequences of labels is the target (structured knowledge distillation: X. Wang, Y. Jiang,
N. Bach, T. Wang, F. Huang, K. Tu, ACL 2020); where there are annotations they count for a part.
"""
import time

import numpy as np
import torch
from articles import article_of, batch_of, batches, read_lines
from learning import learn
from model import LABELS, PARTS, Tagger, cue_runs, regions_of
from names import names_in, replace_names
from train import HIDDEN_WORDS, options, start

ANNOTATED = 0.4
FEWEST_TOKENS = 21  # a shorter text is a fragment


class Taught:
    """What the teachers say of an article: probabilities of labels and of pairs of neighbours, the same for the region of each cue."""

    def __init__(self, count):
        self.single = np.zeros((count, LABELS), np.float32)
        self.pairs = np.zeros((count, LABELS, LABELS), np.float32)
        self.cues = {}


def load(path):
    saved = torch.load(path, weights_only=False)
    model = Tagger(saved["state"]["word.weight"].clone(), saved["sizes"])
    model.load_state_dict(saved["state"])
    return model.eval(), saved["vocabulary"]


def mean_of(some):
    singles, pairs = zip(*some)
    return sum(singles) / len(singles), sum(pairs) / len(pairs)


@torch.no_grad()
def teach(articles, teachers):
    for article in articles:
        article.taught = Taught(len(article.ids))
    for rows in batches(articles):
        batch = batch_of(articles, rows)
        hidden = [teacher.encode(batch.ids, batch.lengths) for teacher in teachers]
        scores = [teacher.labels(h) for teacher, h in zip(teachers, hidden)]
        single, pairs = mean_of(t.chain.probabilities(s, batch.there) for t, s in zip(teachers, scores))
        for row, (i, first, last) in enumerate(rows):
            articles[i].taught.single[first:last] = single[row, : last - first].numpy()
            articles[i].taught.pairs[first + 1 : last] = pairs[row, : last - first - 1].numpy()
        best = [teacher.chain.best(s, batch.there).numpy() for teacher, s in zip(teachers, scores)]
        teach_parts(batch, teachers, hidden, candidates(batch, best))


def candidates(batch, best):
    """The cues that any teacher finds or that are annotated."""
    found = set()
    for row, (i, first, last) in enumerate(batch.rows):
        for labels in best:
            found.update((row, first + a, first + b, None) for a, b in cue_runs(labels[row][: last - first]))
        for _, cue, _ in batch.articles[i].attributions:
            if first <= cue[0] and cue[-1] < last:
                found.add((row, cue[0], cue[-1] + 1, None))
    return sorted(found, key=lambda cue: cue[:3])


def teach_parts(batch, teachers, hidden, cues):
    if not cues:
        return
    regions = regions_of(batch, cues)
    single, pairs = mean_of(
        teacher.parts_chain.probabilities(teacher.score_parts(h, regions), regions.there) for teacher, h in zip(teachers, hidden)
    )
    half = lambda values: values.numpy().astype(np.float16)
    for k, (i, first, last, start, end) in enumerate(regions.places):
        count = last - first
        batch.articles[i].taught.cues[(start, end)] = first, last, half(single[k, :count]), half(pairs[k, : count - 1])


def targets_of(batch):
    """The probabilities that the teachers give the labels of the batch."""
    count, longest = batch.there.shape
    single, pairs = np.zeros((count, longest, LABELS), np.float32), np.zeros((count, longest - 1, LABELS, LABELS), np.float32)
    for row, (i, first, last) in enumerate(batch.rows):
        taught = batch.articles[i].taught
        single[row, : last - first] = taught.single[first:last]
        pairs[row, : last - first - 1] = taught.pairs[first + 1 : last]
    return torch.from_numpy(single), torch.from_numpy(pairs)


def part_targets_of(batch, regions):
    """The same for the regions. The teachers may have seen less of a paragraph, in other windows: the rest belongs to no part."""
    count, longest = regions.there.shape
    single, pairs = np.zeros((count, longest, PARTS), np.float32), np.zeros((count, longest - 1, PARTS, PARTS), np.float32)
    single[:, :, 0] = 1
    pairs[:, :, 0, 0] = 1
    for k, (i, first, last, start, end) in enumerate(regions.places):
        low, high, by_label, by_pair = batch.articles[i].taught.cues[(start, end)]
        a, b = max(first, low), min(last, high)
        single[k, a - first : b - first] = by_label[a - low : b - low]
        pairs[k, a - first : b - first - 1] = by_pair[a - low : b - low - 1]
    return torch.from_numpy(single), torch.from_numpy(pairs)


def cues_of(batch):
    cues = []
    for row, (i, first, last) in enumerate(batch.rows):
        article = batch.articles[i]
        for start, end in article.taught.cues:
            if first <= start and end <= last:
                attribution = article.by_cue.get(start)
                cues.append((row, start, end, attribution if attribution and attribution[1][-1] + 1 == end else None))
    return cues


def mixed(chain, scores, labels, there, targets, annotated):
    """The loss to the teachers and, by a share for each sequence, to the annotations."""
    return (chain.loss_to(scores, there, *targets) * (1 - annotated) + chain.loss(scores, labels, there) * annotated).sum()


def loss_of(model, batch, annotated):
    """`annotated`: how many of the first articles are."""
    share = lambda numbers: torch.tensor([ANNOTATED if i < annotated else 0.0 for i in numbers])
    hidden = model.encode(batch.ids, batch.lengths, HIDDEN_WORDS)
    tokens = batch.there.sum()
    of_rows = share(i for i, _, _ in batch.rows)
    loss = mixed(model.chain, model.labels(hidden), batch.labels, batch.there, targets_of(batch), of_rows)
    cues = cues_of(batch)
    if cues:
        regions = regions_of(batch, cues)
        parts, of_cues = model.score_parts(hidden, regions), share(i for i, *_ in regions.places)
        loss = loss + mixed(model.parts_chain, parts, regions.labels, regions.there, part_targets_of(batch, regions), of_cues)
    return loss / tokens


def main():
    parser = options(__doc__, rate=2.5e-3, epochs=8, first=64, second=96, memory=48, parts=48, drop=0.25)
    for name in ("articles", "more", "out"):
        parser.add_argument(name)
    parser.add_argument("teachers", nargs="+")
    given = parser.parse_args()
    start(given.seed)
    teachers, vocabularies = zip(*map(load, given.teachers))
    vocabulary = vocabularies[0]
    if any(other != vocabulary for other in vocabularies):
        raise ValueError("the teachers have different vocabularies")
    annotated = [article_of(line, vocabulary) for line in read_lines(given.articles)]
    others = [article_of(line, vocabulary) for line in read_lines(given.more) if len(line["keys"]) >= FEWEST_TOKENS]
    articles, names, began = annotated + others, names_in(annotated), time.time()
    teach(articles, teachers)
    print(f"taught {len(articles)} articles  ({time.time() - began:.0f} s)", flush=True)
    sizes = {name: getattr(given, name) for name in ("first", "second", "memory", "parts", "drop")}
    model = Tagger(sum(teacher.word.weight.data for teacher in teachers) / len(teachers), sizes)

    def loss(rows):
        batch = batch_of(articles, rows)
        replace_names(batch.ids, names)
        return loss_of(model, batch, len(annotated))

    rows_of = lambda epoch: batches(articles, given.seed * 1000 + epoch)
    average = learn(model, model.word.weight, rows_of, loss, given.epochs, given.rate, warm=0.03)
    torch.save({"sizes": sizes, "state": average.state_dict(), "vocabulary": vocabulary}, given.out)


if __name__ == "__main__":
    main()
