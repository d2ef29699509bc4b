using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Renews a chunk's lease while it is computed, and stops the computation when the chunk is lost or its job was stopped elsewhere.</summary>
public sealed class LeaseKeeper(IServiceScopeFactory scopes, TimeProvider clock, IOptions<LabOptions> options)
{
    /// <summary>Runs until the work is disposed of or stopped.</summary>
    public async Task Keep(ChunkClaim claim, ChunkHands.Hand hand, CancellationToken done)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<ChunkClaims>().Renew(claim))
                    continue;
                hand.Stop();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException)
        {
            // Not renewed: at worst the chunk goes to another worker, and this one's commit is refused.
        }
    }
}
