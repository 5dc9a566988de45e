using Scrutineer.Quality.Performance.Signals;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks every ten minutes for signals that their owners have not been told of (rule R8).</summary>
internal sealed class SignalSweep(SignalMail mail, IConfiguration configuration, ILogger<SignalSweep> log) : Sweep(TimeSpan.FromMinutes(10), "Signals could not be told to their owners", log)
{
    protected override bool IsOn => configuration.GetValue(ReminderSweep.Setting, defaultValue: true);

    protected override Task LookAsync(CancellationToken cancel) => mail.RunAsync(cancel);
}
