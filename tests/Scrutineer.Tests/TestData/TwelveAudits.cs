using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>Twelve audits of three areas, small enough to be worked by hand: two services, two auditors, four months. P judges higher than the moderator again and again, Q as the moderator does.</summary>
internal static class TwelveAudits
{
    public static readonly Guid North = Id(1), South = Id(2), P = Id(3), Q = Id(4), Tool = Id(5);

    public static AuditToolVersion Version { get; } = Made();

    public static IReadOnlyList<AuditResult> Results { get; } =
    [
        Result(1, North, P, 1, "EMD", "MMD", "-Chronology"), Result(2, North, P, 1, "MMM", "MDM", "-Drift and delay"), Result(3, South, Q, 1, "MDD", "MDD", "-Chronology", "-Drift and delay"),
        Result(4, North, Q, 2, "MM-", "MM-", "+Voice of the child"), Result(5, South, P, 2, "EEM", "MMM", "+Voice of the child"), Result(6, South, Q, 2, "DDM", "DDM", "-Drift and delay"),
        Result(7, North, P, 3, "MMM", "DMM"), Result(8, North, Q, 3, "EMM", "EMM", "+Voice of the child"), Result(9, South, P, 3, "MMD", "DDD", "-Chronology"),
        Result(10, North, Q, 4, "MDM", "MMM"), Result(11, South, P, 4, "EMM", "MDM", "-Drift and delay"), Result(12, South, Q, 4, "MMM", "MMM"),
    ];

    public static Guid Id(int n) => new(n, 7, 7, [0, 0, 0, 0, 0, 0, 0, 9]);

    /// <summary>The results, and what their rows point at.</summary>
    public static async Task KeepAsync(DataStore store, int times = 1)
    {
        await using var db = store.Open(Viewer.Work("test"));
        foreach (var (id, name) in (IEnumerable<(Guid, string)>)[(North, "North"), (South, "South")]) db.Add(new Organisation { Id = id, Name = name, Kind = OrganisationKind.Service, Slug = name });
        foreach (var (id, name) in (IEnumerable<(Guid, string)>)[(P, "P"), (Q, "Q")]) db.Add(new StaffMember { Id = id, Name = name, Post = "Manager", TeamId = North, ServiceId = North });
        var tool = new AuditTool { Id = Tool, Name = "A tool", Slug = "a-tool" };
        tool.Versions.Add(Version);
        db.Add(tool);
        foreach (var result in Enumerable.Range(0, times).SelectMany(Copied))
        {
            db.Add(new CaseAudit { Id = result.Id, ToolVersionId = result.ToolVersionId, AuditorId = result.AuditorId, PractitionerId = P, TeamId = result.TeamId, UnitId = result.ServiceId, CaseReference = "C", Month = result.Month, BegunAt = DateTime.UnixEpoch });
            db.Add(result);
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The twelve again, as other audits that found the same.</summary>
    private static IEnumerable<AuditResult> Copied(int time) => Results.Select((r, at) => new AuditResult
    {
        Id = Id(100 + at + 1 + time * 1_000),
        ServiceId = r.ServiceId,
        TeamId = r.TeamId,
        AuditorId = r.AuditorId,
        ToolId = r.ToolId,
        ToolVersionId = r.ToolVersionId,
        Month = r.Month,
        SentOn = r.SentOn,
        Marks = r.Marks,
        Overall = r.Overall,
        ModeratedMarks = r.ModeratedMarks,
        ModeratedOverall = r.ModeratedOverall,
        ModeratedOn = r.ModeratedOn,
        Themes = [.. r.Themes],
        // Every third case that is less than good was put right.
        CorrectedOn = r.IsBelowGood && time % 3 == 0 ? r.SentOn.AddDays(20) : null,
    });

    private static AuditToolVersion Made()
    {
        var version = new AuditToolVersion { Id = Id(6), AuditToolId = Tool, Number = 1, Mapping = "most-areas", PublishedOn = new DateOnly(2031, 1, 1) };
        foreach (var (code, at) in (IEnumerable<(string, int)>)[("risk", 0), ("involvement", 1), ("plans", 2)])
            version.Areas.Add(new ToolArea { Id = Id(10 + at), AuditToolVersionId = version.Id, Order = at, Code = code, Title = $"Area {code}", MayNotApply = true, Themes = ["Chronology", "Drift and delay", "Voice of the child"] });
        return version;
    }

    private static AuditResult Result(int n, Guid service, Guid auditor, int month, string marks, string moderated, params string[] themes) => new()
    {
        Id = Id(100 + n),
        ServiceId = service,
        TeamId = service,
        AuditorId = auditor,
        ToolId = Tool,
        ToolVersionId = Id(6),
        Month = new DateOnly(2031, month, 1),
        SentOn = new DateOnly(2031, month, 20),
        Marks = marks,
        Overall = Version.Overall.OfMarks(marks),
        ModeratedMarks = moderated,
        ModeratedOverall = Version.Overall.OfMarks(moderated),
        ModeratedOn = new DateOnly(2031, month, 25),
        Themes = [.. themes],
    };
}
