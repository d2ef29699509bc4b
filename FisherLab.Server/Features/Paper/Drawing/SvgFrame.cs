using System.Globalization;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Paper.Drawing;

/// <summary>Where a panel's window lies in the picture, in pixels.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Left">Of its window.</param>
/// <param name="Top">Of its window.</param>
/// <param name="Width">Of its window.</param>
/// <param name="Height">Of its window.</param>
internal sealed record SvgFrame(FigurePanel Panel, double Left, double Top, double Width, double Height)
{
    // Farther out nothing is seen; numbers of any size would swell the file.
    private const double Outside = 2;

    /// <summary>A place in pixels; null for one that a logarithmic axis does not have, and for NaN.</summary>
    public (double X, double Y)? At(double x, double y) =>
        Part(Panel.X, x) is { } across && Part(Panel.Y, y) is { } up ? (Left + across * Width, Top + (1 - up) * Height) : null;

    /// <summary>Whether a place lies in the window.</summary>
    public bool Shows(double x, double y) => x >= Panel.X.From && x <= Panel.X.To && y >= Panel.Y.From && y <= Panel.Y.To;

    /// <summary>A number of pixels as SVG writes it.</summary>
    public static string Pixels(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static double? Part(FigureAxis axis, double value)
    {
        double part = axis.IsLogarithmic
            ? Math.Log10(value / axis.From) / Math.Log10(axis.To / axis.From)
            : (value - axis.From) / (axis.To - axis.From);
        return double.IsNaN(part) || double.IsNegativeInfinity(part) ? null : Math.Clamp(part, -Outside, 1 + Outside);
    }
}
