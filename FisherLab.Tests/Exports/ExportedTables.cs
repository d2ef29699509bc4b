using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace FisherLab.Tests.Exports;

/// <summary>Reads exported tables back with the tools of others: rows of cells as text, numbers by their bits.</summary>
internal static class ExportedTables
{
    // Pandas' own parser of numbers is off by an ulp now and then; a cell that is empty is no NaN.
    private const string Pandas = """
        import json, struct, sys, pandas
        table = pandas.read_csv(sys.argv[1], float_precision="round_trip", keep_default_na=False, na_values=["", "NaN"], dtype=json.loads(sys.argv[2]))
        raw = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
        def cell(column, i):
            value = table[column][i]
            if raw[column][i] == "": return ""
            return struct.pack(">d", value).hex() if isinstance(value, float) else str(value)
        print(json.dumps([list(table.columns)] + [[cell(column, i) for column in table.columns] for i in range(len(table))]))
        """;

    public static async Task<string[][]> ByPandas(string file, params string[] numbers) => JsonSerializer.Deserialize<string[][]>(
        await Python.Run("-c", Pandas, file, JsonSerializer.Serialize(numbers.ToDictionary(column => column, _ => "float64"))))!;

    /// <summary>The names of the columns, then the rows.</summary>
    public static string[][] ByDuckDb(string file)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"select * from read_parquet('{file}')";
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string[]> { Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray() };
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Cell(reader.GetValue(i)))]);
        return [.. rows];
    }

    /// <summary>A number by its bits; nothing for none. All NaN are one: text has no others.</summary>
    public static string Bits(double? value) =>
        value is not { } number ? "" : BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? BitConverter.Int64BitsToDouble(0x7ff8000000000000) : number).ToString("x16", CultureInfo.InvariantCulture);

    private static string Cell(object value) => value switch
    {
        double number => Bits(number),
        bool flag => flag ? "True" : "False",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
