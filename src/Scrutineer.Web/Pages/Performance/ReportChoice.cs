using System.Globalization;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.PerformanceReports;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>Which month's report is asked for, and for whom; what the address does not say well is the last month, for the service's leadership.</summary>
public sealed record ReportChoice(DateOnly Month, ReportAudience Audience)
{
    private const int Most = 24;

    public static IReadOnlyList<(string Code, string Words, ReportAudience Audience)> Audiences { get; } =
    [
        ("leadership", "The service\u2019s leadership: every figure", ReportAudience.Leadership),
        ("improvement", "An improvement board, behind closed doors: every figure", ReportAudience.ImprovementBoard),
        ("board", "A scrutiny board, in public: small counts withheld", ReportAudience.Board),
    ];

    public string AudienceCode => Audiences.First(a => a.Audience == Audience).Code;

    /// <summary>What the document is called.</summary>
    public string Title => PerformanceReportText.SubjectOf(Month);

    public string FileName(string form) => $"performance-{Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}-{AudienceCode}.{form}";

    /// <summary>The months that can be asked for, the latest first.</summary>
    public static IReadOnlyList<DateOnly> Months(DateOnly today) => [.. Enumerable.Range(1, Most).Select(back => new DateOnly(today.Year, today.Month, 1).AddMonths(-back))];

    public static ReportChoice Of(string? month, string? audience, DateOnly today)
    {
        var asked = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Months(today).Contains(day) ? day : Months(today)[0];
        return new(asked, Audiences.FirstOrDefault(a => a.Code == audience) is { Code: not null } found ? found.Audience : ReportAudience.Leadership);
    }

    /// <summary>The report's text. What is withheld is decided over all figures, and not over those that the reader happens to see.</summary>
    /// <param name="db">For whoever reads it; a public one is made by the product itself.</param>
    public async Task<(PerformanceReport Report, string Text)> ReadAsync(DataStore store, ScrutineerDb db, DateOnly today, CancellationToken cancel)
    {
        if (Audience != ReportAudience.Board) return await MadeAsync(db, today, cancel);
        await using var work = store.Open(Foundation.Access.Viewer.Work("performance report"));
        return await MadeAsync(work, today, cancel);
    }

    private async Task<(PerformanceReport Report, string Text)> MadeAsync(ScrutineerDb db, DateOnly today, CancellationToken cancel)
    {
        var report = await PerformanceReport.ReadAsync(db, Month, Audience, today.AddDays(1), cancel);
        var text = PerformanceReportText.Appendix(report);
        // Its heading is the appendix's; here the document has its own title.
        return (report, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
