using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.Recommendations;

/// <summary>What a table of recommendations comes from.</summary>
/// <param name="IsPublic">False for what is not published: its rows are then seen by officers only (rule T27).</param>
public sealed record RecommendationSource(AskSourceKind Kind, string Title, DateOnly On, bool IsPublic);

/// <summary>What an import of recommendations did.</summary>
public sealed record RecommendationsImported(Guid Source, int Added, int Changed, int Unchanged);

/// <summary>Puts the recommendations of a review, an inspection or a plan on the tracker of the board that follows it. The same table twice changes nothing (rule X4).</summary>
public sealed class RecommendationImporter(DataStore store)
{
    private const int LongestTitle = 300;

    /// <param name="by">Who brings it in: the journal names them.</param>
    /// <exception cref="RuleBrokenException">Something about the source cannot be; nothing is kept.</exception>
    public async Task<RecommendationsImported> ImportAsync(Viewer by, Guid boardId, RecommendationSource from, IReadOnlyList<RecommendationRow> rows, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(rows);
        await using var db = store.Open(Viewer.WorkFor(by));
        var board = await db.Set<Board>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == boardId, cancel) ?? throw new RuleBrokenException("Choose the board that follows them.");
        if (string.IsNullOrWhiteSpace(from.Title)) throw new RuleBrokenException("Say what they come from, such as \u201cSerious case review: Child F\u201d.");
        if (from.Title.Trim().Length > LongestTitle) throw new RuleBrokenException($"A title has at most {LongestTitle} characters.");
        if (from.On > store.Time.Today()) throw new RuleBrokenException($"{from.On.InWords()} is still to come.");
        var title = from.Title.Trim();
        var source = await db.Set<AskSource>().SingleOrDefaultAsync(s => s.Scope == board.Id && s.Title == title && s.On == from.On, cancel);
        if (source is null)
        {
            source = new AskSource { Kind = from.Kind, Title = title, On = from.On, Scope = board.Id, Visibility = from.IsPublic ? Visibility.Public : Visibility.Internal };
            db.Add(source);
        }

        var done = await new Rows(db, board, source, cancel).KeepAsync(rows);
        await StaleThreads.NoteAsync(db, [board.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await ThreadKeeper.RefreshAsync(db, board.Id, cancel);
        return done;
    }

    private sealed class Rows(ScrutineerDb db, Board board, AskSource source, CancellationToken cancel)
    {
        private int added, changed, unchanged;

        public async Task<RecommendationsImported> KeepAsync(IReadOnlyList<RecommendationRow> rows)
        {
            var held = await db.Set<TrackedItem>().Include(t => t.Addressees).Where(t => t.OriginId == source.Id).ToListAsync(cancel);
            var wholes = new Dictionary<(string, string?), Guid>();
            foreach (var row in rows.Where(r => r.Part is null)) wholes[RecommendationTable.Of(row)] = Keep(held, row, null);
            foreach (var row in rows.Where(r => r.Part is not null)) Keep(held, row, wholes[RecommendationTable.Of(row)]);
            return new(source.Id, added, changed, unchanged);
        }

        /// <summary>A row is the same by its number with those asked; without numbers, by its words.</summary>
        private Guid Keep(List<TrackedItem> held, RecommendationRow row, Guid? parent)
        {
            var same = held.Find(t => row.Number is null ? t.Number is null && t.Text == row.Text : t.Number == row.Label && t.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten).SequenceEqual(row.To, StringComparer.OrdinalIgnoreCase));
            if (same is null)
            {
                var item = Made(row, parent);
                db.Add(item);
                added++;
                return item.Id;
            }

            if (same.Text == row.Text && same.Theme == (row.Theme ?? same.Theme)) unchanged++;
            else
            {
                (same.Text, same.Theme) = (row.Text, row.Theme ?? same.Theme);
                changed++;
            }

            return same.Id;
        }

        private TrackedItem Made(RecommendationRow row, Guid? parent)
        {
            var item = new TrackedItem
            {
                Kind = row.Kind,
                Text = row.Text,
                Number = row.Label,
                Subject = source.Title,
                Scope = board.Id,
                OriginKind = source.Ref.Kind,
                OriginId = source.Id,
                OriginPart = row.Label,
                RaisedOn = source.On,
                ParentId = parent,
                Theme = row.Theme,
                Place = row.Line,
                Visibility = source.Visibility,
                DueIsGiven = row.Due is not null || row.DueAfter is not null,
                Due = row.Due ?? (row.DueAfter is { } months ? source.On.AddMonths(months) : null),
                DueRule = row.Due is not null ? "the day that the report names" : row.Within is { } within ? $"as asked: \u201c{within}\u201d" : null,
            };
            item.Addressees.AddRange(row.To.Select((to, order) => new Addressee { TrackedItemId = item.Id, AsWritten = to, Order = order }));
            return item;
        }
    }
}
