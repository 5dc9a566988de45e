using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What others say of the invented council's work: a peer review of some cases, partners who audit a case with it, and indicators beside a theme.</summary>
internal static class DemonstrationOutside
{
    private const int Reviewed = 8;

    private static readonly string[] BesideDrift = ["assessments-45-days", "cp-2-years-open", "care-reviews-on-time"];

    public static async Task LoadAsync(DataStore store, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("Oyin Falade"));
        if (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleOrDefaultAsync(t => t.Slug == "case-audit", cancel) is not { Published: { } version } tool) return;
        var audits = await (from audit in db.Set<CaseAudit>().AsNoTracking() join result in db.Set<AuditResult>() on audit.Id equals result.Id where result.ModeratedMarks != null orderby audit.CaseReference select new { audit.CaseReference, audit.UnitId, audit.Month, Marks = result.ModeratedMarks! }).Take(Reviewed).ToListAsync(cancel);
        if (audits.Count == 0) return;
        var services = await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Service).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        // The reviewers judge as the council does but for every eleventh area, which they judge lower.
        var lines = audits.SelectMany((a, at) => version.InOrder.Select((area, i) => (Area: area, Judged: JudgementWords.Of(a.Marks[i]), Place: at * version.Areas.Count + i)).Where(x => x.Judged is not null)
            .Select(x => new ExternalLine(at + 2, x.Area.Title, a.CaseReference, services[a.UnitId], new(2026, 10, 1), x.Area.Code, x.Place % 11 == 0 ? Judgement.DoesNotMeetGood : x.Judged, "") { Themes = x.Place % 3 == 0 && x.Area.Themes.Contains("Drift and delay") ? ["Drift and delay"] : [] })).ToList();
        await ExternalKeeper.KeepAsync(db, await ExternalKeeper.ReadAsync(db, "Peer review by Fenmarch County", tool.Id, lines, isChecked: true, cancel), cancel);
        await ThemeIndicators.NameAsync(db, "Drift and delay", await db.Set<Indicator>().Where(i => BesideDrift.Contains(i.Code)).OrderBy(i => i.Name).Select(i => i.Code).ToListAsync(cancel), cancel);
        await AddMultiAgencyAsync(db, audits[0].UnitId, cancel);
    }

    private static async Task AddMultiAgencyAsync(ScrutineerDb db, Guid service, CancellationToken cancel)
    {
        Organisation[] partners = [new() { Name = "Marram Health Trust", Slug = "marram-health-trust", Kind = OrganisationKind.Partner }, new() { Name = "Marram Police", Slug = "marram-police", Kind = OrganisationKind.Partner }];
        db.AddRange(partners.AsEnumerable());
        await db.SaveChangesAsync(cancel);
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleAsync(t => t.Slug == "multi-agency-audit", cancel);
        if (tool.Published is null) await ToolKeeper.PublishAsync(db, tool.Draft!.Id, cancel);
        var audit = await MultiAgencyKeeper.SetAsync(db, new("Neglect over a long time", "MA-26-3", service, tool.Id, db.Time.Today().AddDays(21), "Look at the last twelve months of your own records: what you knew, when, and what you did.", [.. partners.Select(p => p.Id)], IsChecked: true), cancel);
        var part = await db.Set<AgencyPart>().SingleAsync(p => p.MultiAgencyAuditId == audit.Id && p.OrganisationId == partners[1].Id, cancel);
        await MultiAgencyKeeper.SendAsync(db, part.Id, 0, [.. tool.Published!.InOrder.Select((a, i) => new AgencyInput(a.Id, i == 1 ? Judgement.DoesNotMeetGood : Judgement.MeetsGood, DoesNotApply: false, i == 1 ? "Two visits to the home were not told to anybody for a week. The child stayed where nobody looked." : "It is in our records, and the child was seen."))], isChecked: true, cancel);
    }
}
