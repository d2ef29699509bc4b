namespace FisherLab.Client.Components;

/// <summary>Signs of mathematics as icons of 24 px, because the fonts have none of them.</summary>
internal static class Signs
{
    public const string Equal = "<path d=\"M4.5 9h15M4.5 15h15\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\"/>";

    public const string Nearly = "<path d=\"M4 10.2c2-2.6 4.4-2.9 7-1.4 3.2 1.9 6 2.1 8.5-.9M4 16.2c2-2.6 4.4-2.9 7-1.4 3.2 1.9 6 2.1 8.5-.9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\"/>";

    public const string NotEqual = "<path d=\"M4.5 9h15M4.5 15h15M16 4 8 20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\"/>";
}
