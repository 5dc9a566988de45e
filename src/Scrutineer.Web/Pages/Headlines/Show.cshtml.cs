using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Headlines;

/// <summary>One headline: every wording of it, and the findings that it rests on (rules U14 to U16).</summary>
public sealed class ShowModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    private const int Months = 12;
    private IReadOnlyDictionary<Guid, string> units = new Dictionary<Guid, string>(), tools = new Dictionary<Guid, string>();

    public FollowedHeadline Followed { get; private set; } = null!;

    /// <summary>Null where no theme or no audit is there.</summary>
    public ThemeFigures? Figures { get; private set; }

    /// <summary>The months that are counted, in words.</summary>
    public string Time { get; private set; } = "";

    public bool MayReadFindings => desk.Viewer.May(AuditResult.Read);

    public bool MayPublish => desk.Viewer.May(QaPlanKeeper.Plan);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if ((await HeadlineReader.FollowAsync(db, cancel)).FirstOrDefault(f => f.Headline.Id == id) is not { } followed) return NotFound();
        Followed = followed;
        var last = new DateOnly(desk.Today.Year, desk.Today.Month, 1);
        var first = last.AddMonths(1 - Months);
        Time = string.Create(CultureInfo.InvariantCulture, $"{first:MMMM yyyy} to {last:MMMM yyyy}");
        if (followed.Headline.Themes.Count == 0) return Page();
        Figures = await HeadlineReader.FiguresAsync(db, facts, followed.Headline, first, last, cancel);
        units = await desk.UnitsAsync(cancel);
        tools = await db.Set<AuditTool>().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return Page();
    }

    /// <summary>The figures by service, month and tool.</summary>
    public IEnumerable<(string Caption, string What, IEnumerable<(string Name, CountedShare Share)> Rows)> Tables(ThemeFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        yield return ("By service", "Service", figures.Services.Select(s => (units.GetValueOrDefault(s.Id, "A service that is gone"), s.Share)).OrderBy(s => s.Item1, StringComparer.OrdinalIgnoreCase));
        yield return ("By month", "Month", figures.Months.Select(m => (m.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture), m.Share)));
        yield return ("By tool", "Tool", figures.Tools.Select(t => (tools.GetValueOrDefault(t.Id, "A tool that is gone"), t.Share)).OrderBy(t => t.Item1, StringComparer.OrdinalIgnoreCase));
    }
}
