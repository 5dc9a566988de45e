using Scrutineer.Exchange.Packs.Meetings;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Binds packs that publications want, every few seconds (rule MP3).</summary>
internal sealed class PackSweep(MeetingPackKeeper keeper, IConfiguration configuration, ILogger<PackSweep> log) : Sweep(TimeSpan.FromSeconds(2), "Packs could not be looked after", log)
{
    /// <summary>The setting by which a server leaves the binding to another: <c>Packs__Bind=false</c>.</summary>
    public const string Setting = "Packs:Bind";

    private readonly ILogger<PackSweep> log = log;

    protected override bool IsOn => configuration.GetValue(Setting, defaultValue: true);

    protected override async Task LookAsync(CancellationToken cancel)
    {
        foreach (var fault in await keeper.SweepAsync(cancel)) log.LogError(fault, "A pack could not be bound; it is tried again.");
    }
}
