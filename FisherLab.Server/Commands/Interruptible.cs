using System.Runtime.InteropServices;

namespace FisherLab.Server.Commands;

/// <summary>Runs a command so that Ctrl-C and a request to end stop its arithmetic instead of its process.</summary>
internal static class Interruptible
{
    private const int Interrupted = 130;

    /// <param name="command">Returns the exit code.</param>
    /// <returns>The exit code; 130 where it was stopped.</returns>
    public static async Task<int> Run(Func<CancellationToken, Task<int>> command)
    {
        using var cancellation = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            return await command(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was written.");
            return Interrupted;
        }

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            cancellation.Cancel();
        }
    }
}
