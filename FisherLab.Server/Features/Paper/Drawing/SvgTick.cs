using FisherLab.Client.Words;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Paper.Drawing;

/// <summary>A tick of an axis.</summary>
/// <param name="Value">Where.</param>
/// <param name="Text">Its label.</param>
/// <param name="Power">The exponent above a label of 10; null for a plain one.</param>
internal readonly record struct SvgTick(double Value, string Text, string? Power = null)
{
    private const int Few = 5;

    /// <summary>Those within an axis's window: round numbers, or of a logarithmic one powers of ten and, where these are few, 2 and 5 times them.</summary>
    public static IEnumerable<SvgTick> Of(FigureAxis axis) => axis.IsLogarithmic ? Logarithmic(axis) : Linear(axis);

    private static IEnumerable<SvgTick> Linear(FigureAxis axis)
    {
        double rough = (axis.To - axis.From) / Few, unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = unit * (rough / unit) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        for (long i = (long)Math.Ceiling(axis.From / step); i * step <= axis.To; i++)
            yield return new SvgTick(i * step, Numbers.Brief(Math.Round(i * step, 10)));
    }

    private static IEnumerable<SvgTick> Logarithmic(FigureAxis axis)
    {
        double from = Math.Log10(axis.From), to = Math.Log10(axis.To);
        int[] digits = to - from > 2.2 ? [1] : to - from > 0.5 ? [1, 2, 5] : [1, 2, 3, 4, 6, 8];
        int stride = Math.Max(1, (int)Math.Ceiling((to - from) / Few));
        for (int power = (int)Math.Floor(from); power <= to; power += stride)
            foreach (double value in digits.Select(digit => digit * Math.Pow(10, power)))
                if (value >= axis.From && value <= axis.To)
                    yield return to - from > 2.2 && (from < -2 || to > 4) ? new SvgTick(value, "10", Numbers.Exponent(power, "0")) : new SvgTick(value, Numbers.Brief(value));
    }
}
