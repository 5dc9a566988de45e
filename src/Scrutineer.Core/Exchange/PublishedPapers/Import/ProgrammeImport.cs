using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps an edition of a work programme: an item met in a later edition is the same item, and if its place changed it moved (rules W1 and W3).</summary>
internal static class ProgrammeImport
{
    private const double SameTitle = 0.75;

    public static async Task KeepAsync(PaperImport import)
    {
        var rows = import.Paper.WorkProgramme.Select(r => r.Date is { } day ? r with { Date = import.Boards.Meant(import.Board, day) } : r);
        foreach (var year in rows.GroupBy(r => StartYear(r.MunicipalYear, import.SeenOn)))
        {
            var held = await import.Db.Set<ProgrammeItem>().Include(i => i.Moves)
                .Where(i => i.BoardId == import.Board.Id && i.MunicipalYear == year.Key).ToListAsync(import.Cancel);
            KeepYear(import, year.Key, held, [.. year]);
            foreach (var row in year.Where(r => r.Date is not null).DistinctBy(r => r.Date))
            {
                var meeting = await import.Boards.MeetingAsync(import.Board, row.Date!.Value, import.Cancel);
                meeting.ProgrammeNote = year.FirstOrDefault(r => r.Date == row.Date && r.DateNote is not null)?.DateNote ?? meeting.ProgrammeNote;
            }

            await DropEmptyDaysAsync(import, held);
        }
    }

    private static void KeepYear(PaperImport import, int year, List<ProgrammeItem> held, List<PaperProgrammeItem> rows)
    {
        var free = held.ToList();
        var matched = new ProgrammeItem?[rows.Count];
        foreach (var same in Rounds)
            for (var i = 0; i < rows.Count; i++)
                if (matched[i] is null && free.Find(item => same(item, rows[i])) is { } item)
                {
                    matched[i] = item;
                    free.Remove(item);
                }

        for (var order = 0; order < rows.Count; order++)
        {
            var item = matched[order];
            if (item is null)
            {
                item = new ProgrammeItem { BoardId = import.Board.Id, MunicipalYear = year, Order = order, Title = rows[order].Title, LastSeenOn = import.SeenOn };
                held.Add(item);
                import.Db.Add(item);
                Fill(item, rows[order], order);
            }
            else if (import.SeenOn >= item.LastSeenOn)
            {
                NoteMove(import, item, Place(item.Date, item.Group), Place(rows[order].Date, rows[order].Group), import.SeenOn);
                item.LastSeenOn = import.SeenOn;
                Fill(item, rows[order], order);
            }
            else
            {
                // An older edition read after a newer one: what it says is history.
                NoteMove(import, item, Place(rows[order].Date, rows[order].Group), Place(item.Date, item.Group), item.LastSeenOn);
            }
        }
    }

    /// <summary>Surest first: same title and place, same title elsewhere, much the same title in the same place.</summary>
    private static readonly Func<ProgrammeItem, PaperProgrammeItem, bool>[] Rounds =
    [
        (item, row) => SameText(item.Title, row.Title) && item.Date == row.Date,
        (item, row) => SameText(item.Title, row.Title),
        (item, row) => item.Date == row.Date && item.Group == row.Group && TextLikeness.Of(item.Title, row.Title) >= SameTitle,
    ];

    private static bool SameText(string one, string other) => TextLikeness.Words(one).SetEquals(TextLikeness.Words(other));

    private static void Fill(ProgrammeItem item, PaperProgrammeItem row, int order) =>
        (item.Order, item.Date, item.Group, item.Title, item.Detail, item.LeadText, item.Source) =
            (order, row.Date, row.Group, row.Title, row.Detail, row.LeadText, row.Source);

    private static void NoteMove(PaperImport import, ProgrammeItem item, string from, string to, DateOnly seenOn)
    {
        if (from == to || item.Moves.Any(m => m.From == from && m.To == to)) return;
        var move = new ProgrammeMove { ProgrammeItemId = item.Id, From = from, To = to, SeenOn = seenOn };
        item.Moves.Add(move);
        import.Db.Add(move);
    }

    private static string Place(DateOnly? date, string? group) =>
        date?.WithoutWeekday() ?? group ?? "no date";

    /// <summary>A day that only an earlier edition named, and from which everything has moved, was never a meeting.</summary>
    private static async Task DropEmptyDaysAsync(PaperImport import, List<ProgrammeItem> held)
    {
        var days = held.Where(i => i.Date is not null).Select(i => i.Date!.Value).ToHashSet();
        var left = held.SelectMany(i => i.Moves).Select(m => Day(m.From)).OfType<DateOnly>().Where(day => !days.Contains(day)).Distinct().ToList();
        if (left.Count == 0) return;
        import.Db.RemoveRange(await import.Db.Set<Meeting>()
            .Where(m => m.BoardId == import.Board.Id && left.Contains(m.Date) && !m.HasAgenda && !m.HasMinutes).ToListAsync(import.Cancel));
    }

    private static DateOnly? Day(string place) =>
        DateOnly.TryParseExact(place, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int StartYear(string? year, DateOnly seenOn) =>
        MunicipalYear.TryParse(year, out var parsed) ? parsed.StartYear : MunicipalYear.Of(seenOn).StartYear;
}
