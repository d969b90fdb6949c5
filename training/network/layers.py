"""Layers in PyTorch that src/network can run, and what training them needs."""
import numpy as np
import torch
from torch import nn

FORBIDDEN = -1e4
WIDTH = 100


def read_vectors(folder):
    """The words of word-vectors.mjs, the most frequent first, and their vectors, a row each."""
    words = open(f"{folder}/words.txt", encoding="utf8").read().split("\n")
    return words, torch.from_numpy(np.fromfile(f"{folder}/words.f32", dtype=np.float32).reshape(-1, WIDTH))


class Drop(nn.Module):
    """Leaves out the same numbers at every place of a sequence."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, rows):
        if not self.training or self.share == 0:
            return rows
        return rows * (rows.new_empty(rows.size(0), 1, rows.size(2)).bernoulli_(1 - self.share) / (1 - self.share))


class BothWays(nn.Module):
    """Two one-way memories, the second fed from the end of each sequence: much faster than packed sequences."""

    def __init__(self, width, hidden):
        super().__init__()
        self.ahead, self.back = (nn.LSTM(width, hidden, batch_first=True) for _ in range(2))

    def forward(self, rows, lengths):
        at = torch.arange(rows.size(1)).unsqueeze(0)
        turned = torch.where(at < lengths.unsqueeze(1), lengths.unsqueeze(1) - 1 - at, at).unsqueeze(2)
        turn = lambda some: some.gather(1, turned.expand(-1, -1, some.size(2)))
        return torch.cat([self.ahead(rows)[0], turn(self.back(turn(rows))[0])], 2)


class Chain(nn.Module):
    """A linear-chain conditional random field over O and the beginnings and insides of spans: label 2k is the inside of 2k - 1.

    An inside follows only its own beginning or inside. Scores are [sequences, places, labels], `there` says which places are.
    """

    def __init__(self, labels):
        super().__init__()
        self.transitions, self.start, self.end = (nn.Parameter(torch.zeros(*size)) for size in ((labels, labels), (labels,), (labels,)))
        never, never_first = torch.zeros(labels, labels), torch.zeros(labels)
        for inside in range(2, labels, 2):
            never_first[inside] = FORBIDDEN
            never[[label for label in range(labels) if label not in (inside - 1, inside)], inside] = FORBIDDEN
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)

    def allowed(self):
        return self.transitions + self.never, self.start + self.never_first

    def forward_sums(self, scores, there):
        """For each place the logarithm of the sum over all ways that lead to each of its labels."""
        transitions, start = self.allowed()
        sums, steps = [start + scores[:, 0]], scores.transpose(0, 1).contiguous()
        for i in range(1, scores.size(1)):
            further = torch.logsumexp(sums[-1].unsqueeze(2) + transitions, 1) + steps[i]
            sums.append(torch.where(there[:, i : i + 1], further, sums[-1]))
        return sums

    def whole(self, scores, there):
        return torch.logsumexp(self.forward_sums(scores, there)[-1] + self.end, 1)

    def loss(self, scores, labels, there):
        """Minus the logarithm of the probability of the labels, for each sequence."""
        transitions, start = self.allowed()
        rows = torch.arange(len(labels))
        right = start[labels[:, 0]] + self.end[labels[rows, there.sum(1) - 1]]
        own = scores.gather(2, labels.unsqueeze(2)).squeeze(2)
        steps = own[:, 1:] + transitions[labels[:, :-1], labels[:, 1:]]
        return self.whole(scores, there) - right - own[:, 0] - (steps * there[:, 1:]).sum(1)

    def loss_to(self, scores, there, single, pairs):
        """The cross entropy to another chain's distribution over whole sequences, for which the probabilities of its labels and of its
        pairs of neighbours are enough."""
        transitions, start = (torch.where(values < -1000, 0, values) for values in self.allowed())
        rows = torch.arange(len(scores))
        expected = (single * scores).sum(2).mul(there).sum(1) + (single[:, 0] * start).sum(1)
        expected = expected + ((pairs * transitions).sum((2, 3)) * there[:, 1:]).sum(1)
        expected = expected + (single[rows, there.sum(1) - 1] * self.end).sum(1)
        return self.whole(scores, there) - expected

    @torch.no_grad()
    def probabilities(self, scores, there):
        """Of each label at each place and, [sequences, places - 1, labels, labels], of each pair of neighbours."""
        transitions, _ = self.allowed()
        sums = self.forward_sums(scores, there)
        whole = torch.logsumexp(sums[-1] + self.end, 1)[:, None, None]
        steps = scores.transpose(0, 1)
        behind = [self.end.expand(len(scores), -1)]
        for i in range(scores.size(1) - 1, 0, -1):
            back = torch.logsumexp(transitions + (steps[i] + behind[-1]).unsqueeze(1), 2)
            behind.append(torch.where(there[:, i : i + 1], back, behind[-1]))
        ahead, behind = torch.stack(sums, 1), torch.stack(behind[::-1], 1)
        after = (scores[:, 1:] + behind[:, 1:]).unsqueeze(2)
        return torch.exp(ahead + behind - whole), torch.exp(ahead[:, :-1].unsqueeze(3) + transitions + after - whole.unsqueeze(3))

    @torch.no_grad()
    def best(self, scores, there):
        """The best labels of each sequence."""
        transitions, start = self.allowed()
        so_far, back = start + scores[:, 0], []
        for i in range(1, scores.size(1)):
            top, before = (so_far.unsqueeze(2) + transitions).max(1)
            here = there[:, i : i + 1]
            back.append(torch.where(here, before, torch.arange(before.size(1)).expand_as(before)))
            so_far = torch.where(here, top + scores[:, i], so_far)
        path = [(so_far + self.end).argmax(1)]
        for before in reversed(back):
            path.append(before.gather(1, path[-1].unsqueeze(1)).squeeze(1))
        return torch.stack(path[::-1], 1)
