using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Scrutineer.Foundation.Journal.History;

/// <summary>A field's value as the journal keeps it, read for a sentence.</summary>
internal static partial class FieldValue
{
    /// <summary>Texts longer than this are shown as what differs, not as before and after.</summary>
    public const int Short = 120;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The value as it was kept; null for none.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => value.GetRawText(),
    };

    /// <summary>The value in words: "14 April 2016", "AnswerReported" as "answer reported", a person's identity as their name.</summary>
    public static string InWords(string text, IReadOnlyDictionary<Guid, string> names)
    {
        if (Guid.TryParseExact(text, "D", out var id)) return names.GetValueOrDefault(id, "another record");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (text.Length is > 20 and < 40 && DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)) return Moment(at);
        if (text is "yes" or "no" || TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || double.TryParse(text, CultureInfo.InvariantCulture, out _)) return text;
        if (text.StartsWith('[') && List(text) is { } list) return list.Count == 0 ? "nothing" : string.Join("; ", list.Select(t => $"\u201c{t}\u201d"));
        return Joined().IsMatch(text) ? HistoryWords.Apart(text) : $"\u201c{text}\u201d";
    }

    /// <summary>A new text too long for the journal is kept there as its fingerprint.</summary>
    public static bool IsFingerprint(string text) => text.Length < 120 && Fingerprint().IsMatch(text);

    public static string Moment(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);

    private static List<string>? List(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<string>>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[0-9]+ characters, sha256 [0-9a-f]{64}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprint();

    /// <summary>A name of an enumeration: two or more capitalised words run together.</summary>
    [GeneratedRegex(@"\A[A-Z][a-z]+([A-Z][a-z]+)+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();
}
