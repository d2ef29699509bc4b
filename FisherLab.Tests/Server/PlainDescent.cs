namespace FisherLab.Tests.Server;

/// <summary>
/// The three methods once more, sample by sample and without any code of the Engine: L = mean loss, θ ← θ − γ d, where d is ∇L for gradient descent and
/// solves (C + λI) d = ∇L otherwise, C being the mean of w x xᵀ with the Fisher's or the squared scores' weights.
/// </summary>
internal sealed class PlainDescent(double[][] rows, double[] targets, bool binary)
{
    private const double Clip = 1e-8;

    /// <summary>The last recorded loss and its index.</summary>
    public (double FinalLoss, int Iterations, bool Diverged) Run(string method, double stepSize, double damping, int iterations)
    {
        int parameters = rows[0].Length;
        var theta = new double[parameters];
        double first = 0;
        for (int t = 0; ; t++)
        {
            double loss = 0;
            var gradient = new double[parameters];
            var curvature = new double[parameters, parameters + 1];
            for (int n = 0; n < rows.Length; n++)
            {
                double f = 0;
                for (int d = 0; d < parameters; d++)
                    f += rows[n][d] * theta[d];
                (double sample, double score, double fisher) = binary ? Bernoulli(f, targets[n]) : Gaussian(f, targets[n]);
                double weight = method == "empiricalFisherDescent" ? score * score : fisher;
                loss += sample / rows.Length;
                for (int i = 0; i < parameters; i++)
                {
                    gradient[i] += score * rows[n][i] / rows.Length;
                    for (int j = 0; j < parameters; j++)
                        curvature[i, j] += weight * rows[n][i] * rows[n][j] / rows.Length;
                }
            }

            if (t == 0)
                first = loss;
            if (!double.IsFinite(loss) || loss > 100 * first)
                return (loss, t, true);
            if (t == iterations)
                return (loss, t, false);
            double[] direction = method == "gradientDescent" ? gradient : Solve(curvature, gradient, damping);
            for (int d = 0; d < parameters; d++)
                theta[d] -= stepSize * direction[d];
        }
    }

    private static (double, double, double) Gaussian(double f, double y) => ((f - y) * (f - y) / 2, f - y, 1);

    private static (double, double, double) Bernoulli(double f, double y)
    {
        double p = Math.Clamp(1 / (1 + double.Exp(-f)), Clip, 1 - Clip);
        return (-double.Log(y == 1 ? p : 1 - p), p - y, p * (1 - p));
    }

    // Gaussian elimination with partial pivoting.
    private static double[] Solve(double[,] matrix, double[] right, double damping)
    {
        int size = right.Length;
        for (int i = 0; i < size; i++)
        {
            matrix[i, i] += damping;
            matrix[i, size] = right[i];
        }

        for (int column = 0; column < size; column++)
        {
            int pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (int j = 0; j <= size; j++)
                (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            for (int row = column + 1; row < size; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                for (int j = column; j <= size; j++)
                    matrix[row, j] -= factor * matrix[column, j];
            }
        }

        var solution = new double[size];
        for (int i = size - 1; i >= 0; i--)
        {
            double sum = matrix[i, size];
            for (int j = i + 1; j < size; j++)
                sum -= matrix[i, j] * solution[j];
            solution[i] = sum / matrix[i, i];
        }

        return solution;
    }
}
