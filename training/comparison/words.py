"""Writes models/words-en.safetensors: vectors of the most used English words, near where the words can stand for one another.

    python words.py D WORDNET models/words-en.safetensors

D holds words.txt and words.f32 (training/network/word-vectors.mjs), WORDNET is the folder `dict` of WordNet 3.1. The steps: the mean
and the two strongest directions taken out (J. Mu, P. Viswanath 2018), words drawn to those they share a sense with (M. Faruqui, J.
Dodge, S. Jauhar, C. Dyer, E. Hovy, N. Smith 2015), 64 main directions kept, one signed byte a number.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from quantise import table, write

WORDS = 32000
WIDTH = 64
SENSES = 4
ROUNDS = 10
STAY = 0.5
FORMS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[a-z](?:\.[a-z])+")


def senses(folder):
    """The words of each sense and its pointers, by part of speech and offset."""
    found = {}
    for form, letter in FORMS.items():
        for line in (folder / f"data.{form}").read_text("latin1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count)]
            at = 5 + 2 * count
            pointers = [fields[at + 4 * i : at + 4 * i + 4] for i in range(int(fields[at - 1]))]
            found[letter, fields[0]] = words, pointers
    return found


def neighbours(folder, known):
    """Words that share one of the first senses with a word, or are derived from it there: only where each names the other."""
    found, all_senses = defaultdict(set), senses(folder)
    for form, letter in FORMS.items():
        for line in (folder / f"index.{form}").read_text("latin1").splitlines():
            fields = line.split()
            if line.startswith("  ") or fields[0] not in known:
                continue
            word, count = fields[0], int(fields[2])
            # A sense that no reader of the tagged texts met stands for the word only when it is the first.
            met = max(1, int(fields[-count - 1]) + 1)
            for offset in fields[-count:][: min(SENSES, met)]:
                words, pointers = all_senses[letter, offset]
                found[word].update(words)
                place = words.index(word) + 1 if word in words else 0
                for sign, other, part, ends in pointers:
                    others = all_senses.get(("a" if part == "s" else part, other), ([], []))[0]
                    source, target = int(ends[:2], 16), int(ends[2:], 16)
                    if sign == "+" and source == place and target:
                        found[word].add(others[target - 1])
                    if sign == "&":
                        found[word].update(others[:2])
    return {w: sorted(v for v in others if v != w and v in known and w in found[v]) for w, others in found.items()}


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def main(folder, wordnet, out):
    words = (Path(folder) / "words.txt").read_text().split("\n")
    vectors = np.fromfile(Path(folder) / "words.f32", dtype=np.float32).reshape(len(words), -1)
    kept = [i for i, word in enumerate(words) if WORD.fullmatch(word)][:WORDS]
    known = {words[i]: row for row, i in enumerate(kept)}
    rows = vectors[kept] - vectors[kept].mean(0)
    strongest = np.linalg.svd(rows, full_matrices=False)[2][:2]
    rows = unit(rows - rows @ strongest.T @ strongest)
    drawn = rows.copy()
    near = [(known[w], [known[v] for v in others]) for w, others in neighbours(Path(wordnet), known).items() if others]
    for _ in range(ROUNDS):
        for row, others in near:
            drawn[row] = (STAY * rows[row] + drawn[others].mean(0)) / (STAY + 1)
    drawn -= drawn.mean(0)
    drawn = unit(drawn @ np.linalg.svd(drawn, full_matrices=False)[2][:WIDTH].T)
    write(out, table("words", drawn), {"words": " ".join(known)})


main(*sys.argv[1:])
