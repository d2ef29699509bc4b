namespace FisherLab.Engine.Numerics;

/// <summary>One run at a time: machines without vectors, and the tail of a span that does not fill one.</summary>
internal readonly struct ScalarLanes : ILanes<double>
{
    public static int Count => 1;

    public static double Broadcast(double value) => value;

    public static double Load(ref readonly double source) => source;

    public static void Store(double value, ref double target) => target = value;

    public static double Add(double a, double b) => a + b;

    public static double Subtract(double a, double b) => a - b;

    public static double Multiply(double a, double b) => a * b;

    public static double Divide(double a, double b) => a / b;

    public static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    public static double SubtractProduct(double c, double a, double b) => Math.FusedMultiplyAdd(-a, b, c);

    public static double Abs(double a) => Math.Abs(a);

    public static double Min(double a, double b) => a < b ? a : b;

    public static double Max(double a, double b) => a > b ? a : b;

    public static double Less(double a, double b) => Mask(a < b);

    public static bool AllSet(double mask) => BitConverter.DoubleToInt64Bits(mask) != 0;

    public static double Same(double a, double b) => Mask(a == b);

    public static double Select(double mask, double yes, double no) => BitConverter.DoubleToInt64Bits(mask) != 0 ? yes : no;

    public static double AddBits(double a, double b) => Bits(BitConverter.DoubleToInt64Bits(a) + BitConverter.DoubleToInt64Bits(b));

    public static double ShiftBitsLeft(double a, int count) => Bits(BitConverter.DoubleToInt64Bits(a) << count);

    public static double ShiftBitsRightLogical(double a, int count) => Bits(BitConverter.DoubleToInt64Bits(a) >>> count);

    public static double AndBits(double a, double b) => Bits(BitConverter.DoubleToInt64Bits(a) & BitConverter.DoubleToInt64Bits(b));

    public static double OrBits(double a, double b) => Bits(BitConverter.DoubleToInt64Bits(a) | BitConverter.DoubleToInt64Bits(b));

    private static double Mask(bool holds) => Bits(holds ? -1L : 0L);

    private static double Bits(long bits) => BitConverter.Int64BitsToDouble(bits);
}
