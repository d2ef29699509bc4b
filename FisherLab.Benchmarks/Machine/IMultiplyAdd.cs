using System.Runtime.Intrinsics;

namespace FisherLab.Benchmarks.Machine;

/// <summary>The one operation that a peak is measured with, on one vector width.</summary>
internal interface IMultiplyAdd<V> where V : struct
{
    static abstract int Count { get; }

    static abstract V Broadcast(double value);

    static abstract V Of(V a, V b, V c);

    static abstract double First(V a);
}

internal readonly struct MultiplyAdd512 : IMultiplyAdd<Vector512<double>>
{
    public static int Count => Vector512<double>.Count;

    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    public static Vector512<double> Of(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    public static double First(Vector512<double> a) => a[0];
}

internal readonly struct MultiplyAdd256 : IMultiplyAdd<Vector256<double>>
{
    public static int Count => Vector256<double>.Count;

    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    public static Vector256<double> Of(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    public static double First(Vector256<double> a) => a[0];
}

internal readonly struct MultiplyAdd128 : IMultiplyAdd<Vector128<double>>
{
    public static int Count => Vector128<double>.Count;

    public static Vector128<double> Broadcast(double value) => Vector128.Create(value);

    public static Vector128<double> Of(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.FusedMultiplyAdd(a, b, c);

    public static double First(Vector128<double> a) => a[0];
}
