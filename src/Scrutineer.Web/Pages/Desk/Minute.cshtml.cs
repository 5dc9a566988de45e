using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>One minute being written. The script saves it as it grows; without scripts the Save button does, and both never overwrite what somebody else saved (rule L8).</summary>
public sealed class MinuteModel(DeskDoor door, DraftKeeper keeper, MinuteReader read) : DeskPageModel(door)
{
    [BindProperty] public MinuteForm Form { get; set; } = new();

    /// <summary>What a button asks for besides saving: "resolve:0", "say:1", "ask:2", "decision", "ask", "next".</summary>
    [BindProperty] public string? Do { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>An empty box to show after the others: "decision" or "ask".</summary>
    [BindProperty(SupportsGet = true)] public string? Empty { get; set; }

    public DraftMinute Draft { get; private set; } = null!;

    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    public IReadOnlyList<MinuteOffer> Offers { get; private set; } = [];

    /// <summary>What somebody else kept, where this saving began from an older version.</summary>
    public DraftSaving? Conflict { get; private set; }

    public AgendaItem? Item => Desk.Meeting.Items.FirstOrDefault(i => i.Id == Draft.AgendaItemId);

    public DraftMinute? Previous => Desk.Drafts.TakeWhile(d => d.Id != Draft.Id).LastOrDefault();

    public DraftMinute? Next => Desk.Drafts.SkipWhile(d => d.Id != Draft.Id).Skip(1).FirstOrDefault();

    public override async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel) || !Choose()) return NotFound();
        Form = MinuteForm.Of(DraftContent.Of(Draft), Draft.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel) || !Choose()) return NotFound();
        var content = Acted(Form.Read());
        if (!await DeskDoor.TryAsync(this, async () => Conflict = await keeper.SaveAsync(Door.Viewer, Draft.Id, Form.Version, content, cancel))) return Page();
        if (Conflict is { IsConflict: true })
        {
            Form = MinuteForm.Of(content.Tidied(), Form.Version);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var to = Do == "next" && Next is { } next ? RecordLinks.DeskMinute(board, Desk.Meeting.Date, next.Id) : RecordLinks.DeskMinute(board, Desk.Meeting.Date, Draft.Id);
        return Redirect(Do is "decision" or "ask" ? $"{to}?kept={Draft.Id:N}&empty={Do}" : $"{to}?kept={Draft.Id:N}");
    }

    /// <summary>Saves what the script sends, and says which version it is now.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel) || !Choose()) return NotFound();
        try
        {
            var saving = await keeper.SaveAsync(Door.Viewer, Draft.Id, Form.Version, Form.Read(), cancel);
            return saving.IsConflict
                ? new JsonResult(new { by = saving.TheirName }) { StatusCode = StatusCodes.Status409Conflict }
                : new JsonResult(new { version = saving.Version, saved = Time(saving.SavedAt) });
        }
        catch (RuleBrokenException broken)
        {
            return new JsonResult(new { problem = broken.Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    /// <summary>Both texts in one, for whoever keeps both.</summary>
    public MinuteForm Both() => MinuteForm.Of(Conflict!.Theirs!.With(Form.Read().Tidied()), Conflict.Version);

    /// <summary>The clerk's own text, to be saved over the other's.</summary>
    public MinuteForm Mine() => MinuteForm.Of(Form.Read().Tidied(), Conflict!.Version);

    /// <summary>"14:02" in England.</summary>
    public static string Time(DateTime moment) => LocalDay.TimeOf(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (!Choose()) return;
        if (Draft.AgendaItemId is { } item)
            Papers = await Door.Db.Set<Paper>().Include(p => p.Recommendations).Where(p => p.AgendaItemId == item).OrderBy(p => p.Order).ToListAsync(cancel);
        Offers = MinuteOffers.Of(Desk, Draft, Papers, Names);
    }

    /// <summary>Those present, with whether they vote on this item.</summary>
    public IEnumerable<(RollEntry Entry, bool Votes)> Voting() => Desk.Roll
        .Where(r => r.Presence is (Presence.Present or Presence.Expected) && r.Group is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.Substitute or AttendanceRole.CoOpted)
        .Select(r => (r, AttendingRules.Votes(r.Group, Draft.IsEducationMatter) && !Leaves(r.PersonId)));

    private bool Leaves(Guid person) => Desk.Declarations.Any(d => d.PersonId == person && d.AgendaItemId == Draft.AgendaItemId && d.Follows != InterestConsequence.Stays);

    private bool Choose()
    {
        if (Desk.Drafts.FirstOrDefault(d => d.Id == Id) is not { } draft) return false;
        Draft = draft;
        return true;
    }

    /// <summary>What was written with what the pressed button adds.</summary>
    private DraftContent Acted(DraftContent content)
    {
        var parts = (Do ?? "").Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return content;
        return parts[0] switch
        {
            "resolve" when at < Offers.Count => content with { Decisions = [.. content.Decisions, Offers[at].Words] },
            "say" when at < Offers.Count => content with { Narrative = content.Narrative.Trim().Length == 0 ? Offers[at].Words : $"{content.Narrative.TrimEnd()}\n\n{Offers[at].Words}" },
            "ask" when at < content.Decisions.Count && content.Decisions[at].Trim().Length > 0 => content with { Asks = [.. content.Asks, Suggested(content, at)] },
            _ => content,
        };
    }

    /// <summary>A decision's text as an ask, with the kind and the addressees that its words suggest.</summary>
    private AskContent Suggested(DraftContent content, int decision)
    {
        var words = content.Decisions[decision];
        var asking = read(Desk.Board.Name, content.Title, "", [words]).Asking;
        return new AskContent(decision, asking.Count > 0 ? asking[0].Kind : Tracking.TrackedItemKind.Action, words, [.. asking.SelectMany(a => a.To).Distinct()], AskDue.ByRule, null);
    }
}
