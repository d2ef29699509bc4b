"""Two ways to assemble X^T diag(w) X for a batch of weights w (B x N), each (B x D x D)."""
import numpy as np


class Matmul:
    """X^T (w * X), one matrix product a run, all in one call."""

    def __init__(self, x):
        self.x, self.xt = x, np.ascontiguousarray(x.T)

    def of(self, w):
        return np.matmul(self.xt, w[:, :, None] * self.x)


class Pairs:
    """w @ Z with the products Z[n, (i, j)] = X[n, i] X[n, j], j <= i, made once: one matrix product for the whole batch."""

    def __init__(self, x):
        i, j = np.tril_indices(x.shape[1])
        self.z = x[:, i] * x[:, j]
        self.place = np.empty((x.shape[1], x.shape[1]), dtype=np.intp)
        self.place[i, j] = self.place[j, i] = np.arange(len(i))

    def of(self, w):
        return (w @ self.z)[:, self.place]


KINDS = {"matmul": Matmul, "pairs": Pairs}
