"""Loss, gradient and curvature weights of a batch of B parameter vectors, as rows of theta (B x D)."""
import numpy as np


class Gaussian:
    """l = r^2 / 2 with r = f - y; the Fisher's weight is 1, the empirical Fisher's r^2."""

    def __init__(self, x, y, clip):
        self.x, self.xt, self.y = x, np.ascontiguousarray(x.T), y

    def losses(self, theta):
        self.r = theta @ self.xt
        self.r -= self.y
        return np.einsum("bn,bn->b", self.r, self.r) * (0.5 / len(self.y))

    def keep(self, rows):
        self.r = self.r[rows]

    def gradient(self):
        return self.r @ self.x / len(self.y)

    def empirical_weights(self):
        return np.square(self.r, out=self.r)


class Bernoulli:
    """Two classes. The signs of y are folded into the rows of X, so that m = +-f is the margin, s = sigma(m) the probability of what
    was observed and t = sigma(-m) that of the other class, both clipped: l = -ln s, the score is -t, the Fisher's weight s t, the
    empirical Fisher's t^2. One exponential a sample."""

    def __init__(self, x, y, clip):
        self.x = x * (2 * y - 1)[:, None]
        self.xt = np.ascontiguousarray(self.x.T)
        self.clip = clip

    def losses(self, theta):
        e = theta @ self.xt
        np.negative(e, out=e)
        np.minimum(e, 700, out=e)
        np.exp(e, out=e)
        s = e + 1
        np.reciprocal(s, out=s)
        e *= s
        self.s = np.clip(s, self.clip, 1 - self.clip, out=s)
        self.t = np.clip(e, self.clip, 1 - self.clip, out=e)
        return -np.log(s).mean(axis=1)

    def keep(self, rows):
        self.s, self.t = self.s[rows], self.t[rows]

    def gradient(self):
        return self.t @ self.x / -len(self.x)

    def fisher_weights(self):
        self.s *= self.t
        return self.s

    def empirical_weights(self):
        return np.square(self.t, out=self.t)


KINDS = {"gaussian": Gaussian, "bernoulli": Bernoulli}
