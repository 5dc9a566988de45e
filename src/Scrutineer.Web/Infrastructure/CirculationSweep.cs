using Scrutineer.Governance.Asks;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks every five minutes for what published minutes ask and nothing has taken to its owners (rule T26).</summary>
internal sealed class CirculationSweep(AskCirculator circulator, IConfiguration configuration, ILogger<CirculationSweep> log) : Sweep(TimeSpan.FromMinutes(5), "Asks could not be sent to their owners", log)
{
    protected override bool IsOn => configuration.GetValue(ReminderSweep.Setting, defaultValue: true);

    protected override Task LookAsync(CancellationToken cancel) => circulator.RunAsync(cancel);
}
