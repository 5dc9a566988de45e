using System.Text.Json;

namespace Scrutineer.Foundation.Journal.History;

/// <summary>Makes sentences of one record's journal entries, given from the newest back.</summary>
/// <param name="later">What each text of the record became, by field; each change told replaces it by what it found.</param>
internal sealed class HistoryTeller(HistoryWords words, IReadOnlyDictionary<Guid, string> names, Dictionary<string, string> later)
{
    private const int MostFields = 8;
    private const string Whether = "whether ";

    public HistoryLine Tell(JournalEntry entry, string? difference)
    {
        if (difference is null) return Line(entry, [new(Erased(entry.Verb))], null);
        using var read = JsonDocument.Parse(difference);
        var part = read.RootElement.TryGetProperty("part", out var type) ? type.GetString() : null;
        var reason = read.RootElement.TryGetProperty("reason", out var why) ? why.GetString() : null;
        var fields = read.RootElement.TryGetProperty("fields", out var all) ? all.EnumerateObject().ToList() : [];
        return Line(entry, Sentences(entry.Verb, part, fields), reason);
    }

    private static HistoryLine Line(JournalEntry entry, IReadOnlyList<HistorySentence> sentences, string? reason) => new(entry.Sequence, entry.At, entry.Actor, sentences, reason);

    private string Erased(string verb) => verb switch
    {
        "added" => $"added something to this {words.Noun}; what it was has been erased",
        "removed" => $"removed something of this {words.Noun}; what it was has been erased",
        _ => $"changed something of this {words.Noun}; what it was has been erased",
    };

    private List<HistorySentence> Sentences(string verb, string? part, List<JsonProperty> fields) => (verb, part) switch
    {
        ("added", null) => [new($"added this {words.Noun}{With(fields, 1)}")],
        ("added", _) => [new($"added {words.Part(part)}{With(fields, 1)}")],
        ("removed", null) => [new($"removed this {words.Noun}{With(fields, 0)}")],
        ("removed", _) => [new($"removed {words.Part(part)}{With(fields, 0)}")],
        ("changed", null) => [.. fields.Select(f => Change(f, null)).OfType<HistorySentence>().DefaultIfEmpty(new($"changed this {words.Noun}"))],
        ("changed", _) => [.. fields.Select(f => Change(f, part)).OfType<HistorySentence>().DefaultIfEmpty(new($"changed {words.Part(part)}"))],
        ("read", _) => [new($"read this {words.Noun}")],
        ("erased", _) => [new($"erased this {words.Noun} and what the journal said of it")],
        _ => [new(verb.Replace('-', ' '))],
    };

    /// <summary>What a new or removed row said, as far as it can be said shortly.</summary>
    private string With(List<JsonProperty> fields, int side)
    {
        var told = fields
            .Select(f => (Name: words.Field(f.Name), Value: FieldValue.Text(f.Value[side])))
            .Where(f => f.Name is not null && f.Value is { Length: > 0 and <= FieldValue.Short } and not "no" && !FieldValue.IsFingerprint(f.Value!) && !IsUnnamed(f.Value!))
            .Take(MostFields)
            .Select(f => f.Value == "yes" && f.Name!.StartsWith(Whether, StringComparison.Ordinal) ? f.Name[Whether.Length..] : $"{f.Name} {FieldValue.InWords(f.Value!, names)}")
            .ToList();
        return told.Count == 0 ? "" : $": {string.Join(", ", told)}";
    }

    private HistorySentence? Change(JsonProperty field, string? part)
    {
        if (words.Field(field.Name) is not { } name) return null;
        if (part is not null) name = $"{name} of {words.Part(part)}";
        var (before, after) = (FieldValue.Text(field.Value[0]), FieldValue.Text(field.Value[1]));
        if (after is not null && FieldValue.IsFingerprint(after)) after = part is null ? later.GetValueOrDefault(field.Name) : null;
        if (part is null && before is not null) later[field.Name] = before;
        if (before is not null && after is not null && Math.Max(before.Length, after.Length) > FieldValue.Short)
            return new HistorySentence($"changed {name}:", WordDifference.Of(before, after));
        return new HistorySentence((before, after) switch
        {
            (null, null) => $"changed {name}",
            (null, _) => $"gave {name} as {FieldValue.InWords(after, names)}",
            (_, null) when before.Length > FieldValue.Short => $"changed {name}",
            (_, null) => $"took away {name}, which was {FieldValue.InWords(before, names)}",
            _ => $"changed {name} from {FieldValue.InWords(before, names)} to {FieldValue.InWords(after, names)}",
        });
    }

    private bool IsUnnamed(string value) => Guid.TryParseExact(value, "D", out var id) && !names.ContainsKey(id);
}
