"""Averages the weights of checkpoints that descend from one another or from one start: average.py OUT A B …"""
import sys

import torch

from model import load, save


def main():
    out, paths = sys.argv[1], sys.argv[2:]
    models = [load(p) for p in paths]
    state = {k: torch.stack([m.state_dict()[k].double() for m, _ in models]).mean(0).float() for k in models[0][0].state_dict()}
    model, ck = models[0]
    model.load_state_dict(state)
    save(model, out, vocab=ck["vocab"], about={"average of": "; ".join(", ".join(f"{k} {v}" for k, v in c["about"].items() if k != "start") for _, c in models)})


if __name__ == "__main__":
    main()
