using FisherLab.Engine.Catalog;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Paper;

/// <summary>A printed cell with the grid that it was judged in.</summary>
/// <param name="Judgement">The verdict.</param>
/// <param name="Grid">Complete.</param>
/// <param name="Stability">What is known of it.</param>
internal sealed record JudgedCell(Judgement Judgement, Grid Grid, StabilityMap Stability)
{
    /// <summary>"EFGD".</summary>
    public string Symbol => Kinds.Optimizers.Of(Grid.Method.Optimizer).About.Symbol;

    /// <summary>log10 γ of our argmin; null where there is none.</summary>
    public double? OurLog10StepSize => Judgement.Ours is { } ours ? Grid.Method.StepSize.Log10At(ours.Argmin.StepSize) : null;

    /// <summary>log10 λ of our argmin; null where there is none, or no damping.</summary>
    public double? OurLog10Damping => Judgement.Ours is { } ours ? Grid.Method.Damping?.Log10At(ours.Argmin.Damping) : null;

    /// <summary>Its final loss.</summary>
    public double? OurLoss => Judgement.Ours is { } ours ? Grid[ours.Argmin].FinalLoss : null;
}
