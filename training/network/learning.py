"""One way of learning for all: AdamW with a warm-up and a falling rate; what is kept is a running average of the weights."""
import copy
import math
import time

import torch
from torch import nn

STEADY = 0.998
WORDS_SHARE = 0.3  # of the rate, for vectors that come trained already


def learn(model, words, batches_of, loss_of, epochs, rate, warm):
    """Trains a model and gives one with the averaged weights.

    `words` is the table of word vectors; `batches_of(epoch)` are the batches of an epoch, about as many in each; `loss_of(batch)` is their
    loss; the rate rises over the share `warm` of all steps.
    """
    average = copy.deepcopy(model).eval()
    others = [weight for weight in model.parameters() if weight is not words]
    groups = [{"params": [words], "share": WORDS_SHARE, "weight_decay": 0.0}, {"params": others, "share": 1.0}]
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=1e-4, betas=(0.9, 0.99))
    total, step, began = epochs * len(batches_of(0)), 0, time.time()
    for epoch in range(epochs):
        model.train()
        sum_of_losses, batches = 0.0, batches_of(epoch)
        for batch in batches:
            now = rate * min(1, step / (warm * total + 1)) * (0.485 * (1 + math.cos(math.pi * step / total)) + 0.03)
            for group in optimiser.param_groups:
                group["lr"] = now * group["share"]
            loss = loss_of(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            follow(average, model, min(STEADY, (1 + step) / (10 + step)))
            sum_of_losses += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {sum_of_losses / len(batches):.4f}  ({time.time() - began:.0f} s)", flush=True)
    return average


@torch.no_grad()
def follow(average, model, keep):
    for mean, weight in zip(average.parameters(), model.parameters()):
        mean.mul_(keep).add_(weight, alpha=1 - keep)
