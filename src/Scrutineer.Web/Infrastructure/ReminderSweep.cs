using Scrutineer.Governance.Reminders;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks every ten minutes for what people are to be reminded of (rule L22).</summary>
internal sealed class ReminderSweep(ReminderRound round, IConfiguration configuration, ILogger<ReminderSweep> log) : Sweep(TimeSpan.FromMinutes(10), "Reminders could not be looked after", log)
{
    /// <summary>The setting by which a site sends none: <c>Reminders__Send=false</c>.</summary>
    public const string Setting = "Reminders:Send";

    protected override bool IsOn => configuration.GetValue(Setting, defaultValue: true);

    protected override Task LookAsync(CancellationToken cancel) => round.RunAsync(cancel);
}
