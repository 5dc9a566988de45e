using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

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
