using System.Linq.Expressions;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Names one chunk.</summary>
public readonly record struct ChunkKey(string JobId, string Method, int Index)
{
    /// <summary>Its row.</summary>
    public Expression<Func<ChunkRow, bool>> Row
    {
        get
        {
            (string job, string method, int index) = this;
            return row => row.JobId == job && row.Method == method && row.Index == index;
        }
    }

    public override string ToString() => $"chunk {Index} of {Method}";
}
