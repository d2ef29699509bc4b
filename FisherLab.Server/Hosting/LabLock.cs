using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Hosting;

/// <summary>
/// Keeps a data directory to one server. The operating system drops the lock with the process, however it dies; so whoever holds it knows that the
/// claims in the database are those of the dead.
/// </summary>
internal sealed class LabLock(IOptions<LabOptions> options) : IDisposable
{
    private FileStream? file;

    /// <exception cref="LabStartException">Another server has the directory, or it cannot be written.</exception>
    public void Take()
    {
        string path = options.Value.PathOf("lab.lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabStartException(File.Exists(path)
                ? $"The data directory {Path.GetDirectoryName(path)} is in use by another FisherLab; stop that one, or choose another directory with --data."
                : $"The data directory {Path.GetDirectoryName(path)} cannot be used: {exception.Message}");
        }
    }

    public void Dispose() => file?.Dispose();
}
