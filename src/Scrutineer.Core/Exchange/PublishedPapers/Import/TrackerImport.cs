using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps the rows of an outstanding-issues table: each row once, matched to the ask it repeats.</summary>
internal static partial class TrackerImport
{
    private const double SameRow = 0.85;

    public static async Task KeepAsync(PaperImport import)
    {
        if (import.Paper.Tracker.Count == 0) return;
        var days = import.Paper.Tracker.Select(r => Day(import, r)).Distinct().ToList();
        var printed = import.Paper.Tracker.Select(r => r.MeetingDate).Distinct().ToList();
        var items = await import.Db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.Scope == import.Board.Id && days.Contains(t.RaisedOn)).ToListAsync(import.Cancel);
        items.AddRange(import.Db.Set<TrackedItem>().Local.Where(t => t.Scope == import.Board.Id && days.Contains(t.RaisedOn)).Except(items).ToList());
        var ids = items.Select(i => i.Id).ToList();
        var rows = await import.Db.Set<TrackerRow>()
            .Where(r => r.Scope == import.Board.Id && (printed.Contains(r.RaisedOn) || ids.Contains(r.TrackedItemId))).ToListAsync(import.Cancel);
        for (var order = 0; order < import.Paper.Tracker.Count; order++) await KeepAsync(import, rows, items, import.Paper.Tracker[order], order);
    }

    /// <summary>The day of the meeting that asked, as far as the row says it and a person has not put it right (rule I7).</summary>
    private static DateOnly Day(PaperImport import, PaperTrackerRow read) =>
        read.MeetingDate is { } day ? import.Boards.Meant(import.Board, day) : import.SeenOn;

    private static async Task KeepAsync(PaperImport import, List<TrackerRow> rows, List<TrackedItem> items, PaperTrackerRow read, int order)
    {
        var row = rows.FirstOrDefault(r => r.RaisedOn == read.MeetingDate && TextLikeness.Of(r.Text, read.Text) >= SameRow);
        if (row is null)
        {
            var item = Match(rows, items, read, Day(import, read)) ?? Enter(import, items, read);
            row = new TrackerRow
            {
                Scope = import.Board.Id,
                Order = order,
                RaisedOn = read.MeetingDate,
                AgendaItem = read.AgendaItem,
                CabinetMember = read.CabinetMember,
                Kind = read.Kind is { } kind ? AskMatch.Kind(kind) : null,
                Text = read.Text,
                SeenOn = import.SeenOn,
                TrackedItemId = item.Id,
                MatchedToMinute = item.OriginKind == "minute",
            };
            if (row.Kind is { } said) item.Kind = said;
            rows.Add(row);
            import.Db.Add(row);
        }

        if (import.SeenOn < row.SeenOn) return;
        row.SeenOn = import.SeenOn;
        var asked = items.Find(i => i.Id == row.TrackedItemId)
            ?? await import.Db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery().FirstAsync(t => t.Id == row.TrackedItemId, import.Cancel);
        KeepResponse(import, row, asked, read.Response);
    }

    private static TrackedItem? Match(List<TrackerRow> rows, List<TrackedItem> items, PaperTrackerRow read, DateOnly day)
    {
        var taken = rows.Select(r => r.TrackedItemId).ToHashSet();
        return AskMatch.Best(items.Where(i => i.RaisedOn == day && !taken.Contains(i.Id)), read.Text, read.AgendaItem);
    }

    private static TrackedItem Enter(PaperImport import, List<TrackedItem> items, PaperTrackerRow read)
    {
        var item = new TrackedItem
        {
            Kind = AskMatch.Kind(read.Kind ?? AskKind.Action),
            Text = read.Text,
            Subject = read.AgendaItem,
            Scope = import.Board.Id,
            OriginKind = import.Meeting.Ref.Kind,
            OriginId = import.Meeting.Id,
            RaisedOn = Day(import, read),
        };
        if (read.CabinetMember is { Length: > 0 } member) item.Addressees.Add(new Addressee { TrackedItemId = item.Id, AsWritten = member });
        items.Add(item);
        import.Db.Add(item);
        return item;
    }

    private static void KeepResponse(PaperImport import, TrackerRow row, TrackedItem item, string? response)
    {
        if (string.IsNullOrWhiteSpace(response) || row.Response == response) return;
        row.Response = response;
        var entry = new StatusEntry
        {
            TrackedItemId = item.Id,
            State = StillAwaited().IsMatch(response) ? TrackedItemState.InProgress : TrackedItemState.Responded,
            On = DayIn(response) ?? import.SeenOn,
            Order = item.Statuses.Count,
            By = null,
            Words = response,
            Outcome = OutcomeIn(response),
            EvidenceKind = import.Meeting.Ref.Kind,
            EvidenceId = import.Meeting.Id,
        };
        item.Record(entry);
        import.Db.Add(entry);
    }

    private static DateOnly? DayIn(string response) =>
        ShortDate().Match(response) is { Success: true } m
        && DateOnly.TryParseExact(m.Value, ["d/M/yy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What the row says plainly at its beginning, after a date; otherwise it is for a person to say (rule T13).</summary>
    private static ResponseOutcome? OutcomeIn(string response) => Verdict().Match(response) switch
    {
        { Success: false } => null,
        { Groups: var said } when said["partly"].Success => ResponseOutcome.Partly,
        { Groups: var said } when said["rejected"].Success => ResponseOutcome.Rejected,
        _ => ResponseOutcome.Accepted,
    };

    [GeneratedRegex(@"^(?:\d{1,2}/\d{1,2}/\d{2,4}[,:.]? )?(?:(?<partly>(?:partly|partially) accepted|accepted in part)|(?<rejected>rejected|not accepted)|accepted(?! in (?:principle|part)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortDate();

    /// <summary>Words that tell a holding answer from an answer.</summary>
    [GeneratedRegex(@"\b(?:delay|await|not yet|in progress|ongoing|on-going|to be (?:provided|confirmed|circulated|arranged)|will be (?:provided|circulated|arranged)|outstanding|chas)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StillAwaited();
}
