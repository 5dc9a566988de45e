using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.GroupDesk;

/// <summary>Keeps a group's record, publishes its report, and records that it was accepted (rules TF1 to TF5).</summary>
public sealed class KeepModel(GroupChanges desk, ScrutineerDb db) : PageModel
{
    private const int MostPapers = 100;

    [BindProperty] public int Version { get; set; }
    [BindProperty] public GroupForm Form { get; set; } = new();
    [BindProperty] public EntryForm Entry { get; set; } = new();
    [BindProperty] public Guid Remove { get; set; }

    /// <summary>The day and words of the report's acceptance.</summary>
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Words { get; set; }

    public Board Board { get; private set; } = null!;
    public TaskAndFinishGroup Group { get; private set; } = null!;

    /// <summary>The part whose form was sent, and shows open; null for none.</summary>
    public string? Part { get; private set; }

    /// <summary>The board's published papers, which evidence may be.</summary>
    public IReadOnlyList<Choice> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Form, Version) = (GroupForm.Of(Group), Group.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostDetailsAsync(Guid id, CancellationToken cancel)
    {
        var details = Form.Read(ModelState);
        return await ActAsync(id, "details", nameof(GroupForm.Name), work => GroupKeeper.ChangeAsync(work, id, Version, details, cancel), "The group is changed.", cancel);
    }

    public async Task<IActionResult> OnPostEnterAsync(Guid id, string? part, CancellationToken cancel)
    {
        var entry = Entry;
        var on = GroupForm.Day(ModelState, part == "meeting" ? nameof(EntryForm.MeetingOn) : nameof(EntryForm.EvidenceOn), part == "meeting" ? entry.MeetingOn : entry.EvidenceOn);
        int? whole = int.TryParse(entry.PartOf, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (whole is null && !string.IsNullOrWhiteSpace(entry.PartOf)) ModelState.AddModelError(nameof(EntryForm.PartOf), "Enter the number of the recommendation that this is a part of, such as 1");
        RecordRef? paper = Guid.TryParse(entry.Attached, out var attached) ? new RecordRef("paper", attached) : null;
        return part switch
        {
            "meeting" => await ActAsync(id, part, nameof(EntryForm.MeetingWords), work => GroupKeeper.MeetAsync(work, id, Version, on, entry.MeetingWords, cancel), "The meeting is entered.", cancel),
            "evidence" => await ActAsync(id, part, nameof(EntryForm.Shows), work =>
                GroupKeeper.LearnAsync(work, id, Version, Enum.TryParse<GroupEvidenceKind>(entry.EvidenceKind, out var kind) && Enum.IsDefined(kind) ? kind : null, on, entry.Who, entry.Shows, paper, cancel), "The evidence is in the log.", cancel),
            "finding" => await ActAsync(id, part, nameof(EntryForm.Finding), work => GroupKeeper.FindAsync(work, id, Version, entry.Finding, EntryForm.Numbers(entry.RestsOn), cancel), "The finding is entered.", cancel),
            "option" => await ActAsync(id, part, nameof(EntryForm.Option), work => GroupKeeper.ConsiderAsync(work, id, Version, entry.Option, entry.IsRecommended, entry.Why, cancel), "The option is entered.", cancel),
            "recommendation" => await ActAsync(id, part, nameof(EntryForm.Recommendation), work => GroupKeeper.RecommendAsync(work, id, Version, [new(entry.To, entry.Recommendation, entry.Within, whole)], cancel), "The recommendation is entered.", cancel),
            _ => BadRequest(),
        };
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, null, "", work => GroupKeeper.RemoveAsync(work, id, Version, Remove, cancel), "The entry is taken out.", cancel);

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, null, "", work => GroupPublisher.PublishAsync(work, id, Version, cancel), "The report is published, and its recommendations stand on the tracker.", cancel);

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        var on = GroupForm.Day(ModelState, nameof(On), On);
        return ActAsync(id, null, nameof(Words), work => GroupPublisher.AcceptAsync(work, id, Version, on, Words, cancel), "It is recorded. The progress reports after 6 and 12 months stand in the work programme.", cancel);
    }

    private async Task<IActionResult> ActAsync(Guid id, string? part, string field, Func<ScrutineerDb, Task> act, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await desk.TryAsync(this, field, act))
        {
            TempData["Done"] = done;
            return Redirect($"{ProgrammeLinks.KeepGroup(id)}{(part is null ? "" : $"#part-{part}")}");
        }

        await FindAsync(id, cancel);
        if (part != "details") Form = GroupForm.Of(Group);
        (Part, Version) = (part, Group.Version);
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.GroupAsync(id, cancel) is not { } found) return false;
        (Board, Group) = found;
        var papers = await Circulator.Papers(db, Board.Id).Take(MostPapers).Select(p => new { p.Id, p.Subject, p.Date }).ToListAsync(cancel);
        Papers = [new("", "None"), .. papers.Select(p => new Choice(p.Id.ToString("N"), p.Date is { } day ? $"{p.Subject} ({day.WithoutWeekday()})" : p.Subject))];
        return true;
    }
}
