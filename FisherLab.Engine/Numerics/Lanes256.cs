using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FisherLab.Engine.Numerics;

/// <summary>Four runs at once (AVX2 with FMA).</summary>
internal readonly struct Lanes256 : ILanes<Vector256<double>>
{
    public static int Count => Vector256<double>.Count;

    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    public static Vector256<double> Load(ref readonly double source) => Vector256.LoadUnsafe(in source);

    public static void Store(Vector256<double> value, ref double target) => value.StoreUnsafe(ref target);

    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    public static Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    public static Vector256<double> SubtractProduct(Vector256<double> c, Vector256<double> a, Vector256<double> b) =>
        Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : Vector256.FusedMultiplyAdd(-a, b, c);

    public static Vector256<double> Abs(Vector256<double> a) => Vector256.Abs(a);

    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Min(a, b) : Select(Less(a, b), a, b);

    public static Vector256<double> Max(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Max(a, b) : Select(Less(b, a), a, b);

    public static Vector256<double> Less(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    public static bool AllSet(Vector256<double> mask) => Vector256.ExtractMostSignificantBits(mask) == 0xF;

    public static Vector256<double> Same(Vector256<double> a, Vector256<double> b) => Vector256.Equals(a, b);

    public static Vector256<double> Select(Vector256<double> mask, Vector256<double> yes, Vector256<double> no) => Vector256.ConditionalSelect(mask, yes, no);

    public static Vector256<double> AddBits(Vector256<double> a, Vector256<double> b) => (a.AsInt64() + b.AsInt64()).AsDouble();

    public static Vector256<double> ShiftBitsLeft(Vector256<double> a, int count) => Vector256.ShiftLeft(a.AsInt64(), count).AsDouble();

    public static Vector256<double> ShiftBitsRightLogical(Vector256<double> a, int count) => Vector256.ShiftRightLogical(a.AsInt64(), count).AsDouble();

    public static Vector256<double> AndBits(Vector256<double> a, Vector256<double> b) => a & b;

    public static Vector256<double> OrBits(Vector256<double> a, Vector256<double> b) => a | b;
}
