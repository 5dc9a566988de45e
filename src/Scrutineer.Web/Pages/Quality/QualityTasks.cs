using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Plans;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Quality;

/// <summary>Something of quality assurance that waits for somebody.</summary>
public sealed record QualityTask(string Text, string Address, DateOnly Due);

/// <summary>What of quality assurance waits for the request's viewer: audits to do, audits to moderate, cases to confirm.</summary>
public sealed class QualityTasks(ScrutineerDb db, QualityDesk desk)
{
    private const int DaysToDecide = 14, MostSignals = 3;

    public async Task<IReadOnlyList<QualityTask>> WaitingAsync(CancellationToken cancel)
    {
        var tasks = new List<QualityTask>();
        if (desk.Viewer.May(CaseAudit.CarryOut)) tasks.AddRange(await AuditsAsync(cancel));
        if (desk.Viewer.May(AuditModerator.Moderate) && await db.Set<AuditResult>().Where(r => r.ModeratedOn == null).OrderBy(r => r.SentOn).Select(r => (DateOnly?)r.SentOn).FirstOrDefaultAsync(cancel) is { } oldest)
            tasks.Add(new($"{(await db.Set<AuditResult>().CountAsync(r => r.ModeratedOn == null, cancel)).Of("audit")} to moderate", QualityLinks.Moderation, oldest.AddMonths(1)));
        if (desk.Viewer.May(CorrectiveKeeper.Confirm)) tasks.AddRange(await CorrectionsAsync(cancel));
        if (desk.Viewer.May(FallBackKeeper.Decide) && await db.Set<AuditResult>().Where(r => r.FellBackOn != null && r.FallBackDecidedOn == null).OrderBy(r => r.FellBackOn).Select(r => r.FellBackOn).FirstOrDefaultAsync(cancel) is { } fell)
            tasks.Add(new("A case fell back: decide what happens", QualityLinks.FallBacks, fell.AddDays(DaysToDecide)));
        tasks.AddRange(await ActionsAsync(cancel));
        if (desk.Viewer.May(QaPlanKeeper.Plan)) tasks.AddRange((await DipKeeper.DueAsync(db, desk.Today.AddMonths(1), cancel)).Select(s => new QualityTask($"Dip sample again: {s.Question}", QualityLinks.NewSample, s.AgainOn!.Value)));
        if (desk.Viewer.May(AgencyPart.Fill)) tasks.AddRange(await PartsAsync(cancel));
        if (desk.Viewer.May(Indicator.Read)) tasks.AddRange(await SignalsAsync(cancel));
        if (desk.Viewer.May(Commentary.Approve)) tasks.AddRange(await CommentariesAsync(cancel));
        return [.. tasks.OrderBy(t => t.Due)];
    }

    /// <summary>Those of this month and earlier ones.</summary>
    private async Task<IEnumerable<QualityTask>> AuditsAsync(CancellationToken cancel)
    {
        if (await CaseAuditKind.StaffOfViewerAsync(db, cancel) is not { Id: var mine }) return [];
        var now = desk.Today;
        await using var work = desk.Work();
        var given = await work.Set<Allocation>().AsNoTracking().Where(a => a.AuditorId == mine && a.DoneOn == null && a.Month <= now).OrderBy(a => a.Month).Take(50).ToListAsync(cancel);
        return given.Select(a => new QualityTask($"Audit of case {a.CaseReference}, {a.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}", QualityLinks.MyAudits, a.Due));
    }

    /// <summary>Parts of multi-agency audits that the viewer's agency has not sent.</summary>
    private async Task<IEnumerable<QualityTask>> PartsAsync(CancellationToken cancel)
    {
        await using var work = desk.Work();
        return (await AgencyPartReader.OfAgencyAsync(work, desk.Viewer, cancel)).Where(p => p.Part.SentOn is null).Select(p => new QualityTask($"Your agency’s part: {p.Audit.Title}", QualityLinks.AgencyPart(p.Part.Id), p.Audit.DueOn));
    }

    /// <summary>What was agreed about the viewer's own cases and is not done.</summary>
    private async Task<IEnumerable<QualityTask>> ActionsAsync(CancellationToken cancel)
    {
        if (await CaseAuditKind.StaffOfViewerAsync(db, cancel) is not { Id: var mine }) return [];
        await using var work = desk.Work();
        var open = await (from audit in work.Set<CaseAudit>()
                          join action in work.Set<AgreedAction>() on audit.Id equals action.CaseAuditId
                          join item in work.Set<TrackedItem>() on action.TrackedItemId equals item.Id
                          where audit.PractitionerId == mine && item.State != TrackedItemState.Done && item.State != TrackedItemState.Closed
                          orderby action.Due
                          select new { audit.Id, Action = action.Id, audit.CaseReference, action.Due }).Take(50).ToListAsync(cancel);
        return open.Select(a => new QualityTask($"An action agreed for case {a.CaseReference}", QualityLinks.ActionDone(a.Id, a.Action), a.Due));
    }

    /// <summary>Signals for whoever decides about them, and for whoever answers for the indicator; two weeks are usual.</summary>
    private async Task<IEnumerable<QualityTask>> SignalsAsync(CancellationToken cancel)
    {
        var open = await db.Set<IndicatorSignal>().AsNoTracking().Where(s => s.State == SignalState.Proposed).OrderBy(s => s.SeenOn).Take(50).ToListAsync(cancel);
        var (tasks, indicators) = (new List<QualityTask>(), await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(i => i.Id, cancel));
        foreach (var signal in open.Where(s => indicators.ContainsKey(s.IndicatorId)))
        {
            var indicator = indicators[signal.IndicatorId];
            if (desk.Viewer.May(QaPlanKeeper.Plan) || (await IndicatorOwners.OfAsync(db, indicator, desk.Today, cancel)).Is(desk.Viewer))
                tasks.Add(new($"Signal: {indicator.Name}, {PeriodFigures.InWords(indicator.Frequency, signal.Period)}", PerformanceLinks.Signal(signal.Id), signal.SeenOn.AddDays(14)));
        }

        // Many signals of one month are one piece of work, and would hide what else waits.
        return tasks.Count <= MostSignals ? tasks : [new($"{tasks.Count.Of("signal")} to decide about", PerformanceLinks.Signals, tasks.Min(t => t.Due))];
    }

    /// <summary>Words of others that wait to be approved; a week is usual.</summary>
    private async Task<IEnumerable<QualityTask>> CommentariesAsync(CancellationToken cancel)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(i => i.Id, cancel);
        var waiting = await db.Set<Commentary>().AsNoTracking().Include(c => c.Versions).Where(c => c.ApprovedNumber == null || c.Versions.Any(v => v.Number > c.ApprovedNumber)).Take(50).ToListAsync(cancel);
        return waiting.Where(c => c.IsWaiting && c.Latest.ByAccountId != desk.Viewer.AccountId && indicators.ContainsKey(c.IndicatorId)).Select(c => new QualityTask(
            $"Commentary to approve: {indicators[c.IndicatorId].Name}", PerformanceLinks.Commentary(indicators[c.IndicatorId].Code, c.Period), DateOnly.FromDateTime(c.Latest.At).AddDays(7)));
    }

    private async Task<IEnumerable<QualityTask>> CorrectionsAsync(CancellationToken cancel)
    {
        var reach = desk.Viewer.Reach(CorrectiveKeeper.Confirm);
        var due = await db.Set<AuditResult>().AsNoTracking().Where(r => r.CorrectiveDue != null && r.CorrectedOn == null && (reach.Everywhere || reach.Scopes.Contains(r.ServiceId))).OrderBy(r => r.CorrectiveDue).Take(50).ToListAsync(cancel);
        var teams = await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Team).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return due.Select(r => new QualityTask($"Confirm that a case of the {teams.GetValueOrDefault(r.TeamId, "service")}, {r.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}, is put right", QualityLinks.Confirm(r.Id), r.CorrectiveDue!.Value));
    }
}
