"""Other names in place of those of a text: what a name is must be told from where it stands, not from having been seen."""
import numpy as np
import torch
from articles import UNKNOWN
from model import TABLES

NAME = 2  # the part of speech of names
SHAPE, TAG = (1 + list(TABLES).index(name) for name in ("shape", "tag"))
OF_WORD = SHAPE + 1  # ids that tell what the word looks like: itself, affixes, shape
WINDOWS, NAMES, HIDDEN = 0.35, 0.5, 0.5


def names_in(articles):
    """Word, affixes and shape of every name."""
    return torch.from_numpy(np.concatenate([a.ids[a.ids[:, TAG] == NAME][:, :OF_WORD] for a in articles]).astype(np.int64))


def replace_names(ids, names):
    """In some windows puts another name in place of many; many of these are words nobody knows. Changes the ids."""
    rows = torch.rand(ids.size(0)) < WINDOWS
    pick = rows.unsqueeze(1) & (ids[..., TAG] == NAME) & (torch.rand(ids.shape[:2]) < NAMES)
    count = int(pick.sum())
    if count == 0:
        return
    others = names[torch.randint(len(names), (count,))].clone()
    others[torch.rand(count) < HIDDEN, 0] = UNKNOWN
    now = ids[..., :OF_WORD]
    old = now[pick]
    # A name of another shape would stand out: of the old one the word alone is hidden.
    unlike = others[:, SHAPE] != old[:, SHAPE]
    others[unlike] = old[unlike]
    others[unlike, 0] = UNKNOWN
    now[pick] = others
