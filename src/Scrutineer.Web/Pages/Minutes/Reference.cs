using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>A reference from one minute to another, seen from either end, in the words that make it.</summary>
/// <param name="Title">The record at the other end; what is cited, as written, where that is not held.</param>
/// <param name="Address">Its page; null where it has none.</param>
public sealed record Reference(Citation Citation, string Title, string? Subject, string? Address, DateOnly? Date)
{
    /// <summary>The sentence with the cited words marked.</summary>
    public IHtmlContent Marked
    {
        get
        {
            var (words, cited) = (Citation.Sentence, Citation.AsWritten);
            var at = cited.Length == 0 ? -1 : words.IndexOf(cited, StringComparison.OrdinalIgnoreCase);
            var html = new HtmlContentBuilder();
            return at < 0
                ? html.Append(words)
                : html.Append(words[..at]).AppendHtml("<mark>").Append(words.Substring(at, cited.Length)).AppendHtml("</mark>").Append(words[(at + cited.Length)..]);
        }
    }

    /// <summary>References that this minute makes.</summary>
    public static async Task<IReadOnlyList<Reference>> CitedByAsync(ScrutineerDb db, RecordCards cards, Minute minute, CancellationToken cancel)
    {
        var made = await db.Set<Citation>().AsNoTracking().Where(c => c.CitingId == minute.Id).OrderBy(c => c.Line).ThenBy(c => c.Id).ToListAsync(cancel);
        var held = await cards.OfAsync(db, made.Where(c => c.Resolved is not null).Select(c => c.Resolved!.Value).Distinct(), cancel);
        return [.. OncePerSentence(made).Select(c => c.Resolved is { } record && held.TryGetValue(record, out var card)
            ? new Reference(c, card.KindWord, card.Title, card.Address(), card.Date)
            : new Reference(c, c.Body is { } body ? $"{body}, minute {c.Text}" : $"Minute {c.Text}", null, null, c.ExpectedOn))];
    }

    /// <summary>References made to this minute, and those to its number that are about other business.</summary>
    public static async Task<IReadOnlyList<Reference>> CitingAsync(ScrutineerDb db, RecordCards cards, Guid board, Minute minute, CancellationToken cancel)
    {
        var made = await db.Set<Citation>().AsNoTracking()
            .Where(c => c.ResolvedId == minute.Id || (c.Scope == board && c.Text == minute.Citation && c.State == CitationState.Flagged)).ToListAsync(cancel);
        return await CitingAsync(db, cards, made, cancel);
    }

    /// <summary>The other end of these references: who makes them, oldest first.</summary>
    public static async Task<IReadOnlyList<Reference>> CitingAsync(ScrutineerDb db, RecordCards cards, IReadOnlyCollection<Citation> made, CancellationToken cancel)
    {
        var held = await cards.OfAsync(db, made.Select(c => c.Citing).Distinct(), cancel);
        return [.. OncePerSentence(made).Where(c => held.ContainsKey(c.Citing)).Select(c => (Citation: c, Card: held[c.Citing]))
            .OrderBy(r => r.Card.Date).ThenBy(r => r.Card.Order)
            .Select(r => new Reference(r.Citation, r.Card.KindWord, r.Card.Title, r.Card.Address(), r.Card.Date))];
    }

    /// <summary>A sentence that both refers and closes is kept as two citations; it is read once.</summary>
    private static IEnumerable<Citation> OncePerSentence(IEnumerable<Citation> citations) =>
        citations.OrderBy(c => c.AsWritten.Length == c.Text.Length).ThenBy(c => c.Id).DistinctBy(c => (c.CitingId, c.Text, c.Body, c.Sentence)).OrderBy(c => c.Line).ThenBy(c => c.Id);
}
