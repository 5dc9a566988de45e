using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Evaluation;

/// <summary>What members said to one question.</summary>
/// <param name="Counts">How many chose each of the five answers.</param>
/// <param name="Words">What was written, each with its writer where the board asks with names.</param>
public sealed record QuestionSummary(string Question, IReadOnlyList<int> Counts, IReadOnlyList<EvaluationWords> Words)
{
    /// <summary>How many answered on the scale.</summary>
    public int Scored => Counts.Sum();
}

/// <summary>What somebody wrote.</summary>
public sealed record EvaluationWords(string? Name, string Text);

/// <summary>What members said of a meeting, or of a year's meetings: for the board's officers, never for the public (rule L20).</summary>
/// <param name="Replies">How many answered, those withheld included.</param>
/// <param name="Withheld">Replies without names of meetings from which fewer than three have come: what they say would tell whose they are.</param>
public sealed record EvaluationSummary(int Replies, int Withheld, IReadOnlyList<QuestionSummary> Questions)
{
    /// <summary>From how many on replies without names are shown.</summary>
    public const int FewestShown = 3;

    /// <summary>Of one meeting, as far as the context's viewer may see it.</summary>
    public static async Task<EvaluationSummary> OfMeetingAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Of(await db.Set<EvaluationReply>().AsNoTracking().Include(r => r.Answers).Where(r => r.MeetingId == meeting).ToListAsync(cancel));
    }

    /// <summary>Of a board's meetings in a municipal year, for its review of the year.</summary>
    public static async Task<EvaluationSummary> OfYearAsync(ScrutineerDb db, Guid board, MunicipalYear year, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = await db.Set<Meeting>().Where(m => m.BoardId == board).Select(m => new { m.Id, m.Date }).ToListAsync(cancel);
        var meetings = held.Where(m => MunicipalYear.Of(m.Date) == year).Select(m => m.Id).ToList();
        return Of(await db.Set<EvaluationReply>().AsNoTracking().Include(r => r.Answers).Where(r => meetings.Contains(r.MeetingId)).ToListAsync(cancel));
    }

    internal static EvaluationSummary Of(IReadOnlyList<EvaluationReply> replies)
    {
        var withheld = replies.GroupBy(r => r.MeetingId).Where(m => m.Count() < FewestShown).SelectMany(m => m).Where(r => r.Name is null).ToHashSet();
        var shown = replies.Where(r => !withheld.Contains(r)).SelectMany(r => r.Answers.Select(a => (r.Name, Answer: a)));
        return new EvaluationSummary(replies.Count, withheld.Count,
        [
            .. shown.GroupBy(a => a.Answer.Question).OrderBy(q => q.Min(a => a.Answer.Order)).Select(q => new QuestionSummary(q.Key,
                [.. Enumerable.Range(1, EvaluationQuestion.Scale.Count).Select(score => q.Count(a => a.Answer.Score == score))],
                // By their words: an order of coming would tell whose they are.
                [.. q.Where(a => a.Answer.Words is not null).Select(a => new EvaluationWords(a.Name, a.Answer.Words!)).OrderBy(w => w.Name).ThenBy(w => w.Text, StringComparer.OrdinalIgnoreCase)])),
        ]);
    }
}
