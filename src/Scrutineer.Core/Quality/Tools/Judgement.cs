namespace Scrutineer.Quality.Tools;

/// <summary>How a child's experience is judged in one area, from the lowest (rule U1).</summary>
public enum Judgement
{
    DoesNotMeetGood,
    MeetsGood,
    ExceedsGood,
}

/// <summary>What an audit comes to as a whole, by its tool's mapping, from the lowest.</summary>
public enum OverallJudgement
{
    Inadequate,
    NotYetGood,
    Good,
    Outstanding,
}

/// <summary>Judgements in words and marks.</summary>
public static class JudgementWords
{
    /// <summary>From the lowest.</summary>
    public static IReadOnlyList<Judgement> All { get; } = Enum.GetValues<Judgement>();

    public static string Words(this Judgement judgement) => judgement switch
    {
        Judgement.ExceedsGood => "Exceeds good",
        Judgement.MeetsGood => "Meets good",
        _ => "Does not meet good",
    };

    public static string Words(this OverallJudgement overall) => overall switch
    {
        OverallJudgement.Outstanding => "Outstanding",
        OverallJudgement.Good => "Good",
        OverallJudgement.NotYetGood => "Not yet good",
        _ => "Inadequate",
    };

    /// <summary>One mark for each area of a tool, in its order: E, M, D, or a dash for an area that does not apply.</summary>
    public static char Mark(this Judgement? judgement) => judgement switch
    {
        Judgement.ExceedsGood => 'E',
        Judgement.MeetsGood => 'M',
        Judgement.DoesNotMeetGood => 'D',
        _ => NotApplicable,
    };

    public const char NotApplicable = '-';

    /// <summary>What two judged of the same areas, by the area's place; what one of them did not judge is left out.</summary>
    public static IEnumerable<(int Area, Judgement One, Judgement Other)> Both(string marks, string others)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(others);
        for (var i = 0; i < marks.Length && i < others.Length; i++)
            if (Of(marks[i]) is { } one && Of(others[i]) is { } other)
                yield return (i, one, other);
    }

    public static Judgement? Of(char mark) => mark switch
    {
        'E' => Judgement.ExceedsGood,
        'M' => Judgement.MeetsGood,
        'D' => Judgement.DoesNotMeetGood,
        _ => null,
    };
}
