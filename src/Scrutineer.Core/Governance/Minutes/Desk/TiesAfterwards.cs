using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Finds ties anew after a publication or a change, of every board that is marked: what was saved is public already, and the mark stays until its ties are found.</summary>
public static class TiesAfterwards
{
    private const int Tries = 8;

    /// <param name="by">Whoever changed something, or the product itself at its start: whoever was stopped before finding ties left the mark.</param>
    public static async Task FindAsync(DataStore store, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (var tries = 1; ; tries++)
            try
            {
                await using var db = store.Open(Viewer.WorkFor(by));
                foreach (var board in await ThreadKeeper.StaleAsync(db, cancel)) await ThreadKeeper.RefreshAsync(db, board, cancel);
                return;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else found the same ties at the same moment.
                await Task.Delay(TimeSpan.FromMilliseconds(20 * tries), cancel);
            }
    }
}
