using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Reasons;

namespace FisherLab.Tests.Server;

public sealed class OptimumTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public async Task TheOptimumOfAJobLiesBelowAllItsCells()
    {
        JobAnswer job = await server.Run(Specs.Small(60));
        OptimumAnswer optimum = await server.Jobs.Optimum(job.Id);
        Assert.Equal(("boston", "gaussian", MinimumSolver.LeastSquares, null), (optimum.Dataset, optimum.Likelihood, optimum.Solver, optimum.Note));
        Assert.Equal(10.9474155908646, optimum.Loss, 1e-12);
        Assert.Equal(Math.Max(optimum.Bound!.Value, optimum.Rounding), optimum.Floor);
        Assert.All((await server.Jobs.Best(job.Id)).Methods, best => Assert.True(best.FinalLoss >= optimum.Loss - optimum.Floor));
    }

    [Fact]
    public async Task WhatIsUnusualIsSaid()
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Endless() with { Problem = Specs.Small().Problem with { Dataset = "breast-cancer", Likelihood = new Engine.Problems.Bernoulli() } });
        await server.Jobs.Cancel(job.Id);
        OptimumAnswer optimum = await server.Jobs.Optimum(job.Id);
        Assert.Equal((MinimumSolver.Newton, 0.0), (optimum.Solver, optimum.Bound));
        Assert.Contains("569 of 569 samples", optimum.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownJobHasNone() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Optimum("nothing"))).Status);

    [Fact]
    public async Task ACellTellsWhyItEndedLikeThis()
    {
        JobAnswer job = await server.Run(Specs.Small(61));
        ReasonAnswer reason = await server.Jobs.Reason(job.Id, "gradientDescent", 16, null);
        Assert.Equal(ReasonKind.StepTooLong, reason.Kind);
        Assert.StartsWith("The step 1 is ", reason.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, reason.Facts.Single(fact => fact.Name == "stepSize").Value);
        Assert.Equal(ReasonKind.Damped, (await server.Jobs.Reason(job.Id, "naturalGradientDescent", 6, 4)).Kind);
    }

    [Fact]
    public async Task AReasonIsAskedOfACell()
    {
        JobAnswer job = await server.Run(Specs.Small(62));
        await Refused("gradientDescent", 17, null, HttpStatusCode.BadRequest, "step");
        await Refused("gradientDescent", 0, 0, HttpStatusCode.BadRequest, "damping");
        await Refused("naturalGradientDescent", 0, null, HttpStatusCode.BadRequest, "damping");
        await Refused("newton", 0, null, HttpStatusCode.NotFound, null);

        async Task Refused(string method, int step, int? damping, HttpStatusCode status, string? field)
        {
            ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Reason(job.Id, method, step, damping));
            Assert.Equal((status, field), (refused.Status, refused.Errors.Keys.SingleOrDefault()));
        }
    }
}
