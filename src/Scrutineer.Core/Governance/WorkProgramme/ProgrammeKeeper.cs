using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>What an item of the work programme says.</summary>
/// <param name="Source">Which meeting and minute, which board: needed where the kind alone says too little.</param>
public sealed record ProgrammeWords(string? Title, string? Detail, string? CabinetMember, string? LeadOfficer, ProgrammeSource? SourceKind, string? Source);

/// <summary>Keeps a board's work programme by hand (rules W7 to W10). Who changes it goes on to find the board's ties anew.</summary>
public static class ProgrammeKeeper
{
    public static readonly Permission Keep = new("programme.keep", "keep a board's work programme and choose among suggestions for it");

    private const int LongestTitle = 300, LongestDetail = 4_000, LongestReason = 500, MostItems = 500, YearsAhead = 2;

    /// <summary>Puts a new item into the programme of a year.</summary>
    /// <param name="origin">The record it comes from, where one is held.</param>
    public static async Task<ProgrammeItem> AddAsync(ScrutineerDb db, Guid board, MunicipalYear year, ProgrammeWords words, ProgrammePlace place, RecordRef? origin = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(words);
        var today = db.Time.Today();
        RuleBrokenException.ThrowIfAny([.. ReasonsAgainst(words), .. await ReasonsAgainstAsync(db, board, year, place, today, cancel), .. OutOfReach(year, today)]);
        var held = await db.Set<ProgrammeItem>().Where(i => i.BoardId == board && i.MunicipalYear == year.StartYear).Select(i => i.Order).ToListAsync(cancel);
        if (held.Count >= MostItems) throw new RuleBrokenException($"A work programme has at most {MostItems} items.");
        var item = new ProgrammeItem
        {
            BoardId = board,
            MunicipalYear = year.StartYear,
            Order = held.Count == 0 ? 0 : held.Max() + 1,
            Title = words.Title!.Trim(),
            LastSeenOn = today,
            MadeHere = true,
            PlaceIsKept = true,
            WordsAreKept = true,
            ChangedOn = today,
            OriginKind = origin?.Kind,
            OriginId = origin?.Id,
        };
        Fill(item, words);
        (item.Date, item.Group) = (place.Day, place.Heading);
        db.Add(item);
        await ProgrammeDays.EnterAsync(db, board, place.Day, cancel);
        await SaveAsync(db, board, cancel);
        return item;
    }

    /// <summary>Changes what an item says. One that papers print keeps the printed title beside the new one.</summary>
    public static async Task<ProgrammeItem> ChangeAsync(ScrutineerDb db, Guid id, int version, ProgrammeWords words, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var item = await ItemAsync(db, id, version, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(words, item));
        if (!item.MadeHere && item.Title != words.Title!.Trim()) item.PrintedTitle ??= item.Title;
        Fill(item, words);
        item.WordsAreKept = true;
        await KeepAsync(db, item, cancel);
        return item;
    }

    /// <summary>Moves an item to another day or heading of its year, and keeps why (rule W8).</summary>
    public static async Task<ProgrammeItem> MoveAsync(ScrutineerDb db, Guid id, int version, ProgrammePlace to, string? reason, CancellationToken cancel = default)
    {
        var item = await ItemAsync(db, id, version, cancel);
        var (from, why) = (item.Place, reason?.Trim());
        List<string> against = [.. await ReasonsAgainstAsync(db, item.BoardId, new MunicipalYear(item.MunicipalYear), to, db.Time.Today(), cancel)];
        if (from == to) against.Add($"\u201c{item.Title}\u201d stands there already: choose another day or heading.");
        if (string.IsNullOrEmpty(why)) against.Add("Say why it moves. Everybody will read it.");
        if (why?.Length > LongestReason) against.Add($"The reason has at most {LongestReason} characters.");
        RuleBrokenException.ThrowIfAny(against);
        var move = new ProgrammeMove { ProgrammeItemId = item.Id, From = from.Words, To = to.Words, SeenOn = db.Time.Today(), Reason = why };
        item.Moves.Add(move);
        db.Add(move);
        item.PlaceIsKept = true;
        await PlaceAsync(db, item, to, cancel);
        await KeepAsync(db, item, cancel);
        return item;
    }

    /// <summary>Takes the last move by hand back. It stays in the history, marked (rule W8).</summary>
    public static async Task<ProgrammeItem> UndoAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel = default)
    {
        var item = await ItemAsync(db, id, version, cancel);
        var move = item.LastMoveByHand ?? throw new RuleBrokenException("Nobody moved this item by hand, so there is no move to take back.");
        move.TakenBackOn = db.Time.Today();
        item.PlaceIsKept = item.MadeHere || item.LastMoveByHand is not null;
        await PlaceAsync(db, item, ProgrammePlace.Read(move.From), cancel);
        await KeepAsync(db, item, cancel);
        return item;
    }

    /// <summary>Records what became of an item; without an outcome, that it is to be told from papers again.</summary>
    public static async Task<ProgrammeItem> RecordAsync(ScrutineerDb db, Guid id, int version, ProgrammeOutcome? outcome, string? words, CancellationToken cancel = default)
    {
        var item = await ItemAsync(db, id, version, cancel);
        if (outcome is not (null or ProgrammeOutcome.Taken or ProgrammeOutcome.Dropped)) throw new RuleBrokenException("Record that it was taken or that it was given up; the rest comes by itself.");
        if (outcome is not null && string.IsNullOrWhiteSpace(words)) throw new RuleBrokenException("Say in words what became of it. Everybody will read it.");
        if (words?.Length > LongestDetail) throw new RuleBrokenException($"What became of it has at most {LongestDetail:N0} characters.");
        if (outcome == ProgrammeOutcome.Taken && item.Date > db.Time.Today()) throw new RuleBrokenException($"It is programmed for {item.Date.Value.InWords()}, which is still to come.");
        (item.RecordedOutcome, item.OutcomeWords, item.OutcomeOn) = (outcome, outcome is null ? null : words!.Trim(), outcome is null ? null : db.Time.Today());
        await KeepAsync(db, item, cancel);
        return item;
    }

    /// <summary>Puts an item that was not reached into the next year's programme, with this one as its source (rule W10).</summary>
    public static async Task<ProgrammeItem> CarryOverAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel = default)
    {
        var item = await ItemAsync(db, id, version, cancel);
        if (item.RecordedOutcome is { } done and not ProgrammeOutcome.Dropped)
            throw new RuleBrokenException(done == ProgrammeOutcome.CarriedOver ? "It is carried over already." : "It was reached, so it is not carried over. Add an item of its own for what is still to be looked at.");
        var year = new MunicipalYear(item.MunicipalYear);
        (item.RecordedOutcome, item.OutcomeWords, item.OutcomeOn) = (ProgrammeOutcome.CarriedOver, $"Carried over to {new MunicipalYear(year.StartYear + 1).Name}", db.Time.Today());
        Touch(item, db);
        var words = new ProgrammeWords(item.Title, item.Detail, item.CabinetMember, item.LeadOfficer ?? (item.CabinetMember is null ? item.LeadText : null), ProgrammeSource.CarriedOver, $"work programme {year.Name}");
        return await AddAsync(db, item.BoardId, new MunicipalYear(year.StartYear + 1), words, default, item.Ref, cancel);
    }

    internal static void Touch(ProgrammeItem item, ScrutineerDb db)
    {
        item.ChangedOn = db.Time.Today();
        item.Version++;
    }

    internal static async Task<ProgrammeItem> ItemAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var item = await db.Set<ProgrammeItem>().Include(i => i.Moves).FirstOrDefaultAsync(i => i.Id == id, cancel) ?? throw new RuleBrokenException("This item is not in the work programme any more.");
        return item.Version == version ? item : throw new RuleBrokenException("Somebody else changed this item since you opened it. It is shown as it is now: do it again.");
    }

    internal static async Task KeepAsync(ScrutineerDb db, ProgrammeItem item, CancellationToken cancel)
    {
        Touch(item, db);
        await SaveAsync(db, item.BoardId, cancel);
    }

    private static async Task SaveAsync(ScrutineerDb db, Guid board, CancellationToken cancel)
    {
        await StaleThreads.NoteAsync(db, [board], cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task PlaceAsync(ScrutineerDb db, ProgrammeItem item, ProgrammePlace to, CancellationToken cancel)
    {
        var left = item.Date;
        (item.Date, item.Group) = (to.Day, to.Heading);
        await ProgrammeDays.EnterAsync(db, item.BoardId, to.Day, cancel);
        await ProgrammeDays.LeaveAsync(db, item, left, cancel);
    }

    private static void Fill(ProgrammeItem item, ProgrammeWords words)
    {
        (item.Title, item.Detail, item.CabinetMember, item.LeadOfficer) = (words.Title!.Trim(), Text(words.Detail), Text(words.CabinetMember), Text(words.LeadOfficer));
        (item.SourceKind, item.Source) = (words.SourceKind, Text(words.Source));
    }

    private static IEnumerable<string> ReasonsAgainst(ProgrammeWords words, ProgrammeItem? held = null)
    {
        if (string.IsNullOrWhiteSpace(words.Title)) yield return "Enter what the item is called";
        if (new[] { words.Title, words.CabinetMember, words.LeadOfficer, words.Source }.Any(t => t?.Length > LongestTitle)) yield return $"Title, people and source have at most {LongestTitle} characters each.";
        if (words.Detail?.Length > LongestDetail) yield return $"What the board wants to know has at most {LongestDetail:N0} characters.";
        if (words.SourceKind is null && (held is null || held.MadeHere)) yield return "Say where the item comes from.";
        if (words.SourceKind is { } kind && kind.NeedsWords() && string.IsNullOrWhiteSpace(words.Source)) yield return $"Say more of the source: {(kind == ProgrammeSource.Meeting ? "which meeting and minute" : "which one, and when")}.";
    }

    private static async Task<IReadOnlyList<string>> ReasonsAgainstAsync(ScrutineerDb db, Guid board, MunicipalYear year, ProgrammePlace place, DateOnly today, CancellationToken cancel)
    {
        if (place.Heading?.Length > LongestTitle) return [$"A heading has at most {LongestTitle} characters."];
        if (place.Day is not { } day) return [];
        if (day < year.First || day > year.Last) return [$"The day is not in {year.Name}, which runs from {year.First.WithoutWeekday()} to {year.Last.WithoutWeekday()}."];
        return day >= today || await ProgrammeDays.IsKnownAsync(db, board, day, cancel) ? [] : [$"No meeting of the board is known on {day.InWords()}, and that day has passed."];
    }

    private static IEnumerable<string> OutOfReach(MunicipalYear year, DateOnly today)
    {
        var now = MunicipalYear.Of(today).StartYear;
        if (year.StartYear < now - 1 || year.StartYear > now + YearsAhead) yield return $"Items are added to last year's programme, to this year's and to those of the next {YearsAhead} years.";
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
