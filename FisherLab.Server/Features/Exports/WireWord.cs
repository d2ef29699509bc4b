using System.Text.Json;

namespace FisherLab.Server.Features.Exports;

/// <summary>Kinds in tables, spelt as JSON spells them.</summary>
internal static class WireWord
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Words<TEnum>.All[value];

    // A grid has two a cell.
    private static class Words<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> All =
            Enum.GetValues<TEnum>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}
