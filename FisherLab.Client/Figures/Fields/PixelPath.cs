using System.Text;

namespace FisherLab.Client.Figures.Fields;

/// <summary>Writes the path of an SVG with one decimal: many times a second, so digit by digit.</summary>
internal sealed class PixelPath
{
    // Far outside of any screen, yet not so far that a browser loses its way.
    private const double Far = 20_000;

    private readonly StringBuilder text = new();
    private char next = 'M';

    /// <summary>Lifts the pen.</summary>
    public PixelPath Lift()
    {
        next = 'M';
        return this;
    }

    /// <summary>Draws to a point, or begins there.</summary>
    public PixelPath To(double x, double y)
    {
        text.Append(next);
        Write(x);
        text.Append(' ');
        Write(y);
        next = 'L';
        return this;
    }

    /// <summary>Closes the line.</summary>
    public PixelPath Close()
    {
        text.Append('Z');
        return Lift();
    }

    /// <summary>Whether a place is so near that it can be drawn.</summary>
    public static bool Draws(double x, double y) => Math.Abs(x) < Far && Math.Abs(y) < Far;

    public override string ToString() => text.ToString();

    private void Write(double value)
    {
        int tenths = (int)Math.Round(Math.Clamp(value, -Far, Far) * 10);
        if (tenths < 0)
            text.Append('-');
        tenths = Math.Abs(tenths);
        text.Append(tenths / 10);
        if (tenths % 10 != 0)
            text.Append('.').Append((char)('0' + tenths % 10));
    }
}
