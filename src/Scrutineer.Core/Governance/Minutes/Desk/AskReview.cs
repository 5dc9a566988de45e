using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>A sentence that the clerk has neither made an ask nor said to be none.</summary>
public sealed record OpenSentence(DraftMinute Draft, AskingSentence Asking);

/// <summary>An open ask that a sentence may close, and what the clerk said of it; null while nothing was.</summary>
public sealed record MatterArising(DraftMinute Draft, string Citation, string Sentence, TrackedItem Ask, bool? Closes);

/// <summary>What the desk still has to know before minutes are published (rule L9).</summary>
public sealed record AskReview(IReadOnlyList<OpenSentence> Sentences, IReadOnlyList<MatterArising> Arising)
{
    private const double SameWords = 0.6;

    /// <summary>True where nothing is left undecided.</summary>
    public bool IsDone => Sentences.Count == 0 && Arising.All(a => a.Closes is not null);

    /// <summary>Reads every draft of a meeting.</summary>
    public static async Task<AskReview> OfAsync(ScrutineerDb db, MinuteReader read, Board board, IReadOnlyList<DraftMinute> drafts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(drafts);
        var (sentences, arising) = (new List<OpenSentence>(), new List<MatterArising>());
        foreach (var draft in drafts)
        {
            var reading = Read(read, board, draft);
            sentences.AddRange(reading.Asking.Where(a => !IsDecided(draft, a)).Select(a => new OpenSentence(draft, a)));
            foreach (var closure in reading.Closures.DistinctBy(c => (c.Citation, c.Sentence)))
                foreach (var ask in await OpenAsksAsync(db, board, closure.Citation, cancel))
                    arising.Add(new MatterArising(draft, closure.Citation, closure.Sentence, ask, draft.Closures.Find(c => c.TrackedItemId == ask.Id && c.Sentence == closure.Sentence)?.Closes));
        }

        return new AskReview(sentences, arising);
    }

    /// <summary>What a draft's words say.</summary>
    internal static MinuteReading Read(MinuteReader read, Board board, DraftMinute draft, MinuteNumbers? numbers = null) =>
        read(board.Name, draft.Title, draft.Narrative, [.. draft.Decisions.OrderBy(d => d.Order).Select(d => d.Text)], numbers);

    /// <summary>True where an ask says the sentence's words, or the sentence was set aside.</summary>
    private static bool IsDecided(DraftMinute draft, AskingSentence asking)
    {
        if (draft.SetAside.Contains(asking.Sentence)) return true;
        var words = TextLikeness.Words(asking.Sentence);
        return draft.Asks.Exists(a => TextLikeness.Containment(words, TextLikeness.Words(a.Text)) >= SameWords);
    }

    private static async Task<List<TrackedItem>> OpenAsksAsync(ScrutineerDb db, Board board, string citation, CancellationToken cancel)
    {
        var minutes = db.Set<Minute>().Where(m => m.BoardId == board.Id && m.Citation == citation).Select(m => m.Id);
        return await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees)
            .Where(t => t.OriginKind == "minute" && minutes.Contains(t.OriginId) && AskStanding.Outstanding.Contains(t.State)).OrderBy(t => t.Id).ToListAsync(cancel);
    }
}
