namespace Scrutineer.Governance.WorkProgramme.Suggestions;

/// <summary>A question by which a suggestion is scored.</summary>
public sealed record Criterion(string Name, string Question);

/// <summary>A named set of questions by which scrutiny boards choose among suggestions; each is scored from 0, not at all, to 3, clearly (rule W15).</summary>
public sealed record ChoiceCriteria(string Name, IReadOnlyList<Criterion> Questions)
{
    /// <summary>The highest score of a question.</summary>
    public const int Most = 3;

    public static IReadOnlyList<ChoiceCriteria> All { get; } =
    [
        new("TOPIC",
        [
            new("Timely", "Is this the right time to look at it, before something is decided?"),
            new("Organisational priority", "Does it bear on what the council has said matters most?"),
            new("Public interest", "Do residents, and children and families above all, care about it?"),
            new("Influence", "Can the board change something by looking at it?"),
            new("Cost and capacity", "Is what may be gained worth the time it takes of members and officers?"),
        ]),
        new("PICK",
        [
            new("Public interest", "Do residents, and children and families above all, care about it?"),
            new("Impact", "How many people would it make a difference to, and how great a one?"),
            new("Council performance", "Does the service do worse than it should, or than others do?"),
            new("Keep in context", "Is nobody else looking at it already, an inspector or another board?"),
        ]),
    ];

    public static ChoiceCriteria? Named(string? name) => All.FirstOrDefault(c => c.Name == name);
}
