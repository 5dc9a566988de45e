using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Takes minutes from the chair's reading to their approval, and changes published ones by versions that keep what they replace (rules L11 to L13).</summary>
public sealed class ApprovalKeeper(DataStore store)
{
    /// <summary>Notes that the draft went to the chair.</summary>
    /// <exception cref="RuleBrokenException">It is there already, or was published.</exception>
    public async Task SendToChairAsync(Viewer by, Guid meeting, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var set = await SetAsync(db, meeting, cancel);
        set.SendToChair();
        db.Add(new ChairReading { BoardId = set.BoardId, MinuteSetId = set.Id, SentOn = store.Time.Today() });
        await SaveAsync(db, cancel);
    }

    /// <summary>Records what the chair said of the draft, on the chair's behalf.</summary>
    /// <exception cref="RuleBrokenException">The draft is not with the chair, or nothing was said.</exception>
    public async Task RecordChairAsync(Viewer by, Guid meeting, string? comments, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(comments)) throw new RuleBrokenException("Record what the chair said, if only that there was nothing to change.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var set = await SetAsync(db, meeting, cancel);
        set.ReturnFromChair();
        var reading = await db.Set<ChairReading>().SingleAsync(r => r.MinuteSetId == set.Id && r.AnsweredOn == null, cancel);
        (reading.AnsweredOn, reading.Comments) = (store.Time.Today(), comments.Trim());
        await SaveAsync(db, cancel);
    }

    /// <summary>Records the approval by a later meeting of the board, with what members recalled (rule L12).</summary>
    /// <exception cref="RuleBrokenException">The meeting is none of the board's, is not later, or is still to come.</exception>
    public async Task ApproveAsync(Viewer by, Guid meeting, DateOnly? approvedOn, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var set = await SetAsync(db, meeting, cancel);
        var minuted = await db.Set<Meeting>().SingleAsync(m => m.Id == meeting, cancel);
        if (approvedOn is not { } day || !await db.Set<Meeting>().AnyAsync(m => m.BoardId == set.BoardId && m.Date == day, cancel)) throw new RuleBrokenException("Choose the meeting of this board that approved the minutes.");
        if (day <= minuted.Date) throw new RuleBrokenException("Minutes are approved at a later meeting than the one they record.");
        if (day > store.Time.Today()) throw new RuleBrokenException($"The meeting of {day.InWords()} is still to come.");
        set.Approve(day);
        await SaveAsync(db, cancel);
    }

    /// <summary>Records what a member recalled when the minutes came to be approved.</summary>
    public async Task RecallAsync(Viewer by, Guid meeting, string? member, string? words, string? citation, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(member) || string.IsNullOrWhiteSpace(words)) throw new RuleBrokenException("Say who recalled it, and what.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var set = await SetAsync(db, meeting, cancel);
        if (set.State != MinutesState.Published) throw new RuleBrokenException("Recollections are recorded when published minutes come to be approved.");
        var of = string.IsNullOrWhiteSpace(citation) ? null : citation.Trim();
        var minute = of is null ? null : await db.Set<Minute>().AsNoTracking().FirstOrDefaultAsync(m => m.MeetingId == meeting && m.Citation == of, cancel)
            ?? throw new RuleBrokenException($"No minute {of} is of this meeting.");
        db.Add(new Recollection { BoardId = set.BoardId, MinuteSetId = set.Id, Citation = of, Member = member.Trim(), Words = words.Trim(), Visibility = minute?.Visibility ?? Visibility.Public });
        set.Touch();
        await SaveAsync(db, cancel);
    }

    /// <summary>Changes a published minute. What it said is kept as a version: a correction until the minutes are approved, a new version after (rule L13).</summary>
    /// <param name="began">How many versions there were when the change was begun.</param>
    /// <exception cref="RuleBrokenException">There is no reason, nothing is changed, or somebody changed it meanwhile.</exception>
    public async Task AmendAsync(Viewer by, Guid minuteId, int began, string narrative, IReadOnlyList<string> decisions, string? reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(narrative);
        ArgumentNullException.ThrowIfNull(decisions);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("Say what is corrected and why: it is published with the minute.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var minute = await db.Set<Minute>().Include(m => m.Decisions).SingleAsync(m => m.Id == minuteId, cancel);
        var set = await SetAsync(db, minute.MeetingId, cancel);
        if (set.State is not (MinutesState.Published or MinutesState.Approved)) throw new RuleBrokenException("The minutes are not published yet: change the draft.");
        var before = await db.Set<MinuteVersion>().CountAsync(v => v.MinuteId == minuteId, cancel);
        if (before != began) throw new RuleBrokenException("Somebody else changed this minute meanwhile. What you wrote is below: compare it with the minute as it is now.");
        var texts = minute.Decisions.OrderBy(d => d.Order).ToList();
        var said = decisions.Select(d => d.ReplaceLineEndings("\n").Trim()).ToList();
        var told = narrative.ReplaceLineEndings("\n").Trim();
        if (said.Count != texts.Count || said.Exists(d => d.Length == 0)) throw new RuleBrokenException("A decision keeps its place and its words: correct its wording, and do not empty it.");
        if (told == minute.Narrative && said.SequenceEqual(texts.Select(t => t.Text))) throw new RuleBrokenException("Nothing is changed.");
        db.Add(new MinuteVersion
        {
            BoardId = minute.BoardId,
            MinuteId = minute.Id,
            Number = before + 1,
            Title = minute.Title,
            Narrative = minute.Narrative,
            Concerns = [.. minute.Concerns],
            Decisions = [.. texts.Select(d => $"{d.Ordinal} {d.Text}")],
            IsCorrection = set.State == MinutesState.Published,
            Reason = reason.Trim(),
            ReplacedOn = store.Time.Today(),
            Visibility = minute.Visibility,
        });
        minute.Narrative = told;
        foreach (var (decision, text) in texts.Zip(said)) decision.Text = text;
        if (set.State == MinutesState.Published) set.Corrections++;
        set.Touch();
        db.Reason = reason.Trim();
        await StaleThreads.NoteAsync(db, [minute.BoardId], cancel);
        await SaveAsync(db, cancel);
        await TiesAfterwards.FindAsync(store, by, cancel);
    }

    private static async Task<MinuteSet> SetAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel) =>
        await db.Set<MinuteSet>().SingleOrDefaultAsync(s => s.MeetingId == meeting, cancel) ?? throw new RuleBrokenException("These minutes were imported from a published paper, and are not kept at the desk.");

    private static async Task SaveAsync(ScrutineerDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("Somebody else changed these minutes at the same moment. Load the page and try again.");
        }
    }
}
