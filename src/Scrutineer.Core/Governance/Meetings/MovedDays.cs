using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Meetings;

/// <summary>Days that papers give wrongly and a person corrected: what they say of the one is said of the other (rule I7).</summary>
public sealed class MovedDays
{
    private readonly Dictionary<(Guid Board, DateOnly Day), DateOnly> moved;

    private MovedDays(IEnumerable<Correction> moves) =>
        moved = moves.OrderBy(m => m.At).GroupBy(m => (m.Scope!.Value, Day(m.From))).ToDictionary(g => g.Key, g => Day(g.Last().To));

    public static async Task<MovedDays> OfAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Set<Correction>().AsNoTracking().Where(c => c.Kind == CorrectionKind.MeetingMoved && c.UndoneAt == null).ToListAsync(cancel));
    }

    /// <summary>The day that is meant where a paper of this board says <paramref name="day"/>.</summary>
    public DateOnly Meant(Guid board, DateOnly day)
    {
        for (var steps = 0; steps <= moved.Count && moved.TryGetValue((board, day), out var next); steps++) day = next;
        return day;
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
