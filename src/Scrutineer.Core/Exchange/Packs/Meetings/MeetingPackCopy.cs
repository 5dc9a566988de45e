using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>Binds the pack of a published agenda, or of a supplementary one, into a file, without keeping it here.</summary>
public sealed class MeetingPackCopy(DataStore store)
{
    /// <param name="target">The public pack; one of that name is replaced.</param>
    /// <param name="twin">The pack with what is closed to the public; null for none.</param>
    /// <param name="supplement">Which of the meeting's supplementary agendas, counted from 1 in the order they were published; null for the agenda.</param>
    /// <exception cref="RuleBrokenException">There is no such meeting or supplement, its agenda is not published here, or some paper cannot be bound.</exception>
    public async Task<PackBuilt> WriteAsync(Guid meetingId, string target, string? twin = null, int? supplement = null, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var content = await ContentAsync(meetingId, supplement, cancel);
        var built = await new MeetingPackFiles(store).BuildAsync(content, Path.GetFullPath(target), twin is null || !content.HasPrivatePapers ? null : Path.GetFullPath(twin), progress, cancel);
        return twin is null || content.HasPrivatePapers ? built : built with { Warnings = [.. built.Warnings, "No paper is private, so no private twin was written."] };
    }

    private async Task<MeetingPackContent> ContentAsync(Guid meetingId, int? supplement, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("packs"));
        var meeting = await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId, cancel) ?? throw new RuleBrokenException($"There is no meeting {meetingId}.");
        var kind = supplement is null ? PublicationKind.Agenda : PublicationKind.Supplement;
        var published = await db.Set<Publication>().Where(p => p.MeetingId == meetingId && p.Kind == kind).OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(cancel);
        if (supplement is { } number && (number < 1 || number > published.Count))
            throw new RuleBrokenException($"The meeting of {meeting.Date.InWords()} has {(published.Count == 1 ? "1 supplementary agenda" : $"{published.Count} supplementary agendas")}; there is no number {number}.");
        if (published.Count > 0 && await MeetingPackContent.ReadAsync(db, published[(supplement ?? 1) - 1], cancel) is { } content) return content;
        if (supplement is not null) throw new RuleBrokenException("Everything of this supplementary agenda was withdrawn: nothing is left to bind.");
        throw new RuleBrokenException(meeting.HasAgenda
            ? $"The papers of {meeting.Date.InWords()} came from imported files: there is nothing to bind here. Use --from with their folder."
            : $"The agenda of {meeting.Date.InWords()} has not been published yet.");
    }
}
