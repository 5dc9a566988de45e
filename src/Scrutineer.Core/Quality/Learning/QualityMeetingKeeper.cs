using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Staff;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Quality.Learning;

/// <summary>A meeting as it is written.</summary>
public sealed record MeetingInput(QualityMeetingKind? Kind, DateOnly? On, string? Title, IReadOnlyList<string> Agenda, IReadOnlyList<string> Papers, string? Notes, IReadOnlyList<string> Themes, IReadOnlyList<Guid> Attended, Guid? ServiceId, Guid? AuditId);

/// <summary>Keeps meetings of quality assurance, and what was agreed there (rules U19 and U20).</summary>
public static class QualityMeetingKeeper
{
    private const int MostLines = 100, LongestLine = 500, MostThemes = 20, LongestBy = 120, LongestAction = 1_000;

    /// <summary>Keeps a new meeting, or what changed of one.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="version">The saving that the form began from.</param>
    /// <exception cref="RuleBrokenException">Something is missing or too long, or another window saved meanwhile: nothing is changed.</exception>
    public static async Task<QualityMeeting> SaveAsync(ScrutineerDb db, Guid? id, int version, MeetingInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(input));
        var meeting = id is { } known ? await db.Set<QualityMeeting>().Include(m => m.Attended).SingleAsync(m => m.Id == known, cancel)
            : new QualityMeeting { Kind = input.Kind!.Value, On = input.On!.Value, Title = "", AuditId = input.AuditId };
        if (id is null) db.Add(meeting);
        else if (meeting.Version != version) throw new RuleBrokenException(OtherWindow);
        (meeting.On, meeting.Title, meeting.Notes, meeting.ServiceId) = (input.On!.Value, input.Title!.Trim(), input.Notes?.Trim() ?? "", input.ServiceId);
        (meeting.Agenda, meeting.Papers, meeting.Themes) = ([.. input.Agenda], [.. input.Papers], [.. input.Themes.Distinct(StringComparer.OrdinalIgnoreCase)]);
        await AttendAsync(db, meeting, input.Attended, cancel);
        meeting.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(OtherWindow);
        }

        return meeting;
    }

    /// <summary>Puts what was agreed on the tracker, for the line of one service.</summary>
    /// <exception cref="RuleBrokenException">Something is missing: every reason, and nothing is changed.</exception>
    public static async Task AgreeAsync(ScrutineerDb db, Guid id, Guid? service, string? text, string? by, DateOnly? due, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var meeting = await db.Set<QualityMeeting>().AsNoTracking().SingleAsync(m => m.Id == id, cancel);
        List<string> reasons = [];
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestAction) reasons.Add($"Say what is to be done, in at most {LongestAction} characters.");
        if (string.IsNullOrWhiteSpace(by) || by.Length > LongestBy) reasons.Add("Say who does it.");
        if (due is null || due < db.Time.Today()) reasons.Add("Say by when: today or later.");
        if ((service ?? meeting.ServiceId) is not { } scope) reasons.Add("Choose the service that does it.");
        else if (reasons.Count == 0)
        {
            var item = new TrackedItem
            {
                Kind = TrackedItemKind.Action,
                Text = text!.Trim(),
                Scope = scope,
                OriginKind = meeting.Ref.Kind,
                OriginId = id,
                RaisedOn = db.Time.Today(),
                Subject = meeting.Title,
                Due = due,
                DueRule = "the day agreed in the meeting",
                DueIsGiven = true,
                Visibility = Visibility.Personal,
            };
            item.Addressees.Add(new Addressee { TrackedItemId = item.Id, AsWritten = by!.Trim() });
            db.Add(item);
            await db.SaveChangesAsync(cancel);
        }

        RuleBrokenException.ThrowIfAny(reasons);
    }

    /// <summary>Records that what was agreed is done.</summary>
    /// <exception cref="RuleBrokenException">It is none of this meeting's, it is done already, or the words are missing.</exception>
    public static async Task DoneAsync(ScrutineerDb db, Guid id, Guid action, string? words, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Set<TrackedItem>().AnyAsync(t => t.Id == action && t.OriginId == id, cancel)) throw new RuleBrokenException("This was not agreed here.");
        await ResponseRecorder.RecordAsync(db, new AnswerGiven(action, AnswerStep.Done, words?.Trim() ?? "", db.Time.Today(), db.Viewer.Name), cancel);
    }

    private static async Task AttendAsync(ScrutineerDb db, QualityMeeting meeting, IReadOnlyList<Guid> attended, CancellationToken cancel)
    {
        var known = await db.Set<StaffMember>().Where(s => attended.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
        foreach (var gone in meeting.Attended.Where(a => !known.Contains(a.StaffMemberId)).ToList()) meeting.Attended.Remove(gone);
        foreach (var come in known.Where(k => meeting.Attended.TrueForAll(a => a.StaffMemberId != k)))
        {
            var attendance = new QualityAttendance { QualityMeetingId = meeting.Id, StaffMemberId = come };
            meeting.Attended.Add(attendance);
            db.Add(attendance);
        }
    }

    private static IEnumerable<string> ReasonsAgainst(MeetingInput input)
    {
        if (input.Kind is null) yield return "Choose what kind of meeting it is.";
        if (input.On is null) yield return "Say on which day it is.";
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > QualityMeeting.LongestTitle) yield return $"Say what it is called, in at most {QualityMeeting.LongestTitle} characters.";
        if (input.Notes?.Length > QualityMeeting.LongestText) yield return $"What came of it has at most {QualityMeeting.LongestText} characters.";
        if (input.Agenda.Count > MostLines || input.Papers.Count > MostLines || input.Agenda.Concat(input.Papers).Any(l => l.Length > LongestLine)) yield return $"Agenda and papers have at most {MostLines} lines of at most {LongestLine} characters.";
        if (input.Themes.Count > MostThemes || input.Themes.Any(t => t.Length > QualityMeeting.LongestTheme)) yield return $"A meeting is about at most {MostThemes} themes.";
    }

    private const string OtherWindow = "This meeting was saved in another window meanwhile. Open it again and make your changes there.";
}
