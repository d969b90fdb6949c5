"""Turns layers trained with PyTorch into the weights file that src/network reads. Needs numpy; layers are taken as they are in torch.

    tensors = {}
    tensors.update(table("words", model.word.weight))
    tensors.update(lstm("first", model.lstm))                    # nn.LSTM(bidirectional=True), one layer
    tensors.update(lstm("second", model.forward, model.backward))  # or two nn.LSTM, the second fed from the end
    tensors.update(dense("parts", model.linear))
    tensors.update(chain("parts", transitions, start, end))
    write("models/name.safetensors", tensors, {"labels": json.dumps([...])})
"""
import json
import struct

import numpy as np

MOST_COLUMNS = 1024
FORBIDDEN = -10000.0


def array(values):
    """Numbers of any kind (a torch parameter, a list) as float32."""
    if hasattr(values, "detach"):
        values = values.detach().cpu().numpy()
    return np.asarray(values, dtype=np.float32)


def quantise(matrix):
    """One signed byte a number and one scale a row: matrix ~ bytes * scale[:, None]. A row of zeros has the scale 0."""
    matrix = array(matrix)
    assert matrix.ndim == 2 and np.isfinite(matrix).all()
    scale = (np.abs(matrix).max(1) / 127).astype(np.float32)
    steps = np.where(scale > 0, scale, 1)[:, None]
    return np.clip(np.rint(matrix / steps), -127, 127).astype(np.int8), scale


def dequantise(matrix):
    """The matrix as the program will see it, for measuring (or training with) what the rounding costs."""
    values, scale = quantise(matrix)
    return values.astype(np.float32) * scale[:, None]


def factor(name, matrix):
    values, scale = quantise(matrix)
    return {name: values, f"{name}.scale": scale}


def table(name, vectors):
    """Vectors by number, a row each."""
    return factor(f"{name}.weight", vectors)


def dense(name, linear):
    """An nn.Linear."""
    assert linear.weight.shape[1] <= MOST_COLUMNS
    bias = {} if linear.bias is None else {f"{name}.bias": array(linear.bias)}
    return {**factor(f"{name}.weight", linear.weight), **bias}


def memory(name, layer, suffix):
    take = lambda part: array(getattr(layer, f"{part}_l0{suffix}"))
    recurrent = take("weight_hh")
    assert recurrent.shape[1] % 4 == 0 and take("weight_ih").shape[1] <= MOST_COLUMNS
    return {
        **factor(f"{name}.input", take("weight_ih")),
        **factor(f"{name}.recurrent", recurrent),
        f"{name}.bias": take("bias_ih") + take("bias_hh"),
    }


def lstm(name, layer, backward=None):
    """An nn.LSTM of one layer that reads both ways, or one that reads forward and one that reads backward."""
    assert layer.num_layers == 1 and layer.bidirectional == (backward is None)
    other = memory(f"{name}.backward", layer, "_reverse") if backward is None else memory(f"{name}.backward", backward, "")
    return {**memory(f"{name}.forward", layer, ""), **other}


def chain(name, transitions, start, end):
    """Scores of a linear chain; transitions from row to column, FORBIDDEN where one may not follow."""
    clip = lambda values: np.maximum(array(values), FORBIDDEN)
    return {f"{name}.transitions": clip(transitions), f"{name}.start": clip(start), f"{name}.end": clip(end)}


KINDS = {np.dtype(np.int8): "I8", np.dtype(np.uint8): "U8", np.dtype(np.int32): "I32", np.dtype(np.float32): "F32"}


def write(path, tensors, metadata=None):
    """Writes a safetensors file; the same tensors always give the same bytes. Texts of the metadata are strings."""
    header, data = {}, []
    if metadata:
        assert all(isinstance(value, str) for value in metadata.values())
        header["__metadata__"] = metadata
    at = 0
    # Wide numbers first, so that each begins at a multiple of its size.
    for name, values in sorted(tensors.items(), key=lambda item: (-item[1].itemsize, item[0])):
        values = np.ascontiguousarray(values)
        header[name] = {"dtype": KINDS[values.dtype], "shape": list(values.shape), "data_offsets": [at, at + values.nbytes]}
        at += values.nbytes
        data.append(values.astype(values.dtype.newbyteorder("<")).tobytes())
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        for block in data:
            file.write(block)
