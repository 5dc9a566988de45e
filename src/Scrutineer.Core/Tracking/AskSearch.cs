using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tracking;

/// <summary>Asks: their wording and each answer, a passage each. They are named after the minute they arose under, which is found by its own title.</summary>
internal sealed class AskSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var asks = db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery().Where(t => t.Scope == scope).OrderBy(t => t.Id);
        foreach (var ask in await asks.ToListAsync(cancel))
            foreach (var text in Texts(ask)) yield return text;
    }

    /// <summary>Makes one ask's passages true at once, in the transaction that is open; its addressees and entries must be loaded.</summary>
    public static Task RenewAsync(ScrutineerDb db, TrackedItem ask, CancellationToken cancel) => SearchKeeper.RenewAsync(db, ask.Scope, ask.Ref, [.. Texts(ask)], cancel);

    private static IEnumerable<SearchText> Texts(TrackedItem ask)
    {
        var wording = new SearchText(ask.Ref, Word(ask.Kind), ask.Subject ?? Word(ask.Kind), ask.RaisedOn, ask.Visibility, new Dictionary<string, string> { ["id"] = $"{ask.Id:N}" })
        {
            Part = "wording",
            Where = "what was asked",
            Text = Passages.Plain(string.Join(" \u2014 ", [ask.Text, .. ask.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten)])),
        };
        yield return wording;
        foreach (var answer in ask.Statuses.OrderBy(s => s.Order))
            yield return wording with { Part = $"answer-{answer.Order + 1}", Where = "the answer", Text = Passages.Plain(answer.Words) };
    }

    private static string Word(TrackedItemKind kind) => kind switch
    {
        TrackedItemKind.Recommendation => "Recommendation",
        TrackedItemKind.Action => "Action",
        TrackedItemKind.ActionPoint => "Action point",
        TrackedItemKind.Information => "Request for information",
        _ => "For the work programme",
    };
}
