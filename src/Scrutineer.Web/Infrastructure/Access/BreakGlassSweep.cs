using Scrutineer.Foundation.Access.Personal;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Tells managers, from the next day on, what was opened outside one's line (rule A12).</summary>
internal sealed class BreakGlassSweep(BreakGlassNotices notices, ILogger<BreakGlassSweep> log) : Sweep(TimeSpan.FromMinutes(10), "Managers could not be told of openings outside their line", log)
{
    protected override Task LookAsync(CancellationToken cancel) => notices.TellAsync(cancel);
}
