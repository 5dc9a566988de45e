using Scrutineer.Exchange.Packs.Meetings;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Binds packs that publications want, every few seconds (rule MP3).</summary>
internal sealed class PackSweep(MeetingPackKeeper keeper, IConfiguration configuration, ILogger<PackSweep> log) : BackgroundService
{
    /// <summary>The setting by which a server leaves the binding to another: <c>Packs__Bind=false</c>.</summary>
    public const string Setting = "Packs:Bind";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue(Setting, defaultValue: true)) return;
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var fault in await keeper.SweepAsync(stoppingToken)) log.LogError(fault, "A pack could not be bound; it is tried again.");
            }
#pragma warning disable CA1031 // Whatever goes wrong once must not stop the binding for good.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(problem, "Packs could not be looked after; it is tried again.");
            }
        }
    }
}
