"""What networks say of lines, and the loss of one that learns from it."""
import numpy as np
import torch
from network import LABELS, Network, batch

FEWEST, MOST = 8, 50
EVEN = 128


def load(path, vectors):
    saved = torch.load(path, weights_only=False)
    network = Network(vectors, **saved["sizes"], project=True)
    network.load_state_dict(saved["state"], strict=False)
    return network.eval(), saved["sizes"]


def whole_sentences(lines):
    """Of lines that nobody annotated, those that are neither a scrap nor several sentences."""
    return [line for line in lines if FEWEST <= len(line["labels"]) <= MOST]


@torch.no_grad()
def teach(lines, teachers):
    """Gives every line the teachers' mean distribution: of each label at each place, and of each pair of neighbours."""
    lines = sorted(lines, key=lambda line: len(line["labels"]))
    for start_at in range(0, len(lines), EVEN):
        some = lines[start_at : start_at + EVEN]
        ids, spelled, _, there, lengths = batch(some)
        said = [teacher.chain.probabilities(teacher(ids, spelled, lengths), there) for teacher in teachers]
        single, pairs = (sum(each) / len(said) for each in zip(*said))
        for row, line in enumerate(some):
            size = len(line["labels"])
            line["single"] = single[row, :size].numpy().astype(np.float16)
            line["pairs"] = pairs[row, : size - 1].numpy().astype(np.float16)


def taught_loss(network, lines):
    """The part `annotated` of a line's loss is that of its labels, the rest that of what the teachers said of it."""
    ids, spelled, labels, there, lengths = batch(lines)
    count, longest = labels.shape
    single, pairs = np.zeros((count, longest, LABELS), np.float32), np.zeros((count, longest - 1, LABELS, LABELS), np.float32)
    for row, line in enumerate(lines):
        size = len(line["labels"])
        if "single" in line:
            single[row, :size], pairs[row, : size - 1] = line["single"], line["pairs"]
        else:
            single[row, np.arange(size), line["labels"]] = 1
    single, pairs = torch.from_numpy(single), torch.from_numpy(pairs)
    scores = network(ids, spelled, lengths, (single[..., 0] < 0.5) & there)
    share = torch.tensor([line["annotated"] for line in lines])
    return network.chain.loss_to(scores, there, single, pairs) * (1 - share) + network.chain.loss(scores, labels, there) * share
