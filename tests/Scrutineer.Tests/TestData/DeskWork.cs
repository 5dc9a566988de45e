using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Minutes.Desk;

namespace Scrutineer.Tests.TestData;

/// <summary>What a clerk does at the desk, step by step, on a store.</summary>
internal sealed class DeskWork(DataStore store)
{
    public static Viewer Clerk { get; } = Viewer.Work("clerk");

    public MinutePublisher Publisher { get; } = new(store, MinuteWording.Read);

    public DraftKeeper Drafts { get; } = new(store);

    public ApprovalKeeper Approval { get; } = new(store);

    /// <summary>A meeting laid out, everybody present, every minute saying something, the chair having read it: ready to publish.</summary>
    public async Task ReadyAsync(DeskBoard board, string words = "The Board discussed it.")
    {
        var meeting = board.Meeting.Id;
        await new DeskOpener(store).OpenAsync(Clerk, meeting);
        await using var db = store.Open(Clerk);
        var roll = await db.Set<RollEntry>().Where(r => r.MeetingId == meeting).ToListAsync();
        await new RollKeeper(store).RecordPresenceAsync(Clerk, meeting, roll.ToDictionary(r => r.Id, _ => Presence.Present));
        await new BusinessKeeper(store).ExcludePublicAsync(Clerk, board.Closed.Id, 3, "It names prices.");
        foreach (var draft in await DraftsAsync(board)) await Drafts.SaveAsync(Clerk, draft.Id, draft.Version, DraftContent.Of(draft) with { Narrative = words });
        await Approval.SendToChairAsync(Clerk, meeting);
        await Approval.RecordChairAsync(Clerk, meeting, "Nothing to change.");
    }

    /// <summary>The drafts of a meeting in order, as they are kept now.</summary>
    public async Task<List<DraftMinute>> DraftsAsync(DeskBoard board)
    {
        await using var db = store.Open(Clerk);
        return [.. (await DeskRecords.LoadAsync(db, board.Meeting.Id, CancellationToken.None)).Drafts];
    }

    /// <summary>Writes one draft anew.</summary>
    public async Task<DraftSaving> WriteAsync(DraftMinute draft, Func<DraftContent, DraftContent> change) => await Drafts.SaveAsync(Clerk, draft.Id, draft.Version, change(DraftContent.Of(draft)));
}
