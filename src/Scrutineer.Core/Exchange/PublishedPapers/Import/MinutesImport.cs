using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps sets of minutes: attendance, entries, decisions, citations and asks. A set met again, alone or in a pack, is the same set.</summary>
internal static class MinutesImport
{
    public static async Task KeepAsync(PaperImport import)
    {
        foreach (var set in import.Paper.Minutes)
        {
            var board = IsOfThePapersBoard(import, set.Body) ? import.Board : import.Boards.FindOrEnter(set.Body!);
            var date = set.MeetingDate ?? (import.Paper.Kind == PaperKind.Minutes ? import.Meeting.Date : null);
            if (date is null) continue;
            var meeting = await import.Boards.MeetingAsync(board, date.Value, import.Cancel);
            meeting.HasMinutes = true;
            (meeting.Time, meeting.Place, meeting.Closed) = (set.Time ?? meeting.Time, set.Place ?? meeting.Place, set.Closed ?? meeting.Closed);
            AttendanceImport.Keep(import, meeting, set.Attendance);
            await KeepEntriesAsync(import, board, meeting, set);
        }
    }

    /// <summary>Minutes of the body the paper names are its board's, whatever name that board was given.</summary>
    private static bool IsOfThePapersBoard(PaperImport import, string? body) =>
        body is null || BoardName.Same(body, import.Board.Name) || (import.Paper.Body is { } own && BoardName.Same(body, own));

    private static async Task KeepEntriesAsync(PaperImport import, Board board, Meeting meeting, PaperMinutes set)
    {
        var held = await import.Db.Set<Minute>().Include(m => m.Decisions).Where(m => m.MeetingId == meeting.Id).ToListAsync(import.Cancel);
        var asks = await AskImport.OpenAsync(import, board, meeting);
        var kept = new HashSet<Guid>();
        for (var order = 0; order < set.Entries.Count; order++)
        {
            var read = set.Entries[order];
            var minute = Find(held, read, order);
            if (minute is null)
            {
                minute = new Minute { BoardId = board.Id, MeetingId = meeting.Id, Order = order, Title = read.Title, Narrative = read.Narrative };
                held.Add(minute);
                import.Db.Add(minute);
            }

            kept.Add(minute.Id);
            Fill(minute, read, order);
            KeepDecisions(import, minute, read);
            await KeepCitationsAsync(import, board, minute, read);
            asks.Keep(minute, read);
        }

        if (!import.Replaces || import.Paper.Kind != PaperKind.Minutes) return;
        foreach (var gone in held.Where(m => !kept.Contains(m.Id)))
        {
            import.Db.Remove(gone);
            import.Db.RemoveRange(await import.Db.Set<Citation>().Where(c => c.CitingId == gone.Id).ToListAsync(import.Cancel));
            asks.Drop(gone);
        }
    }

    private static Minute? Find(List<Minute> held, PaperMinute read, int order) =>
        read.Citation is not null
            ? held.FirstOrDefault(m => m.Citation == read.Citation)
            : held.FirstOrDefault(m => m.Title == read.Title && m.Number == read.Number) ?? held.FirstOrDefault(m => m.Order == order && m.Citation is null);

    private static void Fill(Minute minute, PaperMinute read, int order)
    {
        (minute.Order, minute.Number, minute.Citation, minute.Title, minute.Narrative) = (order, read.Number, read.Citation, read.Title, read.Narrative);
        if (!minute.Concerns.SequenceEqual(read.Concerns)) minute.Concerns = [.. read.Concerns];
        minute.Visibility = Visibility.Public;
    }

    private static void KeepDecisions(PaperImport import, Minute minute, PaperMinute read)
    {
        for (var order = 0; order < read.Decisions.Count; order++)
        {
            var r = read.Decisions[order];
            var decision = minute.Decisions.FirstOrDefault(d => d.Order == order);
            if (decision is not null && decision.Ordinal == r.Ordinal)
            {
                decision.Text = r.Text;
                continue;
            }

            if (decision is not null) Remove(import, minute, decision);
            decision = new Decision { MinuteId = minute.Id, Ordinal = r.Ordinal, Order = order, Text = r.Text };
            minute.Decisions.Add(decision);
            import.Db.Add(decision);
        }

        foreach (var gone in minute.Decisions.Where(d => d.Order >= read.Decisions.Count).ToList()) Remove(import, minute, gone);
    }

    private static void Remove(PaperImport import, Minute minute, Decision decision)
    {
        minute.Decisions.Remove(decision);
        import.Db.Remove(decision);
    }

    private static async Task KeepCitationsAsync(PaperImport import, Board board, Minute minute, PaperMinute read)
    {
        var held = await import.Db.Set<Citation>().Where(c => c.CitingId == minute.Id).ToListAsync(import.Cancel);
        var fresh = Citations(board, minute, read).DistinctBy(c => (c.Text, c.Body, c.Sentence, c.Closes)).ToList();
        var same = held.Where(h => fresh.Any(f => Alike(f, h))).ToList();
        import.Db.RemoveRange(held.Except(same));
        import.Db.AddRange(fresh.Where(f => !same.Any(h => Alike(f, h))));
    }

    private static IEnumerable<Citation> Citations(Board board, Minute minute, PaperMinute read)
    {
        foreach (var r in read.RefersTo)
        {
            yield return new Citation
            {
                Scope = board.Id,
                CitingKind = minute.Ref.Kind,
                CitingId = minute.Id,
                Text = r.Citation,
                Body = r.Body,
                AsWritten = r.AsWritten,
                Sentence = r.Sentence,
                Line = r.Line,
                FurtherTo = read.FurtherTo.Any(f => f.Citation == r.Citation && f.Body == r.Body),
            };
        }

        foreach (var closure in read.Closes)
        {
            yield return new Citation
            {
                Scope = board.Id,
                CitingKind = minute.Ref.Kind,
                CitingId = minute.Id,
                Text = closure.Citation,
                AsWritten = closure.Citation,
                Sentence = closure.Text,
                Line = closure.Line,
                Closes = true,
            };
        }
    }

    private static bool Alike(Citation a, Citation b) =>
        a.Text == b.Text && a.Body == b.Body && a.Sentence == b.Sentence && a.Closes == b.Closes && a.FurtherTo == b.FurtherTo;
}
