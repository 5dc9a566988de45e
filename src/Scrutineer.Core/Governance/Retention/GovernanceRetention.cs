using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Threads;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Retention;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Retention;

/// <summary>The kinds that the retention schedule knows of the loop, the evidence and the board, and what must forget an erased one.</summary>
public static class GovernanceRetention
{
    public static IReadOnlyList<IRetainedKind> Kinds(DataStore store) =>
        [new MeetingRetention(store), new MinuteRetention(store), new PaperRetention(store), new DocumentRetention(store), new AskRetention(), new ExtractRetention(), new AuditRetention(), new DipRetention(), new RatingRetention(), new ExternalRetention(), new MultiAgencyRetention(), new SuggestionRetention(), new GroupRetention()];

    public static IReadOnlyList<IErased> Rooms { get; } = [new ForgetfulThreads()];
}

/// <summary>Finds ties and matters anew without what was erased.</summary>
internal sealed class ForgetfulThreads : IErased
{
    public async Task ForgetAsync(ScrutineerDb db, IReadOnlyList<RecordRef> erased, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var board in await db.Set<Board>().Select(b => b.Id).ToListAsync(cancel)) await ThreadKeeper.RefreshAsync(db, board, cancel);
    }
}
