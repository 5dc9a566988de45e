using Scrutineer.Governance.Reminders;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks every ten minutes for what people are to be reminded of (rule L22).</summary>
internal sealed class ReminderSweep(ReminderRound round, IConfiguration configuration, ILogger<ReminderSweep> log) : BackgroundService
{
    /// <summary>The setting by which a site sends none: <c>Reminders__Send=false</c>.</summary>
    public const string Setting = "Reminders:Send";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue(Setting, defaultValue: true)) return;
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever goes wrong once must not stop the reminders for good.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(problem, "Reminders could not be looked after; it is tried again.");
            }
        }
    }
}
