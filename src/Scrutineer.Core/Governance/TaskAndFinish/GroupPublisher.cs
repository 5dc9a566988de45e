using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Publishes a group's report: its recommendations go on the tracker, and once it is accepted its progress reports stand in the work programme (rules TF3 to TF5). Who does it goes on to find the board's ties anew.</summary>
public static class GroupPublisher
{
    /// <summary>After how many months progress is reported.</summary>
    public static IReadOnlyList<int> ProgressAfter { get; } = [6, 12];

    private const int LongestWords = 300;

    /// <summary>Makes the group and its report public, and puts every recommendation and part on the tracker, today.</summary>
    public static async Task<TaskAndFinishGroup> PublishAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel = default)
    {
        var group = await GroupKeeper.OfAsync(db, id, version, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(group));
        var (board, today) = (await db.Set<Board>().SingleAsync(b => b.Id == group.BoardId, cancel), db.Time.Today());
        var posts = (await db.Set<Post>().AsNoTracking().ToListAsync(cancel)).ToLookup(p => p.Title, p => p.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var body in group.ByBody)
        {
            var whole = new Dictionary<int, TrackedItem>();
            foreach (var recommendation in body)
            {
                var ask = AskOf(group, board, recommendation, today);
                if (recommendation.Part is null) whole.Add(recommendation.Number, ask);
                else ask.ParentId = whole[recommendation.Number].Id;
                var to = IsCabinetMember(recommendation.To) && group.CabinetMember is { } named ? named : recommendation.To;
                ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = to, PostId = posts[to].Select(p => (Guid?)p).FirstOrDefault() });
                recommendation.TrackedItemId = ask.Id;
                db.Add(ask);
            }
        }

        (group.PublishedOn, group.Visibility) = (today, Visibility.Public);
        await KeepAsync(db, group, cancel);
        return group;
    }

    /// <summary>Records that the report was accepted. Its progress reports then stand in the work programme by themselves: at the first ordinary meeting from 6 and 12 months on, or without a date where none is planned.</summary>
    /// <param name="words">Where that is minuted.</param>
    public static async Task<TaskAndFinishGroup> AcceptAsync(ScrutineerDb db, Guid id, int version, DateOnly? on, string? words, CancellationToken cancel = default)
    {
        var group = await GroupKeeper.OfAsync(db, id, version, cancel);
        List<string> against = [];
        if (group.PublishedOn is not { } published) against.Add("The report is not published yet.");
        else if (on < published) against.Add($"The report was published on {published.InWords()}, and cannot have been accepted before.");
        if (group.AcceptedOn is not null) against.Add("It is recorded already that the report was accepted.");
        if (on is null) against.Add("Enter the day the report was accepted.");
        if (on > db.Time.Today()) against.Add("That day is still to come.");
        if (string.IsNullOrWhiteSpace(words)) against.Add("Say who accepted it and where that is minuted.");
        if (words?.Length > LongestWords) against.Add($"Where it is minuted has at most {LongestWords} characters.");
        RuleBrokenException.ThrowIfAny(against);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (group.AcceptedOn, group.AcceptedWords) = (on, words!.Trim());
        foreach (var months in ProgressAfter) await ProgrammeAsync(db, group, on!.Value, months, cancel);
        await KeepAsync(db, group, cancel);
        await transaction.CommitAsync(cancel);
        return group;
    }

    /// <summary>Why a report cannot be published, in sentences; none where it can.</summary>
    public static IReadOnlyList<string> ReasonsAgainst(TaskAndFinishGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        List<string> against = [];
        if (group.IsPublished) against.Add("The report is published already.");
        if (group.Chair is null) against.Add("Name the chair.");
        if (group.Evidence.Count == 0) against.Add("The evidence log is empty.");
        if (group.Findings.Count == 0) against.Add("There is no finding.");
        if (group.Recommendations.Count == 0) against.Add("There is no recommendation.");
        return against;
    }

    private static TrackedItem AskOf(TaskAndFinishGroup group, Board board, GroupRecommendation recommendation, DateOnly today)
    {
        var (due, rule) = GroupDeadlines.Of(recommendation.Within, today);
        return new TrackedItem
        {
            Kind = IsBoard(recommendation.To, board) ? TrackedItemKind.Action : TrackedItemKind.Recommendation,
            Text = recommendation.Text,
            Scope = board.Id,
            OriginKind = group.Ref.Kind,
            OriginId = group.Id,
            OriginPart = recommendation.Ordinal,
            RaisedOn = today,
            Subject = group.Name,
            Due = due,
            DueRule = rule,
            DueIsGiven = due is not null,
        };
    }

    /// <summary>What a group asks of its own board is an action; the clock for the executive's answer does not run for it.</summary>
    private static bool IsBoard(string to, Board board) =>
        string.Equals(to, board.Name, StringComparison.OrdinalIgnoreCase) || to.Equals("Board", StringComparison.OrdinalIgnoreCase) || to.Equals("Scrutiny Board", StringComparison.OrdinalIgnoreCase);

    private static bool IsCabinetMember(string to) => to.Equals("Cabinet member", StringComparison.OrdinalIgnoreCase);

    private static async Task ProgrammeAsync(ScrutineerDb db, TaskAndFinishGroup group, DateOnly accepted, int months, CancellationToken cancel)
    {
        var due = accepted.AddMonths(months);
        var meeting = await db.Set<Meeting>().Where(m => m.BoardId == group.BoardId && m.Date >= due && (m.Nature == null || m.Nature == "")).OrderBy(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(cancel);
        var words = new ProgrammeWords(
            $"Progress after {months} months: {group.Name}",
            $"What was done on the recommendations, and whether it worked. Due at the first ordinary meeting from {due.WithoutWeekday()}{(meeting is null ? $": none is planned from {due:MMMM yyyy} on yet" : "")}.",
            group.CabinetMember, null, ProgrammeSource.Group, $"{group.Name}, report accepted on {accepted.WithoutWeekday()}");
        var item = await ProgrammeKeeper.AddAsync(db, group.BoardId, MunicipalYear.Of(meeting ?? due), words, new ProgrammePlace(meeting, null), group.Ref, cancel);
        item.DueFrom = due;
    }

    private static async Task KeepAsync(ScrutineerDb db, TaskAndFinishGroup group, CancellationToken cancel)
    {
        group.Version++;
        await StaleThreads.NoteAsync(db, [group.BoardId], cancel);
        await db.SaveChangesAsync(cancel);
    }
}
