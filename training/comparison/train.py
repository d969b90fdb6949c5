"""Learns whether two statements say the same and how near they are; writes models/statements-en.safetensors.

    python train.py SAME.jsonl NEAR.jsonl OUT.safetensors   # learn from everything
    python train.py SAME.jsonl NEAR.jsonl                   # by folds: what is to be expected

SAME and NEAR hold what measures.ts writes of pairs with a `label` (1 same, 0 not) and with a `score` (0 to 5) and its `set`.
"""
import json
import sys
import warnings

import numpy as np
from quantise import write
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

NETWORKS = 4
FOLDS = 10
MOST = 5
# From so large a probability on, and when so much of each stands in the other, compareStatements takes two statements for the same;
# chosen by the folds below.
SAME_FROM = 0.47
SAME_SHARED = 0.35
SAME = dict(hidden_layer_sizes=(8,), alpha=1, max_iter=60, learning_rate_init=0.002)
NEAR = dict(hidden_layer_sizes=(16,), alpha=0.04, max_iter=100, learning_rate_init=0.003)


def read(path):
    lines = [json.loads(line) for line in open(path)]
    return lines, np.array([list(line["measures"].values()) for line in lines])


def learn(kind, settings, x, y):
    """Several networks that begin differently, as one: side by side, each with its share of the sum."""
    scaler = StandardScaler().fit(x)
    networks = [kind(**settings, random_state=seed).fit(scaler.transform(x), y) for seed in range(NETWORKS)]
    return {
        "mean": scaler.mean_,
        "scale": 1 / scaler.scale_,
        "hidden": np.concatenate([n.coefs_[0].T for n in networks]).reshape(-1),
        "hidden.bias": np.concatenate([n.intercepts_[0] for n in networks]),
        "output": np.concatenate([n.coefs_[1][:, 0] for n in networks]) / NETWORKS,
        "output.bias": sum(n.intercepts_[1] for n in networks) / NETWORKS,
    }


def run(network, x):
    """What the program computes (src/stages/claims/comparing/statement-model.ts)."""
    inputs = (x - network["mean"]) * network["scale"]
    hidden = inputs @ network["hidden"].reshape(-1, x.shape[1]).T + network["hidden.bias"]
    return np.maximum(hidden, 0) @ network["output"] + network["output.bias"]


def decided(lines):
    """Pairs that a clash of numbers, words or negations, or too little in common, decides alone."""
    return np.array([line["against"] or line["measures"]["nearLess"] < SAME_SHARED for line in lines])


def print_same(lines, x):
    y = np.array([line["label"] for line in lines])
    against = decided(lines)
    found = np.zeros(len(y))
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(x, y):
        found[test] = run(learn(MLPClassifier, SAME, x[train], y[train]), x[test])
    unlike = np.array([line.get("numeric") == "mismatch" for line in lines])
    alike = found >= np.log(SAME_FROM / (1 - SAME_FROM))
    for name, given in ("network alone", alike), ("as compareStatements decides", alike & ~against):
        right = given == y
        f1 = 2 * (given & (y == 1)).sum() / (given.sum() + y.sum())
        print(f"{name}: accuracy {right.mean():.3f}, F1 {f1:.3f}, accuracy where numbers differ {right[unlike].mean():.3f}")


def print_near(lines, x):
    y = np.array([line["score"] for line in lines]) / MOST
    sets = np.array([line["set"] for line in lines])
    found, apart = np.zeros(len(y)), np.zeros(len(y))
    for train, test in KFold(FOLDS, shuffle=True, random_state=0).split(x):
        found[test] = run(learn(MLPRegressor, NEAR, x[train], y[train]), x[test])
    for name in sorted(set(sets)):
        apart[sets == name] = run(learn(MLPRegressor, NEAR, x[sets != name], y[sets != name]), x[sets == name])
    for name in ("all", *sorted(set(sets))):
        part = (sets == name) | (name == "all")
        r = [np.corrcoef(values[part].clip(0, 1), y[part])[0, 1] for values in (found, apart)]
        print(f"{name}: Pearson {r[0]:.3f} by folds of pairs, {r[1]:.3f} with its set never seen")


def main(same_path, near_path, out=None):
    same, of_same = read(same_path)
    near, of_near = read(near_path)
    if out is None:
        print_same(same, of_same)
        print_near(near, of_near)
        return
    networks = {
        "same": learn(MLPClassifier, SAME, of_same, np.array([line["label"] for line in same])),
        "near": learn(MLPRegressor, NEAR, of_near, np.array([line["score"] for line in near]) / MOST),
    }
    tensors = {
        f"{name}.{part}": np.asarray(values, dtype=np.float32)
        for name, network in networks.items()
        for part, values in network.items()
    }
    write(out, tensors, {"measures": " ".join(same[0]["measures"])})


warnings.filterwarnings("ignore", category=ConvergenceWarning)
main(*sys.argv[1:])
