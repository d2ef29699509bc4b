using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;

namespace FisherLab.Tests.Catalog;

public sealed class CatalogTests
{
    [Fact]
    public void EveryKindIsFoundByItsFullNameInTheField()
    {
        Assert.Equal(["gradientDescent", "naturalGradientDescent", "empiricalFisherDescent"], Kinds.Optimizers.Kinds.Select(kind => kind.Key));
        Assert.Equal(["gaussian", "bernoulli"], Kinds.Likelihoods.Kinds.Select(kind => kind.Key));
        Assert.Equal(["fisher", "empiricalFisher"], Kinds.Curvatures.Kinds.Select(kind => kind.Key));
        Assert.Equal(["cosine", "gradientNorm", "stepNorm"], Kinds.Probes.Kinds.Select(kind => kind.Key));
    }

    [Fact]
    public void KnobsAreTheRecordsOwnHyperParameters()
    {
        Assert.Equal(["stepSize"], Kinds.Optimizers.Find("gradientDescent")!.Knobs.Select(knob => knob.Name));
        Kind<Optimizer> natural = Kinds.Optimizers.Find("naturalGradientDescent")!;
        Assert.Equal(["damping", "stepSize"], natural.Knobs.Select(knob => knob.Name).Order(StringComparer.Ordinal));
        Optimizer made = natural.Create(new Dictionary<string, double> { ["stepSize"] = 0.5, ["damping"] = 1e-3 });
        Assert.Equal(new NaturalGradientDescent { StepSize = 0.5, Damping = 1e-3 }, made);
        Assert.False(natural.Knobs.Single(knob => knob.Name == "stepSize").Allows(0));
        Assert.True(natural.Knobs.Single(knob => knob.Name == "damping").Allows(0));
    }

    [Fact]
    public void EveryKindSaysWhatItIs()
    {
        Assert.All(Kinds.Optimizers.Kinds.Select(kind => kind.About).Concat(Kinds.Curvatures.Kinds.Select(kind => kind.About)), about =>
        {
            Assert.NotEmpty(about.Title);
            Assert.NotEmpty(about.Formula);
            Assert.NotEmpty(about.Source);
        });
        Assert.Null(Kinds.Optimizers.Find("adam"));
    }
}
