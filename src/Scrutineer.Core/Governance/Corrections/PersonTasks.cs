using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Corrections;

/// <summary>Something that only a person can settle.</summary>
/// <param name="Kind">citation, people, link, version or unread.</param>
/// <param name="Id">How commands name it; null where there is nothing to name.</param>
/// <param name="Words">What is to be settled, in a sentence.</param>
/// <param name="Command">The command that settles it, to be completed.</param>
public sealed record PersonTask(string Kind, string? Id, string Words, string? Command);

/// <summary>Gathers what needs a person after an import.</summary>
public static class PersonTasks
{
    public static async Task<IReadOnlyList<PersonTask>> OfAsync(ScrutineerDb db, IReadOnlyCollection<Guid> boards, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(boards);
        return
        [
            .. await FlaggedAsync(db, boards, cancel),
            .. (await SamePeople.ProposedAsync(db, cancel)).Select(p => new PersonTask("people", p.Other.Slug, p.Words, p.Command)),
            .. await SuggestedAsync(db, boards, cancel),
            .. await DocumentsAsync(db, boards, cancel),
        ];
    }

    private static async Task<IEnumerable<PersonTask>> FlaggedAsync(ScrutineerDb db, IReadOnlyCollection<Guid> boards, CancellationToken cancel)
    {
        var flagged = await db.Set<Citation>().AsNoTracking().Where(c => boards.Contains(c.Scope) && c.State == CitationState.Flagged).ToListAsync(cancel);
        return flagged.OrderBy(c => c.Text, StringComparer.Ordinal).ThenBy(c => c.Id).Select(c => new PersonTask(
            "citation", ShortId.Of(c.Id), c.Why ?? $"Citation {c.Text} is in doubt.", $"scrutineer citations resolve {ShortId.Of(c.Id)} --to NUMBER/YY --reason \"...\""));
    }

    /// <summary>Suggested ties are many and none is wrong by itself, so they are one task.</summary>
    private static async Task<IEnumerable<PersonTask>> SuggestedAsync(ScrutineerDb db, IReadOnlyCollection<Guid> boards, CancellationToken cancel)
    {
        var count = await LinkReview.Suggested(db, boards).CountAsync(cancel);
        return count == 0 ? [] :
        [
            new PersonTask("link", null, count == 1 ? "1 tie is only suggested by likeness: confirm or cut it." : $"{count} ties are only suggested by likeness: confirm or cut them.",
                "scrutineer links list --state suggested"),
        ];
    }

    private static async Task<IEnumerable<PersonTask>> DocumentsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> boards, CancellationToken cancel)
    {
        var documents = await db.Set<PublishedDocument>().AsNoTracking().Where(d => boards.Contains(d.BoardId)).OrderBy(d => d.FileName).ToListAsync(cancel);
        return
        [
            .. documents.Where(d => d.VersionDoubt is not null).Select(d => new PersonTask("version", d.FileName, d.VersionDoubt!, "scrutineer import FILE --newest")),
            .. documents.Where(d => !d.IsReplaced && d.Problems.Count > 0).Select(d => new PersonTask("unread", d.FileName,
                $"{d.FileName}: {(d.Problems.Count == 1 ? "1 place" : $"{d.Problems.Count} places")} could not be read with certainty: {d.Problems[0]}", null)),
        ];
    }
}
