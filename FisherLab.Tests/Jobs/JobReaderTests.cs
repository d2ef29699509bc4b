using System.Text.Json.Nodes;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Jobs;

public sealed class JobReaderTests
{
    public static TheoryData<string> Papers => [.. PaperGrid.All.Select(job => job.Name!)];

    [Fact]
    public void TheJobOfFigure3IsThePublishedGrid()
    {
        JobSpec job = JobJson.Read(JobJson.Boston);
        Assert.Equal(20_003, job.Cells);
        Assert.Equal(
            JobWriter.Write(PaperGrid.All[0] with { Name = job.Name }).ToJsonString(), JobWriter.Write(job).ToJsonString());
    }

    [Theory, MemberData(nameof(Papers))]
    public void WhatIsWrittenReadsBack(string name)
    {
        JobSpec job = PaperGrid.All.Single(job => job.Name == name) with
        {
            Start = new Start.Point([1, 2.5]),
            StopFactor = null,
            Selection = new SelectionRule(SelectionBy.BestLoss, 1e-3),
        };
        JsonObject whole = JobWriter.Write(job), brief = JobWriter.WriteBriefly(job);
        Assert.Equal(whole.ToJsonString(), JobWriter.Write(ReadBlindly(whole)).ToJsonString());
        Assert.Equal(whole.ToJsonString(), JobWriter.Write(ReadBlindly(brief)).ToJsonString());
        Assert.True(brief.ToJsonString().Length < whole.ToJsonString().Length);
    }

    [Fact]
    public void TheLikelihoodIsTheDataSetsOwnUnlessItIsGiven()
    {
        Assert.IsType<Gaussian>(JobJson.Read(JobJson.With(job => job["problem"] = Problem("wine"))).Problem.Likelihood);
        Assert.IsType<Bernoulli>(JobJson.Read(JobJson.With(job => job["problem"] = Problem("breast-cancer"))).Problem.Likelihood);

        static JsonObject Problem(string dataset) => new() { ["dataset"] = dataset };
    }

    [Fact]
    public void ANumberIsAnAxisOfOneValue()
    {
        JobSpec job = JobJson.Read(JobJson.With(job => job["methods"]![1]!["damping"] = 1e-8));
        Assert.Equal([1e-8], job.Methods[1].Damping!.Values());
        Assert.Equal(241, job.Methods[1].Cells);
    }

    [Fact]
    public void EveryErrorIsNamedAtOnce()
    {
        JsonObject bad = JobJson.With(job =>
        {
            job["iterations"] = 0;
            job["colour"] = "red";
            job["problem"]!["dataset"] = "bostn";
            job["methods"]![0]!["stepSize"]!["count"] = -3;
            job["methods"]![1]!["optimizer"] = "adam";
            job["methods"]![2]!["damping"] = "small";
        });
        var errors = Assert.Throws<SpecException>(() => JobJson.Read(bad)).Errors;
        Assert.Equal(
            ["colour", "iterations", "methods[0].stepSize.count", "methods[1].optimizer", "methods[2].damping", "problem.dataset"],
            errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("from 1 to 100,000; it is 0", errors["iterations"][0], StringComparison.Ordinal);
        Assert.Contains("\"bostn\"", errors["problem.dataset"][0], StringComparison.Ordinal);
        Assert.Contains("naturalGradientDescent", errors["methods[1].optimizer"][0], StringComparison.Ordinal);
    }

    [Fact]
    public void BernoulliNeedsTwoClasses()
    {
        var error = Assert.Throws<SpecException>(() => JobJson.Read(JobJson.With(job => job["problem"]!["likelihood"] = "bernoulli")));
        Assert.Contains("0 or 1", error.Errors["problem.likelihood"][0], StringComparison.Ordinal);
    }

    [Fact]
    public void TwoMethodsOfOneKindNeedIds()
    {
        JsonObject twice = JobJson.With(job => job["methods"]![1] = job["methods"]![2]!.DeepClone());
        Assert.Contains("methods[2].id", Assert.Throws<SpecException>(() => JobJson.Read(twice)).Errors.Keys);
        twice["methods"]![2]!["id"] = "again";
        Assert.Equal("again", JobJson.Read(twice).Methods[2].Id);
    }

    [Fact]
    public void MoreCellsThanTheLimitAreRefusedWithoutOverflow()
    {
        JsonObject huge = JobJson.With(job =>
        {
            foreach (int method in (int[])[1, 2])
                foreach (string axis in (string[])["stepSize", "damping"])
                    job["methods"]![method]![axis]!["count"] = 4_000_000;
        });
        Assert.Contains("4,000,000", Assert.Throws<SpecException>(() => JobJson.Read(huge)).Errors["methods"][0], StringComparison.Ordinal);
    }

    [Fact]
    public void TheStabilityOfAllCellsIsForJobsOfHalfAMillionAtMost()
    {
        JsonObject all = JobJson.With(job => job["stability"] = "all");
        Assert.Equal(StabilityScope.All, JobJson.Read(all).Stability);
        all["methods"]![0]!["stepSize"]!["count"] = 500_000;
        Assert.Contains("at most 500,000 cells", Assert.Throws<SpecException>(() => JobJson.Read(all)).Errors["stability"][0], StringComparison.Ordinal);
        all["stability"] = "selected";
        Assert.Equal(StabilityScope.Selected, JobJson.Read(all).Stability);
    }

    private static JobSpec ReadBlindly(JsonObject json) => JobReader.Read(System.Text.Json.JsonDocument.Parse(json.ToJsonString()).RootElement);
}
