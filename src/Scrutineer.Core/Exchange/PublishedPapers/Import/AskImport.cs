using Microsoft.EntityFrameworkCore;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps what one meeting's minutes ask for. An ask already known from a tracker table is the same item: it gains its minute, it is not doubled (rule T4).</summary>
internal sealed class AskImport
{
    private const double SameAsk = 0.6;
    private readonly PaperImport import;
    private readonly Board board;
    private readonly Meeting meeting;
    private readonly List<TrackedItem> held;
    private readonly Dictionary<Guid, TrackerRow> rows;

    private AskImport(PaperImport import, Board board, Meeting meeting, List<TrackedItem> held, Dictionary<Guid, TrackerRow> rows) =>
        (this.import, this.board, this.meeting, this.held, this.rows) = (import, board, meeting, held, rows);

    public static async Task<AskImport> OpenAsync(PaperImport import, Board board, Meeting meeting)
    {
        var items = await import.Db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.Scope == board.Id && t.RaisedOn == meeting.Date).ToListAsync(import.Cancel);
        var ids = items.Select(t => t.Id).ToList();
        var printed = await import.Db.Set<TrackerRow>().Where(r => ids.Contains(r.TrackedItemId)).ToListAsync(import.Cancel);
        return new AskImport(import, board, meeting, items, printed.DistinctBy(r => r.TrackedItemId).ToDictionary(r => r.TrackedItemId));
    }

    public void Keep(Minute minute, PaperMinute read)
    {
        var before = held.Where(t => t.Origin == minute.Ref).ToList();
        foreach (var ask in read.Asks)
        {
            var item = Best(before, ask.Text, SameAsk) ?? Adopt(minute, ask) ?? Enter(minute, ask);
            before.Remove(item);
            Fill(item, minute, ask);
        }

        foreach (var gone in before) Drop(gone);
    }

    /// <summary>The minute went: so does what only it asked for. An ask that was answered since stays, with the meeting as its origin.</summary>
    public void Drop(Minute minute)
    {
        foreach (var item in held.Where(t => t.Origin == minute.Ref).ToList()) Drop(item);
    }

    private void Drop(TrackedItem item)
    {
        if (item.Statuses.Count > 0 || rows.ContainsKey(item.Id))
        {
            (item.OriginKind, item.OriginId, item.OriginPart) = (meeting.Ref.Kind, meeting.Id, null);
            if (rows.TryGetValue(item.Id, out var row)) row.MatchedToMinute = false;
            return;
        }

        held.Remove(item);
        import.Db.Remove(item);
    }

    private TrackedItem? Adopt(Minute minute, PaperAsk ask)
    {
        var orphans = held.Where(t => t.OriginKind != minute.Ref.Kind).ToList();
        var item = AskMatch.Best(orphans, ask.Text, minute.Title);
        if (item is null) return null;
        (item.OriginKind, item.OriginId) = (minute.Ref.Kind, minute.Id);
        if (rows.TryGetValue(item.Id, out var row)) row.MatchedToMinute = true;
        return item;
    }

    private TrackedItem Enter(Minute minute, PaperAsk ask)
    {
        var item = new TrackedItem
        {
            Kind = AskMatch.Kind(ask.Kind),
            Text = ask.Text,
            Scope = board.Id,
            OriginKind = minute.Ref.Kind,
            OriginId = minute.Id,
            RaisedOn = meeting.Date,
        };
        held.Add(item);
        import.Db.Add(item);
        return item;
    }

    private void Fill(TrackedItem item, Minute minute, PaperAsk ask)
    {
        (item.Text, item.Subject, item.OriginPart, item.Visibility) = (ask.Text, minute.Title, ask.Decision, minute.Visibility);
        // A tracker that says whether it is R, A or I was kept by a person; minutes leave it to be read from the wording.
        if (!rows.TryGetValue(item.Id, out var row) || row.Kind is null) item.Kind = AskMatch.Kind(ask.Kind);
        if (item.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten).SequenceEqual(ask.To)) return;
        import.Db.RemoveRange(item.Addressees.ToList());
        item.Addressees.Clear();
        foreach (var (to, order) in ask.To.Select((to, order) => (to, order)))
        {
            var addressee = new Addressee { TrackedItemId = item.Id, AsWritten = to, Order = order };
            item.Addressees.Add(addressee);
            import.Db.Add(addressee);
        }
    }

    private static TrackedItem? Best(List<TrackedItem> among, string text, double least)
    {
        var words = TextLikeness.Words(text);
        var best = among.Select(t => (Item: t, Likeness: TextLikeness.Of(words, TextLikeness.Words(t.Text)))).OrderByDescending(p => p.Likeness).FirstOrDefault();
        return best.Likeness >= least ? best.Item : null;
    }
}
