using CsCheck;
using FisherLab.Engine.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Datasets;

public sealed class CollinearityTests
{
    private static readonly Gen<double[][]> Independent = Gen.Int[1, 5].SelectMany(width => Gen.Double[-1, 1].Array[width].Array[12, 30]);

    [Fact]
    public void TheConditionNumberIsThatOfTheSingularValues() => Independent.Sample(rows =>
    {
        Collinearity found = Collinearity.Of(Data(rows))!;
        Matrix<double> matrix = Matrix<double>.Build.DenseOfRowArrays(rows.Select(row => row.Prepend(1).ToArray()));
        Assert.InRange(found.ConditionNumber!.Value / matrix.ConditionNumber(), 1 - 1e-9, 1 + 1e-9);
        Assert.Equal((matrix.ColumnCount, matrix.Rank()), (found.Parameters, found.Rank));
        Assert.Empty(found.Dependent);
    });

    [Fact]
    public void AColumnMadeOfThoseBeforeItIsNamed() => Independent.Sample(rows =>
    {
        double[][] more = [.. rows.Select(row => (double[])[.. row, 3 - 2 * row.Sum(), 1e6 * row[0] + 5])];
        int width = rows[0].Length;
        Collinearity found = Collinearity.Of(Data(more))!;
        Assert.Equal([$"x{width}", $"x{width + 1}"], found.Dependent);
        Assert.Equal((width + 3, width + 1), (found.Parameters, found.Rank));
        Assert.InRange(found.ConditionNumber!.Value, 1e14, double.PositiveInfinity);
    });

    [Fact]
    public void AConstantColumnDependsOnTheBias() =>
        Assert.Equal(["x1", "x2"], Collinearity.Of(Data([[1, 7, 0], [2, 7, 0], [4, 7, 0], [5, 7, 0]]))!.Dependent);

    [Fact]
    public void FewerRowsThanParametersHaveNoFullRank()
    {
        Collinearity found = Collinearity.Of(Data([[1, 2, 3], [2, 2, 5]]))!;
        Assert.Equal((2, double.PositiveInfinity), (found.Rank, found.ConditionNumber));
    }

    [Fact]
    public void NumbersBeyondTheirSquaresStillHaveARank()
    {
        Collinearity found = Collinearity.Of(Data([[1e300, 1], [-1e300, 2], [1e299, 4]]))!;
        Assert.Equal((3, null), (found.Rank, found.ConditionNumber));
    }

    [Fact]
    public void TheEnergyDataAreCollinear()
    {
        Collinearity found = Collinearity.Of(KnownData.Load("energy"))!;
        Assert.Equal(["roof"], found.Dependent); // surface = wall + 2 roof
        Assert.InRange(found.ConditionNumber!.Value, 1e14, double.PositiveInfinity);
    }

    private static Dataset Data(double[][] rows) => new(
        [.. rows.SelectMany(row => row)], new double[rows.Length], [.. rows[0].Select((_, i) => $"x{i}")], "y");
}
