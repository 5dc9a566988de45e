using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>An area as pages list it.</summary>
public sealed record AreaName(string Code, string Title);

/// <summary>Which time and tool a page of figures shows, and what can be chosen.</summary>
/// <param name="Filter">Null while there is no tool.</param>
public sealed record FindingsChoice(DateOnly From, DateOnly To, FindingsFilter? Filter, string ToolName, IReadOnlyList<AuditTool> Tools)
{
    /// <summary>The chosen tool as addresses write it.</summary>
    public string? Slug => Tools.FirstOrDefault(t => t.Id == Filter?.ToolId)?.Slug;

    private const int UsualMonths = 12, MostMonths = 120;

    public static async Task<FindingsChoice> OfAsync(ScrutineerDb db, string? from, string? to, string? tool, Guid? service, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = Months(from, to, today);
        var tools = await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Name).ToListAsync(cancel);
        var used = tools.Where(t => t.Published is not null).ToList();
        var chosen = used.Find(t => t.Slug == tool) ?? used.Find(t => t.Slug == "case-audit") ?? used.FirstOrDefault();
        return new(first, last, chosen is null ? null : new FindingsFilter(first, last, chosen.Id, service), chosen?.Name ?? "", used);
    }

    /// <summary>The months that a form asks for: the last twelve where it says nothing.</summary>
    public static (DateOnly First, DateOnly Last) Months(string? from, string? to, DateOnly today)
    {
        var last = ReadMonth(to) ?? new DateOnly(today.Year, today.Month, 1);
        var first = ReadMonth(from) ?? last.AddMonths(1 - UsualMonths);
        if (first > last) first = last;
        return (first < last.AddMonths(-MostMonths) ? last.AddMonths(-MostMonths) : first, last);
    }

    /// <summary>The areas of every version of a tool, in the order of the newest that has them.</summary>
    public static async Task<IReadOnlyList<AreaName>> AreasAsync(ScrutineerDb db, Guid tool, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var versions = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).Where(v => v.AuditToolId == tool).OrderByDescending(v => v.Number).ToListAsync(cancel);
        return [.. versions.SelectMany(v => v.InOrder).DistinctBy(a => a.Code).Select(a => new AreaName(a.Code, a.Title))];
    }

    /// <summary>"2031-04" for a form's field of a month.</summary>
    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly? ReadMonth(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
