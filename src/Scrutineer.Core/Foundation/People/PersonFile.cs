namespace Scrutineer.Foundation.People;

/// <summary>All that is held about one person, whatever room keeps it (rule K9).</summary>
/// <param name="Rows">Rows that point at them or name them, by the kind of row.</param>
/// <param name="Journal">What they did, and what was done to what concerns them.</param>
public sealed record PersonFile(string Name, string Slug, DateTime MadeAt, IReadOnlyList<PersonRow> Rows, IReadOnlyList<PersonStep> Journal);

/// <summary>One row that concerns a person, with all it says.</summary>
public sealed record PersonRow(string Kind, string Why, IReadOnlyDictionary<string, string?> Fields);

/// <summary>One entry of the journal that concerns a person.</summary>
public sealed record PersonStep(long Sequence, DateTime At, string By, string Verb, string Kind, string? Difference);

/// <summary>What was given out, and what whoever gives it out must look at.</summary>
/// <param name="Warnings">Sentences about what may be theirs and could not be told to be; they are not in the file, because they may be about somebody else.</param>
public sealed record PersonExported(PersonFile File, IReadOnlyList<string> Warnings);
