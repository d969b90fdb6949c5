"""Writes the weights of a trained tagger as the program reads them.

    python training/attributions/export.py STUDENT.pt models/attributions-en.safetensors
"""
import os
import sys

import quantise
from distill import load
from model import TABLES

model, vocabulary = load(sys.argv[1])
out = sys.argv[2]

tensors = quantise.table("encoder.word", model.word.weight)
for name in TABLES:
    tensors.update(quantise.table(f"encoder.{name}", model.tables[name].weight))
for name, layer in {"encoder.first": model.first, "encoder.second": model.second, "parts.memory": model.memory}.items():
    tensors.update(quantise.lstm(name, layer.ahead, layer.back))
layers = {"labels": model.labels, "parts.token": model.token, "parts.cue": model.cue, "parts": model.parts}
for name, layer in layers.items():
    tensors.update(quantise.dense(name, layer))
for name, layer in {"parts.distance": model.distance, "parts.quote": model.quote}.items():
    tensors.update(quantise.table(name, layer.weight))
for name, chain in {"labels": model.chain, "parts": model.parts_chain}.items():
    tensors.update(quantise.chain(name, *chain.allowed(), chain.end))
words = sorted(vocabulary, key=vocabulary.get)
quantise.write(out, tensors, {"words": "\n".join(words)})
print(f"{out}: {os.path.getsize(out)} bytes")
