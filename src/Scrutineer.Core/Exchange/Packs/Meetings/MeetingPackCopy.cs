using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>Binds the pack of a published agenda into a file, without keeping it here.</summary>
public sealed class MeetingPackCopy(DataStore store)
{
    /// <param name="target">The public pack; one of that name is replaced.</param>
    /// <param name="twin">The pack with what is closed to the public; null for none.</param>
    /// <exception cref="RuleBrokenException">There is no such meeting, its agenda is not published here, or some paper cannot be bound.</exception>
    public async Task<PackBuilt> WriteAsync(Guid meetingId, string target, string? twin = null, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var content = await ContentAsync(meetingId, cancel);
        var built = await new MeetingPackFiles(store).BuildAsync(content, Path.GetFullPath(target), twin is null || !content.HasPrivatePapers ? null : Path.GetFullPath(twin), progress, cancel);
        return twin is null || content.HasPrivatePapers ? built : built with { Warnings = [.. built.Warnings, "No paper is private, so no private twin was written."] };
    }

    private async Task<MeetingPackContent> ContentAsync(Guid meetingId, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("packs"));
        var meeting = await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId, cancel) ?? throw new RuleBrokenException($"There is no meeting {meetingId}.");
        var publication = await db.Set<Publication>().Where(p => p.MeetingId == meetingId && p.Kind == PublicationKind.Agenda).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        if (publication is { } id && await MeetingPackContent.ReadAsync(db, id, cancel) is { } content) return content;
        throw new RuleBrokenException(meeting.HasAgenda
            ? $"The papers of {meeting.Date.InWords()} came from imported files: there is nothing to bind here. Use --from with their folder."
            : $"The agenda of {meeting.Date.InWords()} has not been published yet.");
    }
}
