using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Findings;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Moderation;

/// <summary>Agreement by auditor or by area.</summary>
public sealed record AgreementTable(string Caption, string What, IReadOnlyList<(string Name, GradeAgreement Agreement)> Rows);

/// <summary>How far auditors and moderators agree, per auditor, tool and area (rule U11).</summary>
public sealed class AgreementModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Tool { get; set; }

    public FindingsChoice Choice { get; private set; } = null!;

    public GradeAgreement? Whole { get; private set; }

    /// <summary>Bodies from outside, apart from our own auditors.</summary>
    public IReadOnlyList<ExternalBody> Bodies { get; private set; } = [];

    public IReadOnlyList<AgreementTable> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Choice = await FindingsChoice.OfAsync(db, From, To, Tool, null, desk.Today, cancel);
        if (Choice.Filter is not { } filter) return;
        var found = await FindingsReader.AgreementAsync(db, facts, filter, cancel);
        Whole = found.Whole;
        Bodies = await ExternalReader.BodiesAsync(db, facts, filter, cancel);
        if (Whole is null) return;
        var staff = await desk.StaffAsync(cancel);
        var areas = await FindingsChoice.AreasAsync(db, filter.ToolId, cancel);
        Tables =
        [
            new("The whole tool", "Tool", [(Choice.ToolName, Whole)]),
            new("By auditor", "Auditor", [.. found.Auditors.Select(a => (staff.GetValueOrDefault(a.Key, "Somebody who left"), a.Value)).OrderBy(r => r.Item1, StringComparer.OrdinalIgnoreCase)]),
            new("By area", "Area", [.. areas.Where(a => found.Areas.ContainsKey(a.Code)).Select(a => (a.Title, found.Areas[a.Code]))]),
        ];
    }
}
