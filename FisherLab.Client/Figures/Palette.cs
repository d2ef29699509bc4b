using System.Text;

namespace FisherLab.Client.Figures;

/// <summary>The one colour table: the chrome, the marks and the methods of one theme. The theme and the CSS variables are made from it.</summary>
public sealed record Palette
{
    public required bool IsDark { get; init; }

    public required string Primary { get; init; }

    public required string PrimaryContrastText { get; init; }

    public required string Secondary { get; init; }

    public required string Success { get; init; }

    public required string Warning { get; init; }

    public required string Error { get; init; }

    public required string Background { get; init; }

    public required string BackgroundGray { get; init; }

    public required string Surface { get; init; }

    public required string Text { get; init; }

    public required string Text2 { get; init; }

    public required string Text3 { get; init; }

    public required string Line { get; init; }

    public required string Line2 { get; init; }

    public required string LineInputs { get; init; }

    public required string Hover { get; init; }

    public required string Tint { get; init; }

    /// <summary>Ground of cells without a number.</summary>
    public required string Mask { get; init; }

    public required string Hatch { get; init; }

    public required string Pending { get; init; }

    public required string GridLine { get; init; }

    public required string Good { get; init; }

    public required string Warn { get; init; }

    /// <summary>Ground of what rounding decides.</summary>
    public required string Rounding { get; init; }

    public required string Bad { get; init; }

    public required string Neutral { get; init; }

    /// <summary>Colours of GD, NGD, EFGD, then of any other method in the order of the job.</summary>
    public required IReadOnlyList<MethodColour> Methods { get; init; }

    /// <summary>A difference, from the first of two being lower through neither to the second: blue to orange, which every kind of colour vision tells apart.</summary>
    public required IReadOnlyList<string> Difference { get; init; }

    /// <summary>Final loss from best to worst, in equal steps; the same in both themes.</summary>
    public static IReadOnlyList<string> Loss { get; } =
    [
        "#F9F09C", "#D2E588", "#A2DA7E", "#75CB8C", "#4EB997", "#36A49C", "#13909C", "#067A98", "#166490", "#234F82", "#293A70",
    ];

    /// <summary>Marks on a heat map, over a white halo, in both themes.</summary>
    public const string Mark = "#12161C";

    public const string Halo = "#FFFFFF";

    public static Palette Light { get; } = new()
    {
        IsDark = false,
        Primary = "#0B6B74",
        PrimaryContrastText = "#FFFFFF",
        Secondary = "#6440A5",
        Success = "#1A6E3C",
        Warning = "#865300",
        Error = "#B3261E",
        Background = "#F5F6F8",
        BackgroundGray = "#F0F2F5",
        Surface = "#FFFFFF",
        Text = "#161A20",
        Text2 = "#48515E",
        Text3 = "#626C7A",
        Line = "#E2E6EB",
        Line2 = "#C8CED7",
        LineInputs = "#87909E",
        Hover = "#F0F3F5",
        Tint = "#E3F1F2",
        Mask = "#EEF0F3",
        Hatch = "#BFC6D0",
        Pending = "#F7F8FA",
        GridLine = "#E8EBEF",
        Good = "#E4F3E9",
        Warn = "#FBEFD9",
        Rounding = "#EFE9FA",
        Bad = "#FBE9E7",
        Neutral = "#ECEFF3",
        Difference = ["#08407E", "#2D74B5", "#7DB0D9", "#C6DDEE", "#FFFFFF", "#FBD9B5", "#F0A35E", "#C96A14", "#7F3B08"],
        Methods = [new("#004488", "#004488"), new("#DDAA33", "#7A5A00"), new("#BB5566", "#A03C4E"), new("#2E7D6B", "#22675A"), new("#7A4FA3", "#6440A5")],
    };

    public static Palette Dark { get; } = new()
    {
        IsDark = true,
        Primary = "#5CC8D0",
        PrimaryContrastText = "#06272B",
        Secondary = "#BDA2F5",
        Success = "#6FCF97",
        Warning = "#E9B35A",
        Error = "#FF8F85",
        Background = "#0E1116",
        BackgroundGray = "#1C2129",
        Surface = "#161A20",
        Text = "#E7EAEF",
        Text2 = "#B0B8C4",
        Text3 = "#8E98A6",
        Line = "#272D37",
        Line2 = "#3B4451",
        LineInputs = "#6B7686",
        Hover = "#1D232B",
        Tint = "#12323A",
        Mask = "#1E242C",
        Hatch = "#4A5462",
        Pending = "#12161B",
        GridLine = "#232932",
        Good = "#163324",
        Warn = "#38290F",
        Rounding = "#2B2244",
        Bad = "#411B1A",
        Neutral = "#262C35",
        Difference = ["#A9D2F5", "#5FA3DB", "#2F74AF", "#1D4468", "#0B0D10", "#5C3512", "#A85F1A", "#E08E3C", "#FFD0A0"],
        Methods = [new("#6FA8DC", "#6FA8DC"), new("#DDAA33", "#DDAA33"), new("#E08A98", "#E08A98"), new("#6FC7B2", "#6FC7B2"), new("#BDA2F5", "#BDA2F5")],
    };

    public static Palette Of(bool dark) => dark ? Dark : Light;

    /// <summary>Both themes as CSS variables; the dark one holds under <c>data-theme="dark"</c>.</summary>
    public static string Css { get; } =
        $":root{{{Light.Variables()}--loss-scale:linear-gradient(90deg,{string.Join(',', Loss)});}}:root[data-theme=dark]{{{Dark.Variables()}}}";

    private string Variables()
    {
        var css = new StringBuilder($"color-scheme:{(IsDark ? "dark" : "light")};");
        foreach ((string name, string colour) in (ReadOnlySpan<(string, string)>)
        [
            ("primary", Primary), ("primary-contrast", PrimaryContrastText), ("secondary", Secondary), ("success", Success), ("warning", Warning), ("error", Error),
            ("background", Background), ("background-gray", BackgroundGray), ("surface", Surface), ("text", Text), ("text2", Text2), ("text3", Text3),
            ("line", Line), ("line2", Line2), ("line-inputs", LineInputs), ("hover", Hover), ("tint", Tint), ("mask", Mask), ("hatch", Hatch), ("pending", Pending),
            ("grid", GridLine), ("good", Good), ("warn", Warn), ("rounding", Rounding), ("bad", Bad), ("neutral", Neutral),
        ])
            css.Append($"--{name}:{colour};");
        for (int i = 0; i < Methods.Count; i++)
            css.Append($"--method-{i}:{Methods[i].Line};--method-{i}-text:{Methods[i].Text};");
        css.Append($"--difference-scale:linear-gradient(90deg,{string.Join(',', Difference)});");
        return css.ToString();
    }
}

/// <summary>The two colours of a method: its line, and words about it.</summary>
public sealed record MethodColour(string Line, string Text);
