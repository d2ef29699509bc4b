using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>A grid at one pixel a cell or block, for lists: which of the eleven loss colours each has.</summary>
/// <param name="Columns">Step sizes.</param>
/// <param name="Rows">Dampings; the largest is the top row.</param>
/// <param name="Colours">Index into <see cref="Palette.Loss"/>; 254 not yet run, 255 without a number.</param>
public sealed record MiniMap(int Columns, int Rows, byte[] Colours)
{
    private const byte Pending = 254, Masked = 255;

    public static MiniMap Of(GridAnswer grid, LossScale scale)
    {
        int columns = grid.StepSizes.Count, rows = Math.Max(1, grid.Dampings.Count);
        var colours = new byte[columns * rows];
        for (int i = 0; i < columns; i++)
            for (int j = 0; j < rows; j++)
                colours[(rows - 1 - j) * columns + i] = Colour(grid.Outcome[i][j], LossScale.Logarithm(grid, i, j), scale);
        return new MiniMap(columns, rows, colours);
    }

    private static byte Colour(Outcome outcome, double? logarithm, LossScale scale) => (outcome, logarithm) switch
    {
        (Outcome.Pending or Outcome.Cancelled, _) => Pending,
        (_, { } value) => (byte)Math.Clamp((scale.Place(value) - scale.From) / (scale.To - scale.From) * Palette.Loss.Count, 0, Palette.Loss.Count - 1),
        _ => Masked,
    };
}
