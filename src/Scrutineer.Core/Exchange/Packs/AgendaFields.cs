using System.Globalization;
using System.Text.Json;

namespace Scrutineer.Exchange.Packs;

/// <summary>One object of the agenda, whose faults are noted with where it stands.</summary>
internal sealed class AgendaFields(JsonElement element, string place, List<string> problems)
{
    public void Wrong(string what) => problems.Add($"{place} {what}.");

    public void RefuseOthers(IReadOnlyList<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong("must be an object in braces");
            return;
        }

        foreach (var other in element.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
            Wrong($"has \"{Shortened(other.Name)}\", which is not known; known are {string.Join(", ", known)}");
    }

    public string? Text(string name, int longest, bool needed)
    {
        var value = Value(name);
        if (value.ValueKind == JsonValueKind.String && Clean(value.GetString()!) is var text && text.Length > 0) return Fits(name, text, longest);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined)) Wrong($"has a \"{name}\" that is no text in quotation marks");
        else if (needed) Wrong($"has no \"{name}\"");
        return null;
    }

    public DateOnly? Day(string name, bool needed)
    {
        if (Text(name, 40, needed) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999) return day;
        Wrong($"has the \"{name}\" \"{Shortened(text)}\", which is no date. Write year-month-day, for example 2026-11-19");
        return null;
    }

    public TimeOnly? Clock(string name)
    {
        if (Text(name, 40, needed: false) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Wrong($"has the \"{name}\" \"{Shortened(text)}\", which is no time. Write hours:minutes, for example 14:00");
        return null;
    }

    public bool Switch(string name)
    {
        var value = Value(name);
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined)) Wrong($"has a \"{name}\" that is neither true nor false");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <param name="asWritten">Spaces count, as in the names of files.</param>
    public IReadOnlyList<string> Texts(string name, int most, int longest, bool asWritten = false)
    {
        var texts = new List<string>();
        foreach (var value in List(name, most))
            if (value.ValueKind == JsonValueKind.String && (asWritten ? value.GetString()! : Clean(value.GetString()!)) is { Length: > 0 } text) texts.Add(Fits(name, text, longest));
            else Wrong($"has something in \"{name}\" that is no text in quotation marks");
        return texts;
    }

    public IEnumerable<AgendaFields> Objects(string name, int most)
    {
        var objects = List(name, most).Select((e, i) => new AgendaFields(e, $"{place}: item {i + 1} of the list", problems)).ToList();
        if (objects.Count == 0) Wrong($"has no \"{name}\"");
        return objects;
    }

    private List<JsonElement> List(string name, int most)
    {
        var value = Value(name);
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return [];
        if (value.ValueKind != JsonValueKind.Array) Wrong($"has a \"{name}\" that is no list in square brackets");
        else if (value.GetArrayLength() > most) Wrong($"has {value.GetArrayLength():N0} \"{name}\"; {most} are the most");
        else return [.. value.EnumerateArray()];
        return [];
    }

    private JsonElement Value(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private string Fits(string name, string text, int longest)
    {
        if (text.Length > longest) Wrong($"has a \"{name}\" of {text.Length:N0} letters; {longest:N0} are the most");
        else if (text.Any(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))) Wrong($"has a \"{name}\" with letters that cannot be printed");
        return text;
    }

    private static string Clean(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
