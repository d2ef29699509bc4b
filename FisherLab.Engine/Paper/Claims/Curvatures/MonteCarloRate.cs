using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

internal sealed class MonteCarloRate : PaperClaim
{
    private static readonly IReadOnlyList<int> Counts = [1, 4, 16, 64];

    public override string Id => "monte-carlo-rate";

    public override string Item => "curvatures";

    public override string Statement =>
        "The average of M one-sample estimates (38) comes nearer to the Fisher as 1/√M: largest over smallest of error times √M, M from 1 to 64";

    // A root mean square of 20 errors is known to about a fifth; an error that did not fall would give 8.
    public override double Tolerance => 1.6;

    public override int Order => 7;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        var random = new LegacyRandom(5);
        Problem problem = OwnData.Of(outputs, evidence.Engine, 200, random);
        double[,] fisher = CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta);
        return OwnData.Spread(Counts, draws => OwnData.RootMeanSquare(20, () => MatrixDistance.Relative(Average(draws), fisher)));

        double[,] Average(int draws)
        {
            Matrix<double> sum = Matrix<double>.Build.Dense(problem.Parameters, problem.Parameters);
            for (int m = 0; m < draws; m++)
                sum += Matrix<double>.Build.DenseOfArray(
                    CurvatureMatrix.Of(OwnData.With(problem, f => outputs.Draw(f, random)), evidence.Engine.EmpiricalFisher, OwnData.Theta));
            return (sum / draws).ToArray();
        }
    });
}
