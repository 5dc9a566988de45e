using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Governance.Agendas;

/// <summary>When and where a meeting is to be.</summary>
/// <param name="Nature">What it is besides an ordinary meeting; null for an ordinary one.</param>
public sealed record MeetingDetails(DateOnly Day, TimeOnly? Time, string? Place, string? Nature);

/// <summary>What an item of an agenda says.</summary>
/// <param name="Parts">Its lettered parts, a line each, with or without their letters.</param>
public sealed record ItemDetails(string Title, IReadOnlyList<string> Parts, bool NeedsPaper, bool IsPrivate, int? ExemptParagraph, string? ExemptReason);

/// <summary>Plans meetings and makes their agendas. What was published is not changed by it (rules G1 and G2).</summary>
public static class AgendaBuilder
{
    public static readonly Permission Plan = new("agendas.plan", "plan a board's meetings, and make their agendas and papers");

    private const int FurthestYears = 3, LongestText = 300, LongestReason = 2_000, MostItems = 100;

    /// <summary>Enters a meeting with the board's standing items. A day that the work programme names already becomes the meeting.</summary>
    /// <exception cref="RuleBrokenException">The day is past or too far, or taken by another meeting.</exception>
    public static async Task<Meeting> PlanAsync(ScrutineerDb db, Board board, MeetingDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(details);
        RuleBrokenException.ThrowIfAny(await ReasonsAgainstAsync(db, board.Id, null, details, cancel));
        var meeting = await db.Set<Meeting>().FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Date == details.Day, cancel);
        if (meeting is null) db.Add(meeting = new Meeting { BoardId = board.Id, Date = details.Day });
        Fill(meeting, details);
        db.Add(new AgendaPlan { MeetingId = meeting.Id, BoardId = board.Id });
        var practice = await BoardPractice.OfAsync(db, board.Id, cancel);
        foreach (var standing in practice.Items()) db.Add(NewItem(meeting, standing.Title, standing.Parts, standing.NeedsPaper));
        Number(meeting.Items);
        await db.SaveChangesAsync(cancel);
        return meeting;
    }

    /// <summary>Changes when and where; after publication the day stands. What the work programme has for the day goes with the meeting.</summary>
    public static async Task ChangeAsync(ScrutineerDb db, Guid meetingId, MeetingDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var draft = await NeededAsync(db, meetingId, cancel);
        if (draft.Meeting.HasAgenda && details.Day != draft.Meeting.Date)
            throw new RuleBrokenException("The agenda has been published for this day. Publish another meeting, or correct the day under Corrections where it was printed wrongly.");
        RuleBrokenException.ThrowIfAny(details.Day != draft.Meeting.Date ? await ReasonsAgainstAsync(db, draft.Board.Id, draft.Meeting, details, cancel) : TooLong(details));
        Fill(draft.Meeting, details);
        await ProgrammeDays.FollowAsync(db, draft.Board.Id, draft.Meeting.Date, details.Day, cancel);
        draft.Meeting.Date = details.Day;
        draft.Plan.Version++;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a new item at the end: of public business, or of private.</summary>
    public static async Task<AgendaItem> AddAsync(ScrutineerDb db, Guid meetingId, string? title, bool needsPaper, CancellationToken cancel = default)
    {
        var draft = await NeededAsync(db, meetingId, cancel);
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBrokenException("Enter what the item is called");
        if (title.Trim().Length > LongestText) throw new RuleBrokenException($"A title has at most {LongestText} characters.");
        if (draft.Items.Count >= MostItems) throw new RuleBrokenException($"An agenda has at most {MostItems} items.");
        var item = NewItem(draft.Meeting, title.Trim(), [], needsPaper);
        db.Add(item);
        await KeepAsync(db, draft, cancel);
        return item;
    }

    /// <summary>Puts an item of the work programme on the agenda. One that waited without a day is programmed for this one (rule W9).</summary>
    public static async Task<AgendaItem> TakeAsync(ScrutineerDb db, Guid meetingId, Guid programmeItem, CancellationToken cancel = default)
    {
        var draft = await NeededAsync(db, meetingId, cancel);
        var programmed = (await ProgrammeOffers.OfAsync(db, draft, cancel)).FirstOrDefault(i => i.Id == programmeItem)
            ?? throw new RuleBrokenException("The work programme does not offer this item for the meeting any more: it moved, was given up, or is on the agenda already.");
        if (draft.Items.Count >= MostItems) throw new RuleBrokenException($"An agenda has at most {MostItems} items.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (programmed.Date != draft.Meeting.Date)
            await ProgrammeKeeper.MoveAsync(db, programmed.Id, programmed.Version, new ProgrammePlace(draft.Meeting.Date, null), "it is due, and was put on the agenda", cancel);
        var item = NewItem(draft.Meeting, programmed.Title, [], needsPaper: true);
        item.ProgrammeItemId = programmed.Id;
        db.Add(item);
        await KeepAsync(db, draft, cancel);
        await transaction.CommitAsync(cancel);
        return item;
    }

    /// <summary>Changes what a draft item says.</summary>
    public static async Task ChangeAsync(ScrutineerDb db, Guid itemId, ItemDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var (draft, item) = await ItemAsync(db, itemId, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(details));
        (item.Title, item.Parts, item.NeedsPaper, item.IsPrivate) = (details.Title.Trim(), Lettered(details.Parts), details.NeedsPaper, details.IsPrivate);
        (item.ExemptParagraph, item.ExemptReason) = details.IsPrivate ? (details.ExemptParagraph, Text(details.ExemptReason)) : (null, null);
        await KeepAsync(db, draft, cancel);
    }

    /// <summary>Moves a draft item one place up or down among its like; at an end it stays.</summary>
    public static async Task MoveAsync(ScrutineerDb db, Guid itemId, bool up, CancellationToken cancel = default)
    {
        var (draft, item) = await ItemAsync(db, itemId, cancel);
        var peers = draft.Items.Where(i => i.IsDraft && i.IsPrivate == item.IsPrivate).ToList();
        var at = peers.IndexOf(item) + (up ? -1 : 1);
        if (at < 0 || at >= peers.Count) return;
        (item.Order, peers[at].Order) = (peers[at].Order, item.Order);
        await KeepAsync(db, draft, cancel);
    }

    /// <summary>Takes a draft item off the agenda, or puts it back.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Guid itemId, bool remove, CancellationToken cancel = default)
    {
        var (draft, item) = await ItemAsync(db, itemId, cancel);
        item.IsRemoved = remove;
        await KeepAsync(db, draft, cancel);
    }

    /// <summary>Public business first, then private, numbered through. What is published keeps its number, and what is added later follows it.</summary>
    internal static void Number(IEnumerable<AgendaItem> items)
    {
        var all = items.ToList();
        var published = all.Where(i => !i.IsDraft).ToList();
        var order = published.Count == 0 ? 0 : published.Max(i => i.Order) + 1;
        var number = published.Select(i => int.TryParse(i.Number, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max();
        foreach (var item in all.Where(i => i.IsDraft).OrderBy(i => i.IsRemoved).ThenBy(i => i.IsPrivate).ThenBy(i => i.Order).ThenBy(i => i.Id))
            (item.Order, item.Number) = (order++, item.IsRemoved ? "" : $"{++number}");
    }

    private static async Task KeepAsync(ScrutineerDb db, AgendaDraft draft, CancellationToken cancel)
    {
        Number(draft.Meeting.Items);
        draft.Plan.Version++;
        await db.SaveChangesAsync(cancel);
    }

    private static AgendaItem NewItem(Meeting meeting, string title, List<string> parts, bool needsPaper)
    {
        var item = new AgendaItem
        {
            MeetingId = meeting.Id,
            BoardId = meeting.BoardId,
            Order = meeting.Items.Count == 0 ? 0 : meeting.Items.Max(i => i.Order) + 1,
            Number = "",
            Title = title,
            Parts = parts,
            NeedsPaper = needsPaper,
            Visibility = Visibility.Internal,
        };
        meeting.Items.Add(item);
        return item;
    }

    private static async Task<List<string>> ReasonsAgainstAsync(ScrutineerDb db, Guid board, Meeting? moving, MeetingDetails details, CancellationToken cancel)
    {
        var today = db.Time.Today();
        var reasons = new List<string>();
        if (details.Day <= today) reasons.Add("Choose a day that is still to come.");
        if (details.Day > today.AddYears(FurthestYears)) reasons.Add($"Choose a day within the next {FurthestYears} years.");
        reasons.AddRange(TooLong(details));
        var there = await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.BoardId == board && m.Date == details.Day, cancel);
        if (there is not null && (moving is not null || !there.IsProgrammedOnly || await db.Set<AgendaPlan>().AnyAsync(p => p.MeetingId == there.Id, cancel)))
            reasons.Add($"The board meets on {details.Day.InWords()} already.");
        return reasons;
    }

    private static IEnumerable<string> TooLong(MeetingDetails details)
    {
        if (details.Place?.Length > LongestText || details.Nature?.Length > LongestText) yield return $"Place and note have at most {LongestText} characters each.";
    }

    private static IEnumerable<string> ReasonsAgainst(ItemDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Title)) yield return "Enter what the item is called";
        if (details.Title?.Length > LongestText || details.Parts.Any(p => p.Length > LongestText)) yield return $"A title or part has at most {LongestText} characters.";
        if (details.Parts.Count > 26) yield return "An item has at most 26 parts, a to z.";
        if (!details.IsPrivate) yield break;
        if (details.ExemptParagraph is not (>= 1 and <= 7)) yield return "Choose the paragraph of Schedule 12A, 1 to 7, that the item is exempt under.";
        if (string.IsNullOrWhiteSpace(details.ExemptReason)) yield return "Say why keeping the item private serves the public interest. Everybody will read it.";
        if (details.ExemptReason?.Length > LongestReason) yield return $"The reason has at most {LongestReason} characters.";
    }

    private static List<string> Lettered(IEnumerable<string> parts) =>
        [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => p.Length > 2 && char.IsAsciiLetter(p[0]) && p[1] == ')' ? p[2..].TrimStart() : p).Select((p, i) => $"{(char)('a' + i)}) {p}")];

    private static void Fill(Meeting meeting, MeetingDetails details) => (meeting.Time, meeting.Place, meeting.Nature) = (details.Time, Text(details.Place), Text(details.Nature));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static async Task<AgendaDraft> NeededAsync(ScrutineerDb db, Guid meetingId, CancellationToken cancel) =>
        await AgendaDraft.LoadAsync(db, meetingId, cancel) ?? throw new RuleBrokenException("This meeting is not planned here.");

    private static async Task<(AgendaDraft Draft, AgendaItem Item)> ItemAsync(ScrutineerDb db, Guid itemId, CancellationToken cancel)
    {
        var meeting = await db.Set<AgendaItem>().Where(i => i.Id == itemId).Select(i => i.MeetingId).FirstOrDefaultAsync(cancel);
        var draft = await NeededAsync(db, meeting, cancel);
        var item = draft.Meeting.Items.Single(i => i.Id == itemId);
        return item.IsDraft ? (draft, item) : throw new RuleBrokenException("This item is published. What is published is not changed: publish a supplementary agenda, or withdraw a paper.");
    }
}
