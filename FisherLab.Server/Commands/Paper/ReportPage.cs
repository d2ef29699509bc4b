using System.Globalization;
using System.Xml.Linq;
using FisherLab.Client.Words;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features;
using FisherLab.Server.Features.Paper;
using FisherLab.Server.Features.Paper.Drawing;

namespace FisherLab.Server.Commands.Paper;

/// <summary>A reproduction as one page of HTML that needs nothing else: no script, no style sheet, no picture of another file.</summary>
internal static class ReportPage
{
    private const string Style = """
        body { font: 15px/1.5 Inter, Helvetica, Arial, sans-serif; color: #161a20; background: #f5f6f8; margin: 0 auto; max-width: 1060px; padding: 24px 20px 60px; }
        h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 0; } h2 small { font-weight: 400; color: #48515e; }
        section { background: #fff; border: 1px solid #e2e6eb; border-radius: 8px; padding: 18px 20px; margin: 16px 0; overflow-x: auto; }
        svg { max-width: 100%; height: auto; display: block; margin: 10px 0; }
        table { border-collapse: collapse; width: 100%; margin: 10px 0; font-size: 13.5px; } th, td { text-align: left; padding: 5px 10px 5px 0; border-bottom: 1px solid #e2e6eb; vertical-align: top; }
        th { color: #48515e; font-weight: 500; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .bad { color: #b3261e; font-weight: 600; } .good { color: #1a6e3c; } .quiet { color: #48515e; } details { margin: 8px 0; } summary { cursor: pointer; color: #0b6b74; }
        """;

    public static string Of(Reproduction reproduction)
    {
        string protocol = reproduction.Protocol == Protocol.AsRun ? "as run: the settings that made the published numbers" : "as printed: the settings that the text gives";
        var page = new XElement(
            "html", new XAttribute("lang", "en"),
            new XElement(
                "head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", "The paper, reproduced"), new XElement("style", Style)),
            new XElement(
                "body",
                new XElement("h1", "The paper, reproduced"),
                new XElement("p", new XAttribute("class", "quiet"),
                    "Kunstner, Balles and Hennig, Limitations of the Empirical Fisher Approximation for Natural Gradient Descent, NeurIPS 2019. Protocol ", protocol, ". ",
                    $"FisherLab {ThisLab.Version}, {ThisLab.Runtime}, {ThisLab.Processor}."),
                new XElement("p", new XElement("strong", ReproducedConsole.Summary(reproduction))),
                reproduction.Gaps.Select(gap => new XElement("p", new XAttribute("class", "bad"), gap)),
                reproduction.Items.Select(item => Section(item.Item, item.Audit, reproduction.Protocol))));
        return $"<!DOCTYPE html>\n{page}\n";
    }

    private static XElement Section(PaperItem item, PaperAudit audit, Protocol protocol) => new(
        "section", new XAttribute("id", item.Id),
        new XElement("h2", item.Title, " ", new XElement("small", item.Subject)),
        audit.Figure is { } figure ? SvgFigure.Of(figure, $"{item.Title}: {item.Subject}") : null,
        item.Id == Table6.Id && audit.Judged.Count > 0 ? Table(["Data set", "Method", "Printed", "Its loss here", "Our cell", "Our loss", "Tied", "Verdict"], "llnnnnnl", audit.Judged.Select(Row)) : null,
        item.Id == Table6.Id
            ? audit.Judged.Where(cell => cell.Judgement.Verdict is not (Verdict.Exact or Verdict.Tied)).Select(cell => new XElement("p", Table6Console.Sentence(cell)))
            : null,
        audit.Table is { } table ? Table(table.Columns, new string('l', table.Columns.Count), table.Rows.Select(row => row.Select(Cell))) : null,
        audit.Figure is { Numbers.Count: > 0 } numbers ? Folded(Numbers.Count(numbers.Numbers.Count, "number"), Table(["Number", "Printed", "Found"], "lnn", numbers.Numbers.Select(number => Texts(number.Name, Number(number.Printed), Number(number.Found))))) : null,
        audit.Claims.Count > 0 ? Table(["Claim", "Number", "Tolerance", "Holds"], "lnnl", audit.Claims.Select(Row)) : null,
        audit.Differences.Select(difference => Difference(difference, isOpen: item is DifferencesItem)),
        item.Jobs(protocol).Count > 0 ? new XElement("p", new XElement("a", new XAttribute("href", $"{item.Id}.csv"), $"{item.Id}.csv")) : null);

    private static IEnumerable<object> Row(JudgedCell cell) => Texts(
        cell.Judgement.Printed.Dataset, Kinds.Optimizers.Of(cell.Grid.Method.Optimizer).About.Symbol,
        Exponents(cell.Judgement.Printed.Log10StepSize, cell.Judgement.Printed.Log10Damping), Numbers.Loss(cell.Judgement.Result.FinalLoss),
        Exponents(cell.OurLog10StepSize, cell.OurLog10Damping), Numbers.Loss(cell.OurLoss), Numbers.Count(cell.Judgement.Ours?.Tied.Count ?? 0),
        VerdictWord.Of(cell.Judgement.Verdict));

    private static IEnumerable<object> Row(Claim claim) =>
    [
        claim.Statement, Number(claim.Number), Number(claim.Tolerance),
        claim.Holds switch
        {
            null => "not measured",
            true => new XElement("span", new XAttribute("class", "good"), "holds"),
            false => new XElement("span", new XAttribute("class", "bad"), "fails"),
        },
    ];

    private static XElement Folded(string summary, params object?[] content) => new("details", content.OfType<XAttribute>(), new XElement("summary", summary), content.Where(part => part is not XAttribute));

    private static XElement Difference(Client.Api.DifferenceAnswer difference, bool isOpen) => Folded(
        $"Printed against as run {difference.Number}: {difference.Where}", isOpen ? new XAttribute("open", "open") : null,
        new XElement("p", new XElement("strong", "Printed: "), difference.Printed),
        new XElement("p", new XElement("strong", "As run: "), difference.AsRun),
        difference.Findings.Count == 0 ? null : Table(
            ["Evidence", "As printed", "As run", "Published"], "lnnn",
            difference.Findings.Select(finding => Texts(finding.Name, Number(finding.AsPrinted), Number(finding.AsRun), Number(finding.Published)))));

    private static object Cell(PaperCell cell) => cell.Agrees ? cell.Here : new XElement("span", new XElement("s", cell.Printed), " ", cell.Here);

    private static XElement Table(IReadOnlyList<string> heads, string kinds, IEnumerable<IEnumerable<object>> rows)
    {
        XElement Line(string name, IEnumerable<object> cells) => new("tr", cells.Zip(kinds, (cell, kind) => new XElement(name, kind == 'n' ? new XAttribute("class", "n") : null, cell)));
        return new XElement("table", new XElement("thead", Line("th", heads)), new XElement("tbody", rows.Select(row => Line("td", row))));
    }

    private static string[] Texts(params string[] texts) => texts;

    private static string Exponents(double? stepSize, double? damping) => damping is null ? Numbers.Log(stepSize) : $"{Numbers.Log(stepSize)}, {Numbers.Log(damping, 1)}";

    private static string Number(double? number) => number switch
    {
        null => Numbers.None,
        { } small when Math.Abs(small) is > 0 and < 1e-3 => Numbers.Minus(small.ToString("0.####e-0", CultureInfo.InvariantCulture)),
        { } known => Numbers.Brief(known, 7),
    };
}
