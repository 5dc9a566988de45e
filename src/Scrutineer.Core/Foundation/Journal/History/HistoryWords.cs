using System.Text;

namespace Scrutineer.Foundation.Journal.History;

/// <summary>How a subject speaks of one of its kinds in a history.</summary>
/// <param name="Kind">The kind as <see cref="RecordRef.Kind"/> has it.</param>
/// <param name="Noun">"meeting".</param>
/// <param name="Fields">What a field is called in a sentence, by its name: "the place". An empty one is never told of.</param>
public sealed record HistoryWords(string Kind, string Noun, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What its parts are called, by their type: "a decision".</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();

    /// <summary>For a kind that nobody found words for.</summary>
    internal static HistoryWords Plain(string kind) => new(kind, kind.Replace('-', ' '), new Dictionary<string, string>());

    /// <summary>The field in a sentence; where no words are registered, its name taken apart. Null for what is never told.</summary>
    internal string? Field(string name) => Fields.TryGetValue(name, out var words) ? words.Length == 0 ? null : words : $"the {Apart(name)}";

    internal string Part(string type) => Parts.TryGetValue(type, out var words) ? words : $"a part ({Apart(type)})";

    /// <summary>"ProgrammeNote" as "programme note"; an identity goes by what it points at.</summary>
    internal static string Apart(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.Length == 0 ? "identity" : words.ToString();
    }
}
