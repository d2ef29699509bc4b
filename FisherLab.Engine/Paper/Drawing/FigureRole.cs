namespace FisherLab.Engine.Paper;

/// <summary>What a mark stands for: colour and dash follow from it.</summary>
public enum FigureRole
{
    GradientDescent,

    NaturalGradientDescent,

    EmpiricalFisherDescent,

    /// <summary>The Fisher's ellipse.</summary>
    Fisher,

    /// <summary>The empirical Fisher's ellipse.</summary>
    EmpiricalFisher,

    /// <summary>Lines of equal loss.</summary>
    Loss,

    /// <summary>Samples.</summary>
    Data,

    /// <summary>Samples of the class 0.</summary>
    FirstClass,

    /// <summary>Samples of the class 1.</summary>
    SecondClass,

    /// <summary>The model at the minimum.</summary>
    Fit,

    /// <summary>What the samples were drawn from.</summary>
    Truth,

    Minimum,

    Start,

    End,
}
