namespace Scrutineer.Governance.Minutes;

/// <summary>Items that stand on every agenda whatever the board is looking into.</summary>
public static class StandingBusiness
{
    private static readonly string[] Openings =
    [
        "apolog", "declaration", "disclosure", "minutes", "previous minutes", "any other", "urgent", "outstanding issues", "work programme",
        "meeting evaluation", "exclusion of", "membership", "appointment of chair", "election of", "public question", "date of next", "welcome", "chair's announcement",
        "matters arising", "substitut", "forward plan", "action log", "actions log",
    ];

    /// <summary>True for a title such as "Declarations of Interests" or "Any Other Business".</summary>
    public static bool Is(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var trimmed = title.Trim().TrimStart('*', '#', ' ').Replace('\u2019', '\'');
        return Openings.Any(o => trimmed.StartsWith(o, StringComparison.OrdinalIgnoreCase));
    }
}
