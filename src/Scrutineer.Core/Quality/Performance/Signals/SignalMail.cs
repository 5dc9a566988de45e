using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>Makes addresses for mail about signals.</summary>
public interface ISignalLinks
{
    string Signal(Guid signal);
}

/// <summary>Tells owners by mail of signals that are new, each once, whatever found them (rule R8).</summary>
public sealed class SignalMail(DataStore store, Postbox postbox, ISignalLinks links)
{
    /// <returns>How many messages were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("signals"));
        var queued = 0;
        foreach (var signal in await db.Set<IndicatorSignal>().Where(s => s.NotifiedAt == null).OrderBy(s => s.Id).Take(100).ToListAsync(cancel))
        {
            var indicator = await db.Set<Indicator>().SingleAsync(i => i.Id == signal.IndicatorId, cancel);
            var owner = await IndicatorOwners.OfAsync(db, indicator, store.Time.Today(), cancel);
            foreach (var to in await IndicatorOwners.AddressesAsync(db, owner, cancel))
            {
                postbox.Post(db, to, $"{indicator.Name}: a signal", $"{signal.Hypothesis}\n\nIt is the first sign of a change, not its proof. Whether a themed audit follows is decided here:\n{links.Signal(signal.Id)}\n");
                queued++;
            }

            signal.NotifiedAt = store.Time.GetUtcNow().UtcDateTime;
            // Two servers that look at once: one of them saves, and the message is queued with its saving.
            signal.Version++;
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return queued;
            }
        }

        return queued;
    }
}
