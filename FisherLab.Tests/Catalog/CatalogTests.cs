using System.Text.Json;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;

namespace FisherLab.Tests.Catalog;

public sealed class CatalogTests
{
    [Fact]
    public void EveryKindIsFoundByItsFullNameInTheField()
    {
        Names(Kinds.Optimizers, "gradientDescent", "naturalGradientDescent", "empiricalFisherDescent");
        Names(Kinds.Likelihoods, "gaussian", "bernoulli");
        Names(Kinds.Curvatures, "fisher", "empiricalFisher");
        Names(Kinds.Probes, "cosine", "gradientNorm", "stepNorm");
    }

    // The paper's own come first; a new one needs no line here.
    private static void Names<T>(Family<T> family, params string[] first) where T : class
    {
        string[] keys = [.. family.Kinds.Select(kind => kind.Key)];
        Assert.Equal(first, keys.Take(first.Length));
        Assert.Equal(
            typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
                .Select(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name)).Order(StringComparer.Ordinal),
            keys.Order(StringComparer.Ordinal));
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
