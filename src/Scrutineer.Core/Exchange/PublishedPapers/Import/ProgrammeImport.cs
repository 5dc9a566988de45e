using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps an edition of a work programme: an item met in a later edition is the same item, and if its place changed it moved (rules W1 and W3). What a person moved or changed stays (rule W7).</summary>
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
            foreach (var row in year.Where(r => r.Date is not null && !IsLeft(held, r)).DistinctBy(r => r.Date))
            {
                var meeting = await import.Boards.MeetingAsync(import.Board, row.Date!.Value, import.Cancel);
                meeting.ProgrammeNote = year.FirstOrDefault(r => r.Date == row.Date && r.DateNote is not null)?.DateNote ?? meeting.ProgrammeNote;
            }

            await DropEmptyDaysAsync(import, held);
        }
    }

    /// <summary>Whether a paper still prints a day from which a person has moved all that stood there.</summary>
    private static bool IsLeft(List<ProgrammeItem> held, PaperProgrammeItem row) =>
        !held.Exists(i => i.Date == row.Date) && held.Exists(i => i.PlaceIsKept && SameTitles(i, row));

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
                if (!item.PlaceIsKept) NoteMove(import, item, item.Place, PlaceOf(rows[order]), import.SeenOn);
                if (!item.MadeHere) item.LastSeenOn = import.SeenOn;
                Fill(item, rows[order], order);
            }
            else if (!item.MadeHere && !item.PlaceIsKept)
            {
                // An older edition read after a newer one: what it says is history.
                NoteMove(import, item, PlaceOf(rows[order]), item.Place, item.LastSeenOn);
            }
        }

        Reorder(held, rows.Count);
    }

    /// <summary>What the edition does not print stands after what it prints, so that each item keeps a place of its own on its page.</summary>
    private static void Reorder(List<ProgrammeItem> held, int printed)
    {
        var taken = held.Where(i => !i.MadeHere).Select(i => i.Order).Append(printed - 1).ToHashSet();
        var next = taken.Max() + 1;
        foreach (var item in held.Where(i => i.MadeHere).OrderBy(i => i.Order).ThenBy(i => i.Id))
            if (taken.Add(item.Order)) next = Math.Max(next, item.Order + 1);
            else taken.Add(item.Order = next++);
    }

    /// <summary>Surest first: same title and place, same title elsewhere, much the same title in the same place.</summary>
    private static readonly Func<ProgrammeItem, PaperProgrammeItem, bool>[] Rounds =
    [
        (item, row) => SameTitles(item, row) && StoodAt(item, row),
        SameTitles,
        (item, row) => StoodAt(item, row) && item.Group == row.Group && TextLikeness.Of(item.PrintedTitle ?? item.Title, row.Title) >= SameTitle,
    ];

    private static bool SameTitles(ProgrammeItem item, PaperProgrammeItem row) =>
        SameText(item.Title, row.Title) || (item.PrintedTitle is { } printed && SameText(printed, row.Title));

    /// <summary>Whether it stands there, or stood there before a person moved it: papers may still print that place.</summary>
    private static bool StoodAt(ProgrammeItem item, PaperProgrammeItem row) =>
        item.Date == row.Date || item.Moves.Exists(m => m.IsByHand && ProgrammePlace.Read(m.From).Day == row.Date);

    private static bool SameText(string one, string other) => TextLikeness.Words(one).SetEquals(TextLikeness.Words(other));

    private static void Fill(ProgrammeItem item, PaperProgrammeItem row, int order)
    {
        item.Order = order;
        if (!item.PlaceIsKept) (item.Date, item.Group) = (row.Date, row.Group);
        if (!item.WordsAreKept) (item.Title, item.Detail, item.LeadText, item.Source) = (row.Title, row.Detail, row.LeadText, row.Source);
    }

    private static void NoteMove(PaperImport import, ProgrammeItem item, ProgrammePlace from, ProgrammePlace to, DateOnly seenOn)
    {
        if (from == to || item.Moves.Any(m => m.From == from.Words && m.To == to.Words)) return;
        var move = new ProgrammeMove { ProgrammeItemId = item.Id, From = from.Words, To = to.Words, SeenOn = seenOn };
        item.Moves.Add(move);
        import.Db.Add(move);
    }

    private static ProgrammePlace PlaceOf(PaperProgrammeItem row) => new(row.Date, row.Group);

    /// <summary>A day that only an earlier edition named, and from which everything has moved, was never a meeting.</summary>
    private static async Task DropEmptyDaysAsync(PaperImport import, List<ProgrammeItem> held)
    {
        var days = held.Where(i => i.Date is not null).Select(i => i.Date!.Value).ToHashSet();
        var left = held.SelectMany(i => i.Moves).Select(m => ProgrammePlace.Read(m.From).Day).OfType<DateOnly>().Where(day => !days.Contains(day)).Distinct().ToList();
        if (left.Count == 0) return;
        import.Db.RemoveRange(await ProgrammeDays.Bare(import.Db, import.Board.Id, left).ToListAsync(import.Cancel));
    }

    private static int StartYear(string? year, DateOnly seenOn) =>
        MunicipalYear.TryParse(year, out var parsed) ? parsed.StartYear : MunicipalYear.Of(seenOn).StartYear;
}
