using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.Agendas;

/// <summary>How a board goes about its agendas: the standing items a new one begins with, and how long before publication each step is due (rule G1).</summary>
public sealed class BoardPractice : IRecord
{
    /// <summary>Marks a standing item, at the end of its line, that cannot be published without a paper.</summary>
    public const string WithPaper = "[paper]";

    /// <summary>Where a board says nothing else.</summary>
    public const int UsualMinutesDays = 15;

    private const int MostDays = 120, MostQuestions = 12, MostItems = 60, MostSubstantive = 30, LongestTitle = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }

    /// <summary>A line each; a line that begins "a) " is a part of the item above it.</summary>
    public List<string> StandingItems { get; set; } = [.. Usual];

    /// <summary>Working days before the last day of publication on which reports are called for, drafts are due, sign-off is complete and papers are sent to be published.</summary>
    public int CallDays { get; set; } = 20;
    public int DraftDays { get; set; } = 10;
    public int SignOffDays { get; set; } = 4;
    public int DispatchDays { get; set; } = 1;

    /// <summary>Working days after a meeting within which its minutes are to be published.</summary>
    public int MinutesDays { get; set; } = UsualMinutesDays;

    /// <summary>What members are asked after a meeting, a line each; empty where the board keeps no evaluation (rule L19).</summary>
    public List<string> EvaluationQuestions { get; set; } = [];

    /// <summary>How many items besides standing business the board takes at a meeting; null where it has not said (rule W9).</summary>
    public int? SubstantiveItems { get; set; }

    /// <summary>Whether what members answer carries their names.</summary>
    public bool EvaluationIsNamed { get; set; }

    public RecordRef Ref => new("board-practice", Id);

    /// <summary>What boards usually begin with, where theirs says nothing else.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "Apologies and substitutions", "Declarations of interests", "Minutes", "a) To agree the minutes of the last meeting", "b) Matters arising",
        $"Outstanding issues {WithPaper}", $"Work programme {WithPaper}", "Any other business",
    ];

    /// <summary>The standing items, in order.</summary>
    public IReadOnlyList<StandingItem> Items() => Read(StandingItems);

    /// <summary>The practice of a board; the usual one where none is set.</summary>
    public static async Task<BoardPractice> OfAsync(Foundation.Storage.ScrutineerDb db, Guid board, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<BoardPractice>().FirstOrDefaultAsync(p => p.BoardId == board, cancel) ?? new BoardPractice { BoardId = board };
    }

    /// <summary>Why these cannot be a board's practice, in sentences; empty when they can.</summary>
    public IEnumerable<string> ReasonsAgainst()
    {
        if (Items().Count == 0) yield return "Give at least one standing item, a line each.";
        if (StandingItems.Count > MostItems) yield return $"Give at most {MostItems} lines.";
        if (StandingItems.Exists(line => line.Length > LongestTitle)) yield return $"A line has at most {LongestTitle} characters.";
        if (StandingItems.Count > 0 && Part(StandingItems[0])) yield return "The first line is an item: \u201ca)\u201d begins a part of the item above it.";
        if (MinutesDays is < 1 or > MostDays) yield return $"Minutes are published within 1 to {MostDays} working days.";
        if (SubstantiveItems is < 1 or > MostSubstantive) yield return $"A board takes 1 to {MostSubstantive} items at a meeting. Leave it empty where it has not said.";
        if (EvaluationQuestions.Count > MostQuestions) yield return $"Ask at most {MostQuestions} questions after a meeting.";
        if (EvaluationQuestions.Exists(line => line.Length > LongestTitle)) yield return $"A question has at most {LongestTitle} characters.";
        int[] days = [CallDays, DraftDays, SignOffDays, DispatchDays];
        if (days.Any(d => d is < 0 or > MostDays)) yield return $"Each step is 0 to {MostDays} working days before publication.";
        if (!days.SequenceEqual(days.OrderDescending())) yield return "The steps follow one another: reports are called for first, then drafts, sign-off, dispatch.";
    }

    private static List<StandingItem> Read(IEnumerable<string> lines)
    {
        var items = new List<StandingItem>();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (Part(line) && items.Count > 0) items[^1].Parts.Add(line);
            else if (line.EndsWith(WithPaper, StringComparison.OrdinalIgnoreCase)) items.Add(new(line[..^WithPaper.Length].TrimEnd(), [], true));
            else items.Add(new(line, [], false));
        }

        return items;
    }

    private static bool Part(string line) => line.Length > 2 && char.IsAsciiLetterLower(line[0]) && line[1] == ')';
}

/// <summary>An item that every agenda of a board begins with.</summary>
/// <param name="Parts">Its lettered parts, "a) …" each.</param>
public sealed record StandingItem(string Title, List<string> Parts, bool NeedsPaper);

internal sealed class BoardPracticeMapping : IEntityTypeConfiguration<BoardPractice>
{
    public void Configure(EntityTypeBuilder<BoardPractice> builder)
    {
        builder.HasIndex(p => p.BoardId).IsUnique();
        builder.Property(p => p.MinutesDays).HasDefaultValue(BoardPractice.UsualMinutesDays);
        builder.HasOne<Board>().WithMany().HasForeignKey(p => p.BoardId);
    }
}
