using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.WorkProgramme.Suggestions;

/// <summary>How a suggestion was scored.</summary>
/// <param name="Criteria">The name of the set.</param>
/// <param name="Scores">A score for each of its questions, in their order.</param>
public sealed record SuggestionScore(string? Criteria, IReadOnlyList<int?> Scores);

/// <summary>Takes suggestions in, shows them once somebody has read them, and keeps how they were chosen among (rules W14 and W15).</summary>
public static class SuggestionKeeper
{
    public const int LongestTitle = 200, LongestDetail = 3_000;

    private const int MostWaiting = 500;

    /// <summary>Takes a suggestion in. Nobody but the board's officers sees it yet.</summary>
    public static async Task<Suggestion> SuggestAsync(ScrutineerDb db, Guid board, string? title, string? detail, ProgrammeSource from, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(title, detail));
        if (await db.Set<Suggestion>().CountAsync(s => s.BoardId == board && s.State == SuggestionState.Waiting, cancel) >= MostWaiting)
            throw new RuleBrokenException("So many suggestions wait to be read that no more are taken now. Try again in some days.");
        var suggestion = new Suggestion { BoardId = board, Title = title!.Trim(), Detail = detail!.Trim(), From = from, ReceivedOn = db.Time.Today() };
        db.Add(suggestion);
        await db.SaveChangesAsync(cancel);
        return suggestion;
    }

    /// <summary>Puts a suggestion that was read into the pool, where everybody sees it, in the words it is to be shown in.</summary>
    public static async Task<Suggestion> ShowAsync(ScrutineerDb db, Guid id, int version, string? title, string? detail, CancellationToken cancel = default)
    {
        var suggestion = await OfAsync(db, id, version, SuggestionState.Waiting, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(title, detail));
        (suggestion.Title, suggestion.Detail) = (title!.Trim(), detail!.Trim());
        (suggestion.State, suggestion.Visibility) = (SuggestionState.InPool, Visibility.Public);
        return await KeepAsync(db, suggestion, cancel);
    }

    /// <summary>Refuses a suggestion on reading it. It and the reason stay out of the public's sight.</summary>
    public static async Task<Suggestion> RefuseAsync(ScrutineerDb db, Guid id, int version, string? reason, CancellationToken cancel = default)
    {
        var suggestion = await OfAsync(db, id, version, SuggestionState.Waiting, cancel);
        Decide(db, suggestion, SuggestionState.Refused, reason, "Say why it is refused. Only officers of the board read it.");
        return await KeepAsync(db, suggestion, cancel);
    }

    /// <summary>Declines a suggestion of the pool, with its score and why. Everybody may read both.</summary>
    public static async Task<Suggestion> DeclineAsync(ScrutineerDb db, Guid id, int version, SuggestionScore score, string? reason, CancellationToken cancel = default)
    {
        var suggestion = await OfAsync(db, id, version, SuggestionState.InPool, cancel);
        Score(suggestion, score);
        Decide(db, suggestion, SuggestionState.Declined, reason, "Say why it is not chosen. Everybody may read it.");
        return await KeepAsync(db, suggestion, cancel);
    }

    /// <summary>Makes a suggestion of the pool an item of the work programme, with itself as the source, and keeps its score and why.</summary>
    public static async Task<Suggestion> ChooseAsync(ScrutineerDb db, Guid id, int version, SuggestionScore score, string? reason, MunicipalYear year, ProgrammePlace place, CancellationToken cancel = default)
    {
        var suggestion = await OfAsync(db, id, version, SuggestionState.InPool, cancel);
        Score(suggestion, score);
        Decide(db, suggestion, SuggestionState.Chosen, reason, "Say why it is chosen. Everybody may read it.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var words = new ProgrammeWords(suggestion.Title, suggestion.Detail, null, null, suggestion.From, $"suggestion of {suggestion.ReceivedOn.WithoutWeekday()}");
        suggestion.ProgrammeItemId = (await ProgrammeKeeper.AddAsync(db, suggestion.BoardId, year, words, place, suggestion.Ref, cancel)).Id;
        await KeepAsync(db, suggestion, cancel);
        await transaction.CommitAsync(cancel);
        return suggestion;
    }

    private static IEnumerable<string> ReasonsAgainst(string? title, string? detail)
    {
        if (string.IsNullOrWhiteSpace(title)) yield return "Say in a few words what the board should look at";
        if (title?.Trim().Length > LongestTitle) yield return $"What the board should look at has at most {LongestTitle} characters.";
        if (string.IsNullOrWhiteSpace(detail)) yield return "Say why it matters";
        if (detail?.Trim().Length > LongestDetail) yield return $"Why it matters has at most {LongestDetail:N0} characters.";
    }

    private static void Score(Suggestion suggestion, SuggestionScore score)
    {
        var criteria = ChoiceCriteria.Named(score.Criteria) ?? throw new RuleBrokenException("Choose the criteria to score by.");
        if (score.Scores.Count != criteria.Questions.Count || score.Scores.Any(s => s is not (>= 0 and <= ChoiceCriteria.Most)))
            throw new RuleBrokenException($"Give each question a score from 0 to {ChoiceCriteria.Most}.");
        (suggestion.Criteria, suggestion.Scores) = (criteria.Name, [.. score.Scores.OfType<int>()]);
    }

    private static void Decide(ScrutineerDb db, Suggestion suggestion, SuggestionState state, string? reason, string missing)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException(missing);
        if (reason.Length > LongestDetail) throw new RuleBrokenException($"The reason has at most {LongestDetail:N0} characters.");
        (suggestion.State, suggestion.Reason, suggestion.DecidedOn) = (state, reason.Trim(), db.Time.Today());
    }

    private static async Task<Suggestion> OfAsync(ScrutineerDb db, Guid id, int version, SuggestionState needed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var suggestion = await db.Set<Suggestion>().FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw new RuleBrokenException("This suggestion is not here any more.");
        return suggestion.State == needed && suggestion.Version == version ? suggestion : throw new RuleBrokenException("Somebody else dealt with this suggestion since you opened it. It is shown as it is now.");
    }

    private static async Task<Suggestion> KeepAsync(ScrutineerDb db, Suggestion suggestion, CancellationToken cancel)
    {
        suggestion.Version++;
        await db.SaveChangesAsync(cancel);
        return suggestion;
    }
}
