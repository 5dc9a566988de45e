namespace Scrutineer.Quality.Tools;

/// <summary>How areas come to one overall judgement: named, so that every figure says by which it was made (rule U2).</summary>
/// <param name="Name">As it is kept with a tool's version: at-most-two-below.</param>
/// <param name="Title">As people choose it.</param>
/// <param name="How">What it does, in a sentence.</param>
public sealed record OverallMapping(string Name, string Title, string How, Func<IReadOnlyList<Judgement>, OverallJudgement> Of)
{
    /// <summary>The mappings there are. A changed one gets a new name, so that old figures stay true.</summary>
    public static IReadOnlyList<OverallMapping> All { get; } =
    [
        new("every-area", "Every area", "Good where every area meets good; inadequate where half of the areas or more do not.",
            areas => Below(areas) == 0 ? Lifted(areas) : Below(areas) * 2 >= areas.Count ? OverallJudgement.Inadequate : OverallJudgement.NotYetGood),
        new("most-areas", "Most areas", "Good where at least three areas in four meet good; inadequate where half of the areas or more do not.",
            areas => Below(areas) * 4 <= areas.Count ? Lifted(areas) : Below(areas) * 2 >= areas.Count ? OverallJudgement.Inadequate : OverallJudgement.NotYetGood),
        new("risk-first", "Risk first", "As most areas, and never good where the first area, risk, does not meet good.",
            areas => areas.Count > 0 && areas[0] == Judgement.DoesNotMeetGood ? Below(areas) * 2 >= areas.Count ? OverallJudgement.Inadequate : OverallJudgement.NotYetGood
                : Below(areas) * 4 <= areas.Count ? Lifted(areas) : Below(areas) * 2 >= areas.Count ? OverallJudgement.Inadequate : OverallJudgement.NotYetGood),
    ];

    /// <summary>The mapping with a name; null for a name that is none.</summary>
    public static OverallMapping? Named(string? name) => All.FirstOrDefault(m => m.Name == name);

    /// <summary>Stands in for a mapping that a later version of the product had: nothing is judged by it.</summary>
    public static OverallMapping Lost(string name) => new(name, name, "This mapping is not known here.", _ => throw new InvalidOperationException("A lost mapping judges nothing."));

    /// <summary>The overall judgement of areas as they are marked; null where none applies.</summary>
    public OverallJudgement? OfMarks(string marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        // An area that does not apply weighs nothing.
        List<Judgement> judged = [.. marks.Select(JudgementWords.Of).OfType<Judgement>()];
        return judged.Count == 0 || !All.Contains(this) ? null : Of(judged);
    }

    private static int Below(IReadOnlyList<Judgement> areas) => areas.Count(a => a == Judgement.DoesNotMeetGood);

    private static OverallJudgement Lifted(IReadOnlyList<Judgement> areas) =>
        Below(areas) == 0 && areas.Count(a => a == Judgement.ExceedsGood) * 2 > areas.Count ? OverallJudgement.Outstanding : OverallJudgement.Good;
}
