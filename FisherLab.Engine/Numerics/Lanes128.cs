using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FisherLab.Engine.Numerics;

/// <summary>Two runs at once (SSE, NEON).</summary>
internal readonly struct Lanes128 : ILanes<Vector128<double>>
{
    public static int Count => Vector128<double>.Count;

    public static Vector128<double> Broadcast(double value) => Vector128.Create(value);

    public static Vector128<double> Load(ref readonly double source) => Vector128.LoadUnsafe(in source);

    public static void Store(Vector128<double> value, ref double target) => value.StoreUnsafe(ref target);

    public static Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    public static Vector128<double> Subtract(Vector128<double> a, Vector128<double> b) => a - b;

    public static Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    public static Vector128<double> Divide(Vector128<double> a, Vector128<double> b) => a / b;

    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.FusedMultiplyAdd(a, b, c);

    public static Vector128<double> SubtractProduct(Vector128<double> c, Vector128<double> a, Vector128<double> b) =>
        Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : Vector128.FusedMultiplyAdd(-a, b, c);

    public static Vector128<double> Abs(Vector128<double> a) => Vector128.Abs(a);

    public static Vector128<double> Min(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Min(a, b) : Select(Less(a, b), a, b);

    public static Vector128<double> Max(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Max(a, b) : Select(Less(b, a), a, b);

    public static Vector128<double> Less(Vector128<double> a, Vector128<double> b) => Vector128.LessThan(a, b);

    public static bool AllSet(Vector128<double> mask) => Vector128.ExtractMostSignificantBits(mask) == 0x3;

    public static Vector128<double> Same(Vector128<double> a, Vector128<double> b) => Vector128.Equals(a, b);

    public static Vector128<double> Select(Vector128<double> mask, Vector128<double> yes, Vector128<double> no) => Vector128.ConditionalSelect(mask, yes, no);

    public static Vector128<double> AddBits(Vector128<double> a, Vector128<double> b) => (a.AsInt64() + b.AsInt64()).AsDouble();

    public static Vector128<double> ShiftBitsLeft(Vector128<double> a, int count) => Vector128.ShiftLeft(a.AsInt64(), count).AsDouble();

    public static Vector128<double> ShiftBitsRightLogical(Vector128<double> a, int count) => Vector128.ShiftRightLogical(a.AsInt64(), count).AsDouble();

    public static Vector128<double> AndBits(Vector128<double> a, Vector128<double> b) => a & b;

    public static Vector128<double> OrBits(Vector128<double> a, Vector128<double> b) => a | b;
}
