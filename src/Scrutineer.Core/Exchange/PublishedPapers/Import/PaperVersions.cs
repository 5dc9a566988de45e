using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>A paper beside the version of it that is held: an older one is kept as a file and changes nothing (rule I3).</summary>
/// <param name="Held">The version in force before; null for a paper that is new.</param>
internal sealed record PaperVersions(PublishedDocument? Held, bool IsOlder, string? Doubt)
{
    public ImportStatus Status => IsOlder ? ImportStatus.Unchanged : Held is null ? ImportStatus.Imported : ImportStatus.Updated;

    /// <summary>What to tell the person who imports.</summary>
    public string? Notice => IsOlder
        ? $"A newer version of this paper is held ({Held!.FileName}), so this one is kept as it is and changes nothing. If this is the newest after all, import it with --newest."
        : null;

    public static async Task<PaperVersions> OfAsync(
        ScrutineerDb db, Meeting meeting, string kind, PaperReading read, PublishedPaper paper, bool newest, CancellationToken cancel)
    {
        if (await HeldAsync(db, meeting, kind, read.Name, cancel) is not { } held) return new PaperVersions(null, false, null);
        var answer = newest
            ? new VersionAnswer(true, null)
            : new PaperVersion(read.Name, paper.Published, read.WrittenAt).Against(new PaperVersion(held.FileName, held.Published, held.WrittenAt));
        held.IsReplaced = answer.IsNewer;
        return new PaperVersions(held, !answer.IsNewer, answer.Doubt);
    }

    /// <summary>The same kind of document for the same meeting. Supplements and other papers are many per meeting, so they go by name too.</summary>
    private static async Task<PublishedDocument?> HeldAsync(ScrutineerDb db, Meeting meeting, string kind, string name, CancellationToken cancel)
    {
        var same = await db.Set<PublishedDocument>().Where(d => d.MeetingId == meeting.Id && d.Kind == kind && !d.IsReplaced).ToListAsync(cancel);
        return kind is "supplementary-agenda" or "other" ? same.FirstOrDefault(d => d.FileName == name) : same.FirstOrDefault();
    }
}
