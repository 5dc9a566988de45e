using Scrutineer.Foundation.Access.Personal;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Tells managers, from the next day on, what was opened outside one's line (rule A12).</summary>
internal sealed class BreakGlassSweep(BreakGlassNotices notices, ILogger<BreakGlassSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await notices.TellAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever goes wrong once must not stop the notices for good.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(problem, "Managers could not be told of openings outside their line; it is tried again.");
            }
        }
    }
}
