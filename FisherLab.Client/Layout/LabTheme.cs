using MudBlazor;
using Palette = FisherLab.Client.Figures.Palette;

namespace FisherLab.Client.Layout;

/// <summary>MudBlazor's theme, from the colour table.</summary>
internal static class LabTheme
{
    private static readonly string[] Sans = ["Inter Variable", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), Palette.Light),
        PaletteDark = Fill(new PaletteDark(), Palette.Dark),
        LayoutProperties = new LayoutProperties
        {
            AppbarHeight = "48px",
            DrawerMiniWidthLeft = "56px",
            DrawerWidthLeft = "216px",
            DefaultBorderRadius = "6px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "13px", LineHeight = "20px", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Sans, FontSize = "20px", LineHeight = "28px", FontWeight = "650", LetterSpacing = "-0.01em" },
            H2 = new H2Typography { FontFamily = Sans, FontSize = "14px", LineHeight = "20px", FontWeight = "600", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = "13px", LineHeight = "20px", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = "13px", LineHeight = "20px", LetterSpacing = "0" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = "12px", LineHeight = "16px", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "13px", LineHeight = "20px", FontWeight = "550", LetterSpacing = "0", TextTransform = "none" },
        },
    };

    private static T Fill<T>(T mud, Palette colours) where T : MudBlazor.Palette
    {
        mud.Primary = mud.Info = colours.Primary;
        mud.PrimaryContrastText = colours.PrimaryContrastText;
        mud.Secondary = colours.Secondary;
        mud.Success = colours.Success;
        mud.Warning = colours.Warning;
        mud.Error = colours.Error;
        mud.Background = colours.Background;
        mud.BackgroundGray = mud.Skeleton = colours.BackgroundGray;
        mud.Surface = mud.AppbarBackground = mud.DrawerBackground = colours.Surface;
        mud.TextPrimary = mud.AppbarText = colours.Text;
        mud.TextSecondary = mud.DrawerText = mud.DrawerIcon = mud.ActionDefault = colours.Text2;
        mud.LinesDefault = mud.TableLines = mud.Divider = colours.Line;
        mud.LinesInputs = colours.LineInputs;
        mud.TableHover = colours.Hover;
        return mud;
    }
}
