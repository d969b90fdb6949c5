"""Writes test/network/small.safetensors and small-by-torch.json: a small tagger's output as PyTorch computes it from the rounded weights.

    python training/network/fixture.py test/network
"""
import json
import sys

import numpy as np
import torch
from quantise import array, chain, dense, dequantise, lstm, table, write
from torch import nn

torch.manual_seed(7)
folder = sys.argv[1]
words, tags = nn.Embedding(30, 10), nn.Embedding(6, 3)
first, second = nn.LSTM(13, 12, bidirectional=True, batch_first=True), nn.LSTM(24, 8, bidirectional=True, batch_first=True)
head = nn.Linear(16, 5)
for layer in (first, second):
    for weight in layer.parameters():
        nn.init.uniform_(weight, -0.7, 0.7)

tensors = {**table("words", words.weight), **table("tags", tags.weight), **lstm("first", first), **lstm("second", second)}
tensors.update(dense("head", head))
tensors.update(chain("chain", torch.randn(5, 5), torch.randn(5), torch.randn(5)))
write(f"{folder}/small.safetensors", tensors, {"labels": json.dumps(["a", "b", "c", "d", "e"])})

for module in (words, tags, first, second, head):
    for weight in module.parameters():
        if weight.dim() == 2:
            weight.data = torch.from_numpy(dequantise(weight))

lengths = [5, 1, 17, 9]
ids = [np.random.default_rng(1).integers(0, rows, sum(lengths)) for rows in (30, 6)]
hidden, scores, start = [], [], 0
with torch.no_grad():
    for length in lengths:
        x = torch.cat([e(torch.from_numpy(i[start : start + length])) for e, i in ((words, ids[0]), (tags, ids[1]))], -1)
        h = second(first(x[None])[0])[0][0]
        hidden.append(h)
        scores.append(head(h))
        start += length
flat = lambda rows: [round(float(x), 6) for x in array(torch.cat(rows)).ravel()]
with open(f"{folder}/small-by-torch.json", "w") as file:
    json.dump({"lengths": lengths, "ids": [i.tolist() for i in ids], "hidden": flat(hidden), "scores": flat(scores)}, file)
    file.write("\n")
