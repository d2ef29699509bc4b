using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FisherLab.Engine.Numerics;

/// <summary>Eight runs at once (AVX-512).</summary>
internal readonly struct Lanes512 : ILanes<Vector512<double>>
{
    public static int Count => Vector512<double>.Count;

    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    public static Vector512<double> Load(ref readonly double source) => Vector512.LoadUnsafe(in source);

    public static void Store(Vector512<double> value, ref double target) => value.StoreUnsafe(ref target);

    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    public static Vector512<double> SubtractProduct(Vector512<double> c, Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplyAddNegated(a, b, c) : Vector512.FusedMultiplyAdd(-a, b, c);

    public static Vector512<double> Abs(Vector512<double> a) => Vector512.Abs(a);

    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.Min(a, b) : Select(Less(a, b), a, b);

    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.Max(a, b) : Select(Less(b, a), a, b);

    public static Vector512<double> Less(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);

    public static bool AllSet(Vector512<double> mask) => Vector512.ExtractMostSignificantBits(mask) == 0xFF;

    public static Vector512<double> Same(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b);

    public static Vector512<double> Select(Vector512<double> mask, Vector512<double> yes, Vector512<double> no) => Vector512.ConditionalSelect(mask, yes, no);

    public static Vector512<double> AddBits(Vector512<double> a, Vector512<double> b) => (a.AsInt64() + b.AsInt64()).AsDouble();

    public static Vector512<double> ShiftBitsLeft(Vector512<double> a, int count) => Vector512.ShiftLeft(a.AsInt64(), count).AsDouble();

    public static Vector512<double> ShiftBitsRightLogical(Vector512<double> a, int count) => Vector512.ShiftRightLogical(a.AsInt64(), count).AsDouble();

    public static Vector512<double> AndBits(Vector512<double> a, Vector512<double> b) => a & b;

    public static Vector512<double> OrBits(Vector512<double> a, Vector512<double> b) => a | b;
}
