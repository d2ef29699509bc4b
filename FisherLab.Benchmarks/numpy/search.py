"""A grid search with the batch as the inner dimension of every array operation."""
import time

import numpy as np

import directions
import grams
import likelihoods

BATCHES = (4, 8, 16, 32, 64, 128, 256)
BATCH_BYTES = 64e6


class Search:
    """One method on one problem by one variant."""

    def __init__(self, request, variant, x, y):
        self.likelihood = likelihoods.KINDS[request["likelihood"]](x, y, request["clip"])
        self.iterations, self.stop_factor = request["iterations"], request["stopFactor"]
        self.parameters = x.shape[1]
        self.numbers_a_run = len(x) * (self.parameters if variant == "matmul" else 1)
        self.one_damping_a_batch = False
        if variant == "plain" and request["method"] == "naturalGradientDescent":
            self.direction = directions.ConstantFisher(x)
            self.one_damping_a_batch = True
        elif variant == "plain":
            self.direction = directions.Plain()
        else:
            weights = "fisher_weights" if request["method"] == "naturalGradientDescent" else "empirical_weights"
            self.direction = directions.Curvature(grams.KINDS[variant](x), weights)

    def run(self, gamma, damping, final, curves):
        """One batch: all runs step together; those that have diverged leave it. Writes each run's last loss, and every loss."""
        theta = np.zeros((len(gamma), self.parameters))
        ids = np.arange(len(gamma))
        bound = None
        for t in range(len(curves)):
            loss = self.likelihood.losses(theta)
            curves[t, ids] = loss
            final[ids] = loss
            if bound is None:
                bound = self.stop_factor * loss[0]
            going = loss <= bound
            if not going.all():
                ids, theta, gamma, damping = ids[going], theta[going], gamma[going], damping[going]
                self.likelihood.keep(going)
            if len(ids) == 0 or t == len(curves) - 1:
                return
            theta -= gamma[:, None] * self.direction.of(self.likelihood, self.likelihood.gradient(), damping)

    def all(self, gammas, dampings, batch):
        """Final losses, dampings outer, step sizes inner."""
        final = np.empty((len(dampings), len(gammas)))
        if self.one_damping_a_batch:
            blocks = [(np.full(len(gammas), damping), gammas, final[i]) for i, damping in enumerate(dampings)]
        else:
            blocks = [(np.repeat(dampings, len(gammas)), np.tile(gammas, len(dampings)), final.reshape(-1))]
        for damping, gamma, losses in blocks:
            for i in range(0, len(gamma), batch):
                part = slice(i, i + batch)
                curves = np.full((self.iterations + 1, len(gamma[part])), np.nan)
                self.run(gamma[part], damping[part], losses[part], curves)
        return final

    def best_batch(self, runs):
        """The batch size with the least time a run, tried on steps of size 0."""
        best, best_time = 1, np.inf
        for batch in (1,) + BATCHES:
            if batch > runs or (batch > 4 and batch * self.numbers_a_run * 8 > BATCH_BYTES):
                break
            for _ in range(2):
                curves = np.empty((3, batch))
                start = time.process_time()
                self.run(np.zeros(batch), np.ones(batch), np.empty(batch), curves)
                a_run = (time.process_time() - start) / batch
                if a_run < best_time:
                    best, best_time = batch, a_run
        return best


def variants(request):
    """Which ways there are to run a method."""
    linear = request["likelihood"] == "gaussian"
    constant = request["method"] == "gradientDescent" or (linear and request["method"] == "naturalGradientDescent")
    return ["plain"] if constant else ["matmul", "pairs"]
