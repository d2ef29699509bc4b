namespace FisherLab.Engine.Paper;

/// <summary>
/// Something that the paper says, or that was found about it, as a check: a number that must not exceed its tolerance. One a file; they are found by reflection.
/// </summary>
public abstract class PaperClaim
{
    /// <summary>Its name in files and paths.</summary>
    public abstract string Id { get; }

    /// <summary>The item that it belongs to: a figure or table, or "curvatures" for those of no figure.</summary>
    public abstract string Item { get; }

    /// <summary>What is claimed, in a sentence that says what the number is, with the equation or section it comes from.</summary>
    public abstract string Statement { get; }

    /// <summary>How large the number may be, with the reason in a comment.</summary>
    public abstract double Tolerance { get; }

    /// <summary>Where it stands in lists of claims.</summary>
    public virtual int Order => 0;

    /// <summary>The number; null where data or searches that it needs are not here.</summary>
    public abstract double? Measure(Evidence evidence);

    /// <summary>Checks it. A number that is NaN does not hold.</summary>
    public Claim Check(Evidence evidence)
    {
        double? number = Measure(evidence);
        return new Claim(Id, Statement, number, Tolerance, number is null ? null : number <= Tolerance);
    }
}
