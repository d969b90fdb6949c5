"""Fits how an article stands to a statement, and tells how well that does on stories it was not fitted on.

    python training/stance/train.py FOLDER models/stance-en.safetensors     what prepare.ts wrote, the weights
    python training/stance/train.py FOLDER --folds 5                        only measures, by folds of whole stories

The label of a pair is the product of two things that can be read apart: a headline denies (-1), leaves open (0) or stands for (1) what
its story tells, and so does an article. Both stand for it or both deny it: agree; one each: disagree; one leaves it open: discuss.
So every headline and every article gets one of three leanings from the labels of its pairs; two linear models over words and pairs
of words learn them; and small trees weigh the two with how headline and article hang together.
"""
import collections
import json
import sys

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.csgraph import connected_components
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, sys.path[0] + "/../network")
from quantise import write

UNKNOWN = 9
LEANINGS = (-1, 0, 1)
LABELS = ("agree", "disagree", "discuss")
# A phrase is learned when so many different stories have it, else it tells of a story.
STORIES_OF_STATEMENT, STORIES_OF_ARTICLE = 3, 12
STATEMENT_C, ARTICLE_C = 0.5, 0.01
LENGTH = 15
PAIRS_OF_ARTICLE = 5
INNER = 4
# As in src/stages/claims/comparing/article-stance.ts and compare-article.ts.
RELATED, DISAGREES = 0.3, 3


class Data:
    def __init__(self, folder):
        read = lambda name: [json.loads(line) for line in open(f"{folder}/{name}.jsonl")]
        statements, articles, (names, *pairs) = read("statements"), read("articles"), read("pairs")
        self.names, self.matter = names["measures"], [names["measures"].index(name) for name in names["matter"]]
        number = {line["a"]: i for i, line in enumerate(statements)}
        body = {line["body"]: i for i, line in enumerate(articles)}
        self.statement = np.array([number[pair["a"]] for pair in pairs])
        self.article = np.array([body[pair["body"]] for pair in pairs])
        self.label = np.array([pair["label"] for pair in pairs])
        self.related = self.label != "unrelated"
        self.measures = np.array([pair["measures"] for pair in pairs], dtype=np.float32)
        self.of_statement = [line["phrases"] for line in statements]
        self.as_article = [line["asArticle"] for line in statements]
        self.of_article = [line["phrases"] for line in articles]
        self.telling = {i: pair["phrases"] for i, pair in enumerate(pairs) if self.related[i]}
        self.find_stories()
        self.find_leanings()
        self.pick_pairs()

    def find_stories(self):
        """Headlines and articles that a related pair joins are of one story."""
        size, some = len(self.of_statement), np.where(self.related)[0]
        edges = (np.ones(len(some)), (self.statement[some], size + self.article[some]))
        whole = size + len(self.of_article)
        _, story = connected_components(sparse.coo_matrix(edges, shape=(whole, whole)), directed=False)
        self.story_of_statement, self.story_of_article = story[:size], story[size:]
        self.story = self.story_of_article[self.article]

    def find_leanings(self):
        """The leaning of every headline and article that explains all labels; which of a story's two sides denies, its words tell."""
        denies = self.measures[:, [self.names.index(f"{tone}InStatement") for tone in ("debunking", "refuting", "negating")]].max(1) > 0
        joined, beside, own = collections.defaultdict(list), collections.defaultdict(list), {}
        for i in np.where(self.related)[0]:
            one, other = (0, self.statement[i]), (1, self.article[i])
            own[one] = denies[i]
            if self.label[i] == "discuss":
                beside[one].append(other)
                beside[other].append(one)
            else:
                sign = 1 if self.label[i] == "agree" else -1
                joined[one].append((other, sign))
                joined[other].append((one, sign))
        leaning = {}
        for first in sorted(joined):
            if first in leaning:
                continue
            leaning[first], stack, members = 1, [first], [first]
            while stack:
                here = stack.pop()
                for there, sign in joined[here]:
                    if there not in leaning:
                        leaning[there] = leaning[here] * sign
                        stack.append(there)
                        members.append(there)
            if sum(leaning[m] * (-1 if own[m] else 0.5) for m in members if m[0] == 0) < 0:
                leaning.update({m: -leaning[m] for m in members})
        open_ones = {m for m, others in beside.items() if m not in leaning and any(other in leaning for other in others)}
        found = [np.full(len(self.of_statement), UNKNOWN), np.full(len(self.of_article), UNKNOWN)]
        for side, i in open_ones:
            found[side][i] = 0
        for (side, i), value in leaning.items():
            found[side][i] = value
        self.leaning_of_statement, self.leaning_of_article = found

    def pick_pairs(self):
        """A few pairs of each article to learn from, each counting for its share of the article."""
        pick = np.random.RandomState(1)
        by_article = collections.defaultdict(list)
        for i in np.where(self.related)[0]:
            by_article[self.article[i]].append(i)
        self.share = np.zeros(len(self.label))
        for members in by_article.values():
            some = pick.permutation(members)[:PAIRS_OF_ARTICLE]
            self.share[some] = 1 / len(some)


def vocabulary(lists, stories, least):
    seen = collections.defaultdict(set)
    for phrases, story in zip(lists, stories):
        for phrase in phrases:
            seen[phrase].add(story)
    return {phrase: i for i, phrase in enumerate(sorted(p for p, where in seen.items() if len(where) >= least))}


def matrix(lists, words):
    columns, ends = [], [0]
    for phrases in lists:
        columns += [words[p] for p in phrases if p in words]
        ends.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(ends) - 1, len(words)))


def to_length(rows):
    return (sparse.diags(LENGTH / np.sqrt(np.maximum(np.asarray(rows.sum(1)).ravel(), 1))) @ rows).tocsr()


class Leanings:
    """The two linear models, fitted on the stories given."""

    def __init__(self, data, stories):
        statements = np.where(np.isin(data.story_of_statement, stories))[0]
        articles = np.where(np.isin(data.story_of_article, stories))[0]
        pairs = np.where(data.related & np.isin(data.story, stories) & (data.share > 0))[0]
        self.of_statement = vocabulary([data.of_statement[i] for i in statements], data.story_of_statement[statements], STORIES_OF_STATEMENT)
        told = [data.of_article[i] for i in articles] + [data.telling[i] for i in pairs]
        self.of_article = vocabulary(told, np.r_[data.story_of_article[articles], data.story[pairs]], STORIES_OF_ARTICLE)
        known = statements[data.leaning_of_statement[statements] != UNKNOWN]
        told = pairs[data.leaning_of_article[data.article[pairs]] != UNKNOWN]
        fit = lambda c, rows, y, weight=None: LogisticRegression(C=c, max_iter=300, tol=1e-3).fit(rows, y, sample_weight=weight)
        self.statement = fit(STATEMENT_C, matrix([data.of_statement[i] for i in known], self.of_statement), data.leaning_of_statement[known])
        # A headline is a short article too.
        rows = self.article_rows(data, told), to_length(matrix([data.as_article[i] for i in known], self.of_article))
        y = np.r_[data.leaning_of_article[data.article[told]], data.leaning_of_statement[known]]
        self.article = fit(ARTICLE_C, sparse.vstack(rows), y, np.r_[data.share[told], np.ones(len(known))])

    def article_rows(self, data, pairs):
        return to_length(matrix([data.of_article[data.article[i]] + data.telling[i] for i in pairs], self.of_article))

    def of(self, data, pairs):
        """What the trees see of pairs: both leanings, what they come to together, the measures."""
        different, at = np.unique(data.statement[pairs], return_inverse=True)
        own = self.statement.predict_proba(matrix([data.of_statement[i] for i in different], self.of_statement))[at]
        other = self.article.predict_proba(self.article_rows(data, pairs))
        agrees = own[:, 2] * other[:, 2] + own[:, 0] * other[:, 0]
        disagrees = own[:, 2] * other[:, 0] + own[:, 0] * other[:, 2]
        both = np.concatenate([own, other, np.stack([agrees, disagrees, 1 - agrees - disagrees], 1)], 1)
        return np.concatenate([np.log(both + 1e-3).round(3), data.measures[pairs]], 1).astype(np.float32)


def parts_of(data, stories, count, seed):
    """Stories in so many parts with about as many related pairs each."""
    sizes = collections.Counter(data.story[data.related])
    order = np.random.RandomState(seed).permutation(sorted(stories))
    parts = [[] for _ in range(count)]
    totals = [0] * count
    for story in sorted(order, key=lambda s: -sizes[s]):
        least = int(np.argmin(totals))
        parts[least].append(story)
        totals[least] += sizes[story]
    return parts


class Model:
    """Everything, fitted on the stories given; the trees on leanings of stories that these were not fitted on."""

    def __init__(self, data, stories, both=None):
        pairs = np.where(np.isin(data.story, stories) & np.isin(data.story_of_statement[data.statement], stories))[0]
        related = pairs[data.related[pairs]]
        rows = np.zeros((len(related), 9 + len(data.names)), np.float32)
        for part in parts_of(data, stories, INNER, 1):
            here = np.isin(data.story[related], part)
            rows[here] = Leanings(data, np.setdiff1d(stories, part)).of(data, related[here])
        self.leanings = Leanings(data, stories)
        self.related = HistGradientBoostingClassifier(
            max_iter=150, learning_rate=0.08, max_leaf_nodes=12, min_samples_leaf=300, l2_regularization=50, random_state=0, early_stopping=False
        ).fit(data.measures[pairs][:, data.matter], data.related[pairs])
        self.stance = HistGradientBoostingClassifier(
            max_iter=60, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=150, l2_regularization=20, random_state=0, early_stopping=False
        ).fit(rows, data.label[related])

    def of(self, data, pairs):
        """Probability of being related; of agree, disagree, discuss."""
        related = self.related.predict_proba(data.measures[pairs][:, data.matter])[:, 1]
        stances = np.zeros((len(pairs), 3))
        some = data.related[pairs]
        stances[some] = self.stance.predict_proba(self.leanings.of(data, pairs[some]))
        return related, stances


def decide(related, stances, least=RELATED, denial=DISAGREES):
    best = (stances * np.array([1, denial, 1])).argmax(1)
    return np.where(related >= least, np.array(LABELS)[best], "unrelated")


def score(label, given):
    """The weighted score of the challenge; F1 of each label; F1 of disagree among the pairs that agree or disagree."""
    related, found = label != "unrelated", given != "unrelated"
    points = np.where(label == given, np.where(related, 0.75, 0.25), 0) + 0.25 * (related & found)
    f1 = {}
    for name in (*LABELS, "unrelated"):
        right = ((given == name) & (label == name)).sum()
        f1[name] = 2 * right / max(1, (given == name).sum() + (label == name).sum())
    some = np.isin(label, ("agree", "disagree"))
    right = ((given == "disagree") & (label == "disagree")).sum()
    alone = 2 * right / max(1, (given[some] == "disagree").sum() + (label == "disagree").sum())
    show = ", ".join(f"{name} {100 * value:.1f}" for name, value in f1.items())
    return f"weighted {100 * points.sum() / np.where(related, 1, 0.25).sum():.1f}; F1 {show}; disagree against agree {100 * alone:.1f}"


def measure(data, count):
    stories = np.unique(np.r_[data.story_of_statement, data.story_of_article])
    related, stances = np.zeros(len(data.label)), np.zeros((len(data.label), 3))
    for part in parts_of(data, stories, count, 0):
        pairs = np.where(np.isin(data.story, part))[0]
        related[pairs], stances[pairs] = Model(data, np.setdiff1d(stories, part)).of(data, pairs)
    print(score(data.label, decide(related, stances)))
    for denial in (1, 2, 4):
        print(f"a denial for {denial}:", score(data.label, decide(related, stances, denial=denial)))


def phrases(name, words, model):
    keys = np.array(list(words), dtype=np.int64).astype(np.int32)
    assert list(model.classes_) == list(LEANINGS)
    return {
        f"{name}.keys": keys,
        f"{name}.leanings": model.coef_.T.astype(np.float32),
        f"{name}.base": model.intercept_.astype(np.float32),
    }


def below(values):
    """The largest 32-bit floats that are not above the values: the program compares with these."""
    near = values.astype(np.float32)
    return np.where(near.astype(np.float64) > values, np.nextafter(near, np.float32(-np.inf)), near).astype(np.float32)


def trees(name, model):
    roots, measure, value, left = [], [], [], []
    for turn in model._predictors:
        for tree in turn:
            start = len(measure)
            roots.append(start)
            # Breadth first, so that the two nodes under one stand next to each other.
            order, at = [0], {0: start}
            for node in order:
                if not tree.nodes[node]["is_leaf"]:
                    for side in ("left", "right"):
                        at[int(tree.nodes[node][side])] = start + len(order)
                        order.append(int(tree.nodes[node][side]))
            for node in (tree.nodes[i] for i in order):
                leaf = bool(node["is_leaf"])
                measure.append(-1 if leaf else int(node["feature_idx"]))
                value.append(np.float32(node["value"]) if leaf else below(np.array(node["num_threshold"])))
                left.append(0 if leaf else at[int(node["left"])])
    return {
        f"{name}.base": np.asarray(model._baseline_prediction, np.float32).ravel(),
        f"{name}.roots": np.array(roots, np.int32),
        f"{name}.measure": np.array(measure, np.int8),
        f"{name}.value": np.array(value, np.float32),
        f"{name}.left": np.array(left, np.int32),
    }


def main():
    data = Data(sys.argv[1])
    if sys.argv[2] == "--folds":
        return measure(data, int(sys.argv[3]))
    stories = np.unique(np.r_[data.story_of_statement, data.story_of_article])
    model = Model(data, stories)
    assert list(model.stance.classes_) == list(LABELS)
    tensors = {
        **phrases("statement", model.leanings.of_statement, model.leanings.statement),
        **phrases("article", model.leanings.of_article, model.leanings.article),
        **trees("related", model.related),
        **trees("stance", model.stance),
    }
    write(sys.argv[2], tensors, {"measuresOfStance": " ".join(data.names), "measuresOfRelated": " ".join(data.names[i] for i in data.matter)})


main()
