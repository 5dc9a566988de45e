using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.AuditReports;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Review;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Begins a paper for an item.</summary>
public sealed class NewPaperModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    [BindProperty] public string? Form { get; set; }
    [BindProperty] public string? Subject { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>What the tracker would report, for the item under which it is reported and that has no report yet.</summary>
    public OutstandingIssues? FromTracker { get; private set; }

    /// <summary>True for the item under which the work programme stands, while it has none.</summary>
    public bool OffersProgramme { get; private set; }

    /// <summary>The year whose review is offered; null where none is.</summary>
    public MunicipalYear? OffersReview { get; private set; }

    /// <summary>The quarters of which an audit report is offered, the latest first; none where it is not.</summary>
    public IReadOnlyList<AuditQuarter> OffersAudits { get; private set; } = [];

    /// <summary>The months of which a performance report is offered, the latest first; none where it is not.</summary>
    public IReadOnlyList<DateOnly> OffersPerformance { get; private set; } = [];

    /// <summary>The board's task and finish groups whose report may be begun.</summary>
    public IReadOnlyList<TaskAndFinishGroup> Groups { get; private set; } = [];

    public bool OffersAny => FromTracker is not null || OffersProgramme || OffersReview is not null || OffersAudits.Count > 0 || OffersPerformance.Count > 0 || Groups.Count > 0;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Subject = Item.Title;
        return Page();
    }

    public Task<IActionResult> OnPostOutstandingAsync(Guid id, CancellationToken cancel) =>
        MakeAsync(id, work => OutstandingWriter.StartAsync(work, id, desk.Viewer.Name, cancel), "The report is made from the tracker. Its text is yours to change; its appendix stays as the tracker has it.", cancel);

    public Task<IActionResult> OnPostProgrammeAsync(Guid id, CancellationToken cancel) =>
        MakeAsync(id, work => ProgrammeWriter.StartAsync(work, id, desk.Viewer.Name, cancel), "The paper is made from the work programme. Its text is yours to change; its appendix stays as the programme has it.", cancel);

    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancel) =>
        MakeAsync(id, work => YearReviewWriter.StartAsync(work, id, desk.Viewer.Name, cancel), "The review is made from the work programme and the tracker. Its text is yours to change; its appendix stays as they have it.", cancel);

    public Task<IActionResult> OnPostAuditsAsync(Guid id, string? quarter, CancellationToken cancel) =>
        MakeAsync(id, work => AuditReportWriter.StartAsync(work, id, quarter, desk.Viewer.Name, cancel), "The report is made from the audits, with small counts withheld. Its text is yours to change; its appendix stays as the audits have it.", cancel);

    public Task<IActionResult> OnPostPerformanceAsync(Guid id, string? month, CancellationToken cancel) =>
        MakeAsync(id, work => PerformanceReportWriter.StartAsync(work, id, DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : default, desk.Viewer.Name, cancel), "The report is made from the figures, with small counts withheld. Its text is yours to change; its appendix stays as the figures have it.", cancel);

    public Task<IActionResult> OnPostGroupAsync(Guid id, Guid group, CancellationToken cancel) =>
        MakeAsync(id, work => GroupReportWriter.StartAsync(work, id, group, cancel), "The report is begun from the group\u2019s record. Write what still stands in italics.", cancel);

    private async Task<IActionResult> MakeAsync(Guid id, Func<ScrutineerDb, Task<Paper>> make, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var paper = Guid.Empty;
        if (!await desk.TryAsync(this, nameof(Subject), async work => paper = (await make(work)).Id)) return Page();
        TempData["Done"] = done;
        return Redirect(AgendaLinks.Paper(paper));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!Enum.TryParse<PaperForm>(Form, out var form) || !AgendaWords.Forms.Contains(form)) ModelState.AddModelError(nameof(Form), "Choose what kind of paper it is");
        var paper = Guid.Empty;
        if (!await desk.TryAsync(this, nameof(Subject), async work => paper = (await PaperWriter.StartAsync(work, id, form, Subject, cancel: cancel)).Id)) return Page();
        return Redirect(AgendaLinks.Paper(paper));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await db.Set<AgendaItem>().Where(i => i.Id == id && !i.IsRemoved).Select(i => i.MeetingId).FirstOrDefaultAsync(cancel);
        if (await desk.DraftAsync(meeting, cancel) is not { } draft) return false;
        (Draft, Item) = (draft, draft.Meeting.Items.Single(i => i.Id == id));
        if (OutstandingWriter.Offers(Item, Draft.Papers[id])) FromTracker = await OutstandingIssues.ReadAsync(db, Draft.Meeting, cancel);
        OffersProgramme = ProgrammeWriter.Offers(Item, Draft.Papers[id]);
        OffersReview = YearReviewWriter.Offers(Item, Draft.Papers[id]) ? YearReviewWriter.YearFor(Draft.Meeting.Date) : null;
        OffersAudits = AuditReportWriter.Offers(Item, Draft.Papers[id]) ? AuditQuarter.Offered(Draft.Meeting.Date) : [];
        OffersPerformance = PerformanceReportWriter.Offers(Item, Draft.Papers[id]) ? await PerformanceReportWriter.MonthsAsync(db, Draft.Meeting.Date, cancel: cancel) : [];
        Groups = await GroupReportWriter.OffersAsync(db, Draft.Board.Id, cancel);
        return true;
    }
}
