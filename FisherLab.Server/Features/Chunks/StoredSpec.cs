using System.Text.Json;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Reads the spec of a stored job. It was checked when it was submitted; limits that were lowered since do not reach back.</summary>
public static class StoredSpec
{
    private static readonly JobLimits None = new()
    {
        Cells = int.MaxValue,
        StabilityCells = int.MaxValue,
        Iterations = int.MaxValue,
        Exponent = double.MaxValue,
        Methods = int.MaxValue,
    };

    public static JobSpec Read(JobRow row)
    {
        using JsonDocument json = JsonDocument.Parse(row.Spec);
        return JobReader.Read(json.RootElement, shelf: null, None);
    }
}
