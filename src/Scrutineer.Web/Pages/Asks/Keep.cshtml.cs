using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>What an officer can record of an ask, and the form for one of it.</summary>
public sealed class KeepModel(ScrutineerDb db, AskDesk desk) : PageModel
{
    [BindProperty] public KeepForm Form { get; set; } = new();

    public TrackedItem Ask { get; private set; } = null!;
    public Board Board { get; private set; } = null!;

    /// <summary>What is to be recorded; null for the choice of it.</summary>
    public KeepTask? Task { get; private set; }

    /// <summary>Meetings of the board that could have closed it, the latest first.</summary>
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<ExpectedEffect> Expected { get; private set; } = [];

    /// <summary>Indicators that can be named as what should move, by name.</summary>
    public IReadOnlyList<PublishedIndicator> Indicators { get; private set; } = [];

    /// <summary>Themes that asks of the board have.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    public IEnumerable<KeepTask> Tasks => KeepTask.All.Where(t => t.Fits(Ask));

    public async Task<IActionResult> OnGetAsync(Guid id, string? what, CancellationToken cancel)
    {
        if (!await FindAsync(id, what, cancel)) return NotFound();
        Form.On = Form.Received = FormDay.Of(desk.Today);
        if (Ask.Addressees.Count == 1 && Task?.Code == "receipt")
            (Form.Received, Form.Notice) = (Ask.Addressees[0].ReceivedOn is { } received ? FormDay.Of(received) : FormDay.Of(desk.Today), Ask.Addressees[0].NoticeOn is { } notice ? FormDay.Of(notice) : null);
        (Form.Theme, Form.By) = (Ask.Theme, Task?.Code == "judge" ? Board.Name : Ask.Addressees.Count == 1 ? Ask.Addressees[0].AsWritten : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? what, CancellationToken cancel)
    {
        if (!await FindAsync(id, what, cancel) || Task is null) return NotFound();
        // What a browser sends for a choice left open is no mistake of its own: the rules say what is missing.
        ModelState.Clear();
        if (!await RecordAsync(cancel)) return Page();
        TempData["Done"] = Task.Code switch
        {
            "answer" => "The answer is recorded.",
            "receipt" => "Receipt is recorded, and the due day set by it.",
            "sent" => "It is recorded as sent.",
            "pause" => "Its clock stands.",
            "resume" => "Its clock runs again.",
            "judge" => "The judgement is recorded.",
            "close" => "It is recorded as closed by the board.",
            "theme" => "Its theme is saved.",
            "effect" when Form.Expected is null => "It is named; the ask's page shows it.",
            _ => "Saved.",
        };
        return Redirect(Task.Code == "effect" ? AskLinks.Keep(id, "effect") : RecordLinks.TrackedItem(id));
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, string? what, CancellationToken cancel)
    {
        if (!await FindAsync(id, what, cancel) || Form.Expected is not { } expected || Expected.All(e => e.Id != expected)) return NotFound();
        ModelState.Clear();
        if (!await desk.TryAsync(this, "", work => EffectKeeper.RemoveAsync(work, expected, cancel))) return Page();
        TempData["Done"] = "The measure is taken off.";
        return Redirect(AskLinks.Keep(id, "effect"));
    }

    private Task<bool> RecordAsync(CancellationToken cancel)
    {
        var (field, change) = Task!.Code switch
        {
            "answer" => ("Form.Words", (Func<ScrutineerDb, Task>)(work => ResponseRecorder.RecordAsync(work, Given(), cancel))),
            "receipt" => ("Form.Received", work => AskKeeper.ReceiveAsync(work, Ask.Id, Whom(), Read(Form.Received, "the day of receipt", optional: true), Read(Form.Notice, "the day of the notice", optional: true), cancel)),
            "sent" => ("Form.On", work => AskCirculator.SentByOfficerAsync(work, Ask.Id, Whom(), Read(Form.On, "the day")!.Value, cancel)),
            "pause" => ("Form.Words", work => AskKeeper.PauseAsync(work, Ask.Id, Read(Form.On, "the first day")!.Value, Form.Words, cancel)),
            "resume" => ("Form.On", work => AskKeeper.ResumeAsync(work, Ask.Id, Read(Form.On, "the day")!.Value, cancel)),
            "judge" => ("Form.Words", _ => JudgeAsync(cancel)),
            "close" => ("Form.Words", work => AskKeeper.CloseAsync(work, Ask.Id, Form.Meeting ?? Guid.Empty, Form.Words, cancel)),
            "theme" => ("Form.Theme", work => AskKeeper.SortAsync(work, Ask.Id, Form.Theme, cancel)),
            _ when Form.Expected is { } expected => ("Form.Figures", work => EffectKeeper.EnterAsync(work, Expected.Any(e => e.Id == expected) ? expected : Guid.Empty, Form.Figures, desk.Today, cancel)),
            _ when Indicators.FirstOrDefault(i => i.Code == Form.Indicator) is { } indicator => ("Form.Indicator", work => EffectKeeper.AddAsync(work, Ask.Id, indicator.Code, indicator.Name, indicator.Unit, indicator.Months, ShouldRise(), cancel)),
            _ => ("Form.Name", work => EffectKeeper.AddAsync(work, Ask.Id, Form.Measure, Form.Name, ShouldRise(), Form.Unit, cancel)),
        };
        return desk.TryAsync(this, field, change);
    }

    private AnswerGiven Given() => new(Ask.Id, Form.Step, Form.Words ?? "", Read(Form.On, "the day of the answer")!.Value, Form.By, Ask.Addressees.Count > 1 ? Form.Addressee : null)
    {
        Outcome = Form.Outcome,
        Percent = string.IsNullOrWhiteSpace(Form.Percent) ? null
            : int.TryParse(Form.Percent.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent
            : throw new RuleBrokenException("How much is done is a number from 0 to 100."),
    };

    private async Task JudgeAsync(CancellationToken cancel)
    {
        var on = Read(Form.On, "the day of the judgement")!.Value;
        if (Form.Effect is not { } effect) throw new RuleBrokenException("Say whether it worked, worked in part, did not work, or whether it is too early to say.");
        var meeting = await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.BoardId == Ask.Scope && m.Id == Form.Meeting, cancel);
        IReadOnlyList<EvidenceGiven> evidence = meeting is null ? [] : [new EvidenceGiven(meeting.Ref, "The meeting at which it was judged.")];
        await new EffectJudge(desk.Store).JudgeAsync(Ask.Id, effect, Form.Words ?? "", on, Form.By ?? "", evidence, desk.Viewer, cancel);
    }

    private bool ShouldRise() => Form.Moves switch
    {
        "up" => true,
        "down" => false,
        _ => throw new RuleBrokenException("Say whether it should rise or fall."),
    };

    private Guid Whom() => Form.Addressee ?? (Ask.Addressees.Count == 1 ? Ask.Addressees[0].Id : throw new RuleBrokenException("Choose which of those asked it is about."));

    private static DateOnly? Read(string? text, string what, bool optional = false)
    {
        if (string.IsNullOrWhiteSpace(text) && optional) return null;
        return FormDay.Read(text) ?? throw new RuleBrokenException($"Enter {what}, like 2026-03-31.");
    }

    private async Task<bool> FindAsync(Guid id, string? what, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } ask) return false;
        Ask = ask;
        Task = what is null ? null : KeepTask.All.FirstOrDefault(t => t.Code == what && t.Fits(ask));
        if (what is not null && Task is null) return false;
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == ask.Scope, cancel);
        Meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == ask.Scope && m.Date > ask.RaisedOn && m.Date <= desk.Today && (m.HasAgenda || m.HasMinutes)).OrderByDescending(m => m.Date).Take(60).ToListAsync(cancel);
        Expected = await db.Set<ExpectedEffect>().AsNoTracking().Include(e => e.Readings).Where(e => e.TrackedItemId == id).OrderBy(e => e.Id).ToListAsync(cancel);
        if (Task?.Code == "effect") Indicators = await PublishedFigures.IndicatorsAsync(desk.Store, cancel);
        if (Task?.Code == "theme") Themes = await db.Set<TrackedItem>().Where(t => t.Scope == ask.Scope && t.Theme != null).Select(t => t.Theme!).Distinct().OrderBy(t => t).ToListAsync(cancel);
        return true;
    }
}
