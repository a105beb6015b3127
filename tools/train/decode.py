"""From scores to analyses: names by Viterbi, trees with one root."""
import numpy as np

from data import BIO


def best_tags(scores, together):
    """scores: [words, labels] of UPOS, XPOS and FEATS. The best label of each, or, where it is known which go together, the row with the best sum."""
    if together is None:
        return [s.argmax(-1) for s in scores]
    upos, xpos, feats = (s[:, together[:, k]] for k, s in enumerate(scores))
    best = (upos + xpos + feats).argmax(-1)
    return [together[best, k] for k in range(3)]


def _allowed(a, b):
    return not b.startswith("I-") or a[2:] == b[2:]


ALLOWED = np.array([[0.0 if _allowed(a, b) else -np.inf for b in BIO] for a in BIO])
FIRST = np.array([-np.inf if x.startswith("I-") else 0.0 for x in BIO])


def viterbi(scores):
    best = scores[0].astype(np.float64) + FIRST
    back = []
    for row in scores[1:]:
        total = best[:, None] + ALLOWED
        back.append(total.argmax(0))
        best = total.max(0) + row
    k = int(best.argmax())
    out = [k]
    for b in reversed(back):
        k = int(b[k])
        out.append(k)
    return out[::-1]


def find_cycle(head, nodes):
    state = {}
    for s in nodes:
        path, v = [], s
        while v != 0 and v not in state:
            state[v] = s
            path.append(v)
            v = head[v]
        if v != 0 and state[v] == s and v in path:
            return path[path.index(v):]
    return None


def arborescence(S):
    """Chu-Liu and Edmonds. S[i][j] is the score of j as head of i, for i, j in 0..n; root 0. Contracts one cycle at a time."""
    n = len(S)
    score = S.copy()
    score[0, :] = -np.inf
    np.fill_diagonal(score, -np.inf)
    alive = list(range(n))
    history = []
    while True:
        head = {i: alive[int(np.argmax(score[i, alive]))] for i in alive if i}
        cycle = find_cycle(head, [i for i in alive if i])
        if cycle is None:
            break
        rep, members = cycle[0], set(cycle)
        enter, leave = {}, {}
        own = {i: score[i, head[i]] for i in cycle}
        new_row, new_col = np.full(n, -np.inf), np.full(n, -np.inf)
        for j in alive:
            if j in members:
                continue
            gains = [score[i, j] - own[i] for i in cycle]
            k = int(np.argmax(gains))
            enter[j], new_row[j] = cycle[k], gains[k]
            outs = [score[j, i] for i in cycle]
            k = int(np.argmax(outs))
            leave[j], new_col[j] = cycle[k], outs[k]
        history.append((rep, members, enter, leave, {i: head[i] for i in cycle}))
        for j in alive:
            if j not in members:
                score[rep, j] = new_row[j]
                score[j, rep] = new_col[j]
        alive = [i for i in alive if i not in members or i == rep]
    while history:
        rep, members, enter, leave, inner = history.pop()
        for i in head:
            if i not in members and head[i] == rep:
                head[i] = leave[i]
        outside = head[rep]
        entry = enter[outside]
        head.update(inner)
        head[entry] = outside
    return [0] + [head[i] for i in range(1, n)]


def tree(scores):
    """scores: [n, n + 1], row i - 1 for word i. Returns the heads of words 1..n."""
    n = len(scores)
    S = np.full((n + 1, n + 1), -np.inf)
    S[1:] = scores
    np.fill_diagonal(S, -np.inf)
    head = [0] + [int(x) for x in S[1:].argmax(1)]
    if sum(h == 0 for h in head[1:]) == 1 and find_cycle(head, range(1, n + 1)) is None:
        return head[1:]
    if n == 1:
        return [0]
    real = S[1:][np.isfinite(S[1:])]
    S[1:, 0] -= 1 + n * (real.max() - real.min())
    return arborescence(S)[1:]
