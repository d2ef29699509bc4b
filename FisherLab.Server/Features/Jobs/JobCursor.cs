using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FisherLab.Client.Api;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Where a page of jobs ended: the key that its last job was sorted by, and its id, which tells equal keys apart.</summary>
/// <param name="Id">Of the last job.</param>
/// <param name="Key">Its key as text; empty where the id is the key.</param>
internal sealed record JobCursor(string Id, string Key)
{
    /// <summary>As it goes over the wire.</summary>
    public string Write(JobOrder order) => order == JobOrder.Created ? Id : $"{Id}.{(int)order}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Key))}";

    /// <summary>Null for what no page of this order ended with.</summary>
    public static JobCursor? Read(string text, JobOrder order)
    {
        string[] parts = text.Split('.');
        if (!JobIds.IsOne(parts[0]))
            return null;
        if (order == JobOrder.Created)
            return parts.Length == 1 ? new JobCursor(parts[0], "") : null;
        if (parts.Length != 3 || parts[1] != $"{(int)order}" || !Base64Url.IsValid(parts[2]))
            return null;
        string key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[2]));
        return order is JobOrder.State or JobOrder.Duration && !double.TryParse(key, CultureInfo.InvariantCulture, out _) ? null : new JobCursor(parts[0], key);
    }
}
