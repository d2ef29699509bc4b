using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>EFGD at the cell that the figures draw.</summary>
internal static class DrawnRun
{
    public const string Method = "empiricalFisherDescent";

    /// <param name="evidence">Whose engine.</param>
    /// <param name="job">The search of a data set, as run.</param>
    /// <param name="protocol">As printed Boston's step size has its minus.</param>
    public static CurvatureOptimizer Of(Evidence evidence, JobSpec job, Protocol protocol)
    {
        MethodSpec method = job.Methods.Single(method => method.Id == Method);
        Cell cell = Table6.Drawn(job.Problem.Dataset, Method, protocol).On(method);
        return evidence.Engine.EmpiricalFisherDescent with { StepSize = method.StepSize.At(cell.StepSize), Damping = method.Damping!.At(cell.Damping) };
    }
}
