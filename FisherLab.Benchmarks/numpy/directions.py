"""What turns the gradients of a batch into its directions."""
import numpy as np


class Plain:
    """d = g."""

    def of(self, likelihood, gradient, damping):
        return gradient


class ConstantFisher:
    """Linear NGD: X^T X / N does not depend on theta; its damped inverse is made once a damping, so a batch has one damping."""

    def __init__(self, x):
        self.fisher = x.T @ x / len(x)
        self.damping = self.inverse = None

    def of(self, likelihood, gradient, damping):
        if damping[0] != self.damping:
            self.damping = damping[0]
            self.inverse = np.linalg.inv(self.fisher + self.damping * np.eye(len(self.fisher)))
        return gradient @ self.inverse


class Curvature:
    """d = (X^T diag(w) X / N + lambda I)^-1 g, all runs of the batch in one call."""

    def __init__(self, gram, weights):
        self.gram, self.weights = gram, weights
        self.singular = 0

    def of(self, likelihood, gradient, damping):
        w = getattr(likelihood, self.weights)()
        c = self.gram.of(w)
        c /= w.shape[1]
        diagonal = np.arange(c.shape[1])
        c[:, diagonal, diagonal] += damping[:, None]
        try:
            return np.linalg.solve(c, gradient[:, :, None])[:, :, 0]
        except np.linalg.LinAlgError:
            return np.array([self.one(a, b) for a, b in zip(c, gradient)])

    def one(self, c, gradient):
        try:
            return np.linalg.solve(c, gradient)
        except np.linalg.LinAlgError:
            self.singular += 1
            return np.full_like(gradient, np.nan)
