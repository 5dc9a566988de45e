using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Evaluation;

/// <summary>A meeting as a member is asked about it.</summary>
/// <param name="IsNamed">Whether the board asks with names.</param>
/// <param name="HasAnswered">Whether this viewer has answered already.</param>
public sealed record EvaluationForm(Board Board, Meeting Meeting, IReadOnlyList<EvaluationQuestion> Questions, bool IsNamed, bool HasAnswered);

/// <summary>What a member answers to one question.</summary>
public sealed record EvaluationInput(int? Score, string? Words);

/// <summary>Asks a board's members how a meeting went, where the board keeps that, and takes what they say (rules L19 and L20).</summary>
public sealed class EvaluationKeeper(DataStore store)
{
    public static readonly Permission Reply = new("evaluations.reply", "say how a meeting of their board went");

    /// <summary>For how many days from the meeting on members are asked.</summary>
    public const int DaysAsked = 60;

    private const int LongestWords = 2_000;

    /// <summary>The meetings that the context's viewer is asked about and has not answered for, the latest first.</summary>
    public static async Task<IReadOnlyList<EvaluationForm>> WaitingAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (reach, today) = (db.Viewer.Reach(Reply), db.Time.Today());
        if (!db.Viewer.IsSignedIn) return [];
        var from = today.AddDays(-DaysAsked);
        var asking = await db.Set<BoardPractice>().AsNoTracking().Where(p => reach.Everywhere || reach.Scopes.Contains(p.BoardId)).ToListAsync(cancel);
        var boards = asking.Where(p => p.EvaluationQuestions.Count > 0).Select(p => p.BoardId).ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => boards.Contains(m.BoardId) && m.Date <= today && m.Date >= from && (m.HasAgenda || m.HasMinutes)).OrderByDescending(m => m.Date).ToListAsync(cancel);
        var forms = new List<EvaluationForm>();
        foreach (var meeting in meetings)
            if (await FormAsync(db, meeting.Id, cancel) is { HasAnswered: false } form) forms.Add(form);
        return forms;
    }

    /// <summary>What the context's viewer is asked about a meeting; null where the board asks nothing, or nothing of them, or not any more.</summary>
    public static async Task<EvaluationForm?> FormAsync(ScrutineerDb db, Guid meetingId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = db.Time.Today();
        if (await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return null;
        if (!db.Viewer.IsSignedIn || !db.Viewer.May(Reply, meeting.BoardId) || !(meeting.HasAgenda || meeting.HasMinutes)) return null;
        if (meeting.Date > today || meeting.Date < today.AddDays(-DaysAsked)) return null;
        var practice = await BoardPractice.OfAsync(db, meeting.BoardId, cancel);
        var questions = EvaluationQuestion.Of(practice.EvaluationQuestions);
        if (questions.Count == 0) return null;
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        return new EvaluationForm(board, meeting, questions, practice.EvaluationIsNamed, await db.Set<EvaluationGiven>().AnyAsync(g => g.MeetingId == meetingId, cancel));
    }

    /// <summary>Keeps what somebody answers. Where the board asks without names, neither the reply nor the journal says whose it is.</summary>
    /// <param name="form">What they were asked.</param>
    /// <param name="answers">One for each question, in order.</param>
    /// <exception cref="RuleBrokenException">They answered before, or nothing at all.</exception>
    public async Task ReplyAsync(Viewer by, EvaluationForm form, IReadOnlyList<EvaluationInput> answers, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(form, answers));
        await using var db = store.Open(form.IsNamed ? Viewer.WorkFor(by) : Viewer.Work("evaluation"));
        var reply = new EvaluationReply { BoardId = form.Board.Id, MeetingId = form.Meeting.Id, Name = form.IsNamed ? by.Name : null };
        for (var i = 0; i < form.Questions.Count; i++)
        {
            var inWords = form.Questions[i].InWords;
            var (score, words) = (inWords ? null : answers[i].Score, inWords ? Text(answers[i].Words) : null);
            if (score is not null || words is not null) reply.Answers.Add(new EvaluationAnswer { EvaluationReplyId = reply.Id, Order = i, Question = form.Questions[i].Text, Score = score, Words = words });
        }

        db.Add(reply);
        db.Add(new EvaluationGiven { MeetingId = form.Meeting.Id, AccountId = by.AccountId!.Value });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("You have answered for this meeting already.");
        }
    }

    private static IEnumerable<string> ReasonsAgainst(EvaluationForm form, IReadOnlyList<EvaluationInput> answers)
    {
        if (form.HasAnswered) yield return "You have answered for this meeting already.";
        else if (answers.Count != form.Questions.Count) yield return "The board’s questions have changed since you opened this page. Open it again.";
        else if (form.Questions.Zip(answers).All(a => a.First.InWords ? Text(a.Second.Words) is null : a.Second.Score is null)) yield return "Answer at least one question.";
        if (answers.Any(a => a.Score is < 1 or > 5)) yield return "Choose one of the five answers.";
        if (answers.Any(a => a.Words?.Length > LongestWords)) yield return $"An answer has at most {LongestWords} characters.";
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
