namespace FisherLab.Engine.Probes;

/// <summary>Euclidean products, summed in order.</summary>
internal static class Norm
{
    public static double Of(ReadOnlySpan<double> a) => Math.Sqrt(Dot(a, a));

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        return sum;
    }
}
