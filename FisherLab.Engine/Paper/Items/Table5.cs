using System.Globalization;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Table 5: the grid, as the searches have it.</summary>
internal sealed class Table5 : PaperItem
{
    public override string Id => "table-5";

    public override string Title => "Table 5";

    public override string Subject => "grid of step sizes and dampings";

    public override PaperTable Fill(Evidence evidence)
    {
        MethodSpec method = PaperGrid.Of("boston", evidence.Protocol).Methods[^1];
        return new PaperTable(
            ["Parameter", "Grid", "Values from 10⁰ on"],
            [
                Row("Step size γ", "logspace(start=−20, stop=10, num=241)", method.StepSize),
                Row("Damping λ", "logspace(start=−10, stop=10, num=41)", method.Damping!),
            ]);
    }

    private static PaperCell[] Row(string name, string printed, Axis axis)
    {
        int one = Enumerable.Range(0, axis.Count).First(i => axis.Log10At(i) == 0);
        return
        [
            new("", name),
            new(printed, $"logspace(start={Text(axis.Log10At(0))}, stop={Text(axis.Log10At(axis.Count - 1))}, num={axis.Count})"),
            new("10^0, 10^0.25, 10^0.5, …", $"{string.Join(", ", Enumerable.Range(one, 3).Select(i => $"10^{Text(axis.Log10At(i))}"))}, …"),
        ];
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
}
