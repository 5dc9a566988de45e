using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Audits;

/// <summary>Something in a text that may tell who a child is.</summary>
/// <param name="Words">As it stands there.</param>
/// <param name="Why">What it may be: a name, a date of birth.</param>
public sealed record LikelyIdentifier(string Words, string Why);

/// <summary>Finds likely names and dates of birth, for a person to look at: it warns and forbids nothing (rule U6).</summary>
public static partial class LikelyIdentifiers
{
    private static readonly HashSet<string> Forenames = Read();

    /// <summary>Capitalised words of the field that are no names.</summary>
    private static readonly HashSet<string> Field = new(StringComparer.OrdinalIgnoreCase)
    {
        "Social", "Worker", "Team", "Manager", "Service", "Children", "Children's", "Child", "Protection", "Plan", "Core", "Group", "Family", "Early", "Help", "Care", "Court", "Police", "Health", "Visitor", "School", "Nurse",
        "Signs", "Safety", "Strategy", "Discussion", "Section", "Conference", "Review", "Officer", "Independent", "Reviewing", "Looked", "After", "Public", "Law", "Outline", "Legal", "Planning", "Meeting", "Panel", "Order", "Interim",
        "Full", "Special", "Guardianship", "Foster", "Carer", "Carers", "Personal", "Adviser", "Education", "Pathway", "Life", "Story", "Work", "Practice", "Standards", "Working", "Together", "Council", "Local", "Authority", "Assessment",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Christmas", "Easter",
        "The", "This", "That", "These", "There", "When", "While", "After", "Before", "She", "He", "They", "His", "Her", "Their", "In", "On", "At", "No", "Not", "A", "An", "It", "But", "And", "As", "If", "Since", "Although", "However",
        "Mother", "Father", "Mum", "Dad", "Mr", "Mrs", "Ms", "Miss", "Dr", "Good", "English", "Polish", "Romanian", "Muslim", "Christian", "Sikh", "Hindu", "Jewish", "Roma", "British", "African", "Asian", "Caribbean",
    };

    /// <summary>What in a text may be a name or a date of birth, once each, in order.</summary>
    /// <param name="known">Names of staff, which may stand there.</param>
    public static IReadOnlyList<LikelyIdentifier> In(string text, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var staff = (known ?? []).SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<(int At, LikelyIdentifier What)>();
        foreach (Match birth in Birth().Matches(text)) found.Add((birth.Index, new(birth.Value.Trim(), "a date of birth")));
        foreach (Match day in WholeDay().Matches(text)) found.Add((day.Index, new(day.Value, "a date of birth")));
        foreach (Match number in LongNumber().Matches(text)) found.Add((number.Index, new(number.Value, "a number of a person, as the NHS gives")));
        foreach (Match words in Capitalised().Matches(text)) found.AddRange(Names(text, words, staff));
        return [.. found.OrderBy(f => f.At).Select(f => f.What).DistinctBy(w => w.Words, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<(int At, LikelyIdentifier What)> Names(string text, Match words, HashSet<string> staff)
    {
        List<string> parts = [.. words.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var own = parts.Where(p => !Field.Contains(Plain(p)) && !staff.Contains(Plain(p))).ToList();
        if (own.Count == 0) yield break;
        var isForename = own.Any(p => Forenames.Contains(Plain(p)));
        // Two in a row, or one behind a word for a person: a single one at a sentence's beginning is any word.
        var inRow = own.Count >= 2 && !own.All(p => p.All(c => char.IsUpper(c) || !char.IsLetter(c)));
        var afterPerson = PersonBefore().IsMatch(text[Math.Max(0, words.Index - 30)..words.Index]);
        if (isForename || inRow || afterPerson && own.Count == 1 && Plain(own[0]).Length > 1) yield return (words.Index, new(string.Join(' ', own.Select(Plain)), "a name"));
    }

    private static string Plain(string word) => word.TrimEnd('.', ',', ';', ':', '!', '?', ')').Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal);

    private static HashSet<string> Read()
    {
        using var stream = typeof(LikelyIdentifiers).Assembly.GetManifestResourceStream("Scrutineer.Quality.Audits.forenames.txt")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\b(d\.?o\.?b\.?|date of birth|born( on)?|birthday)\b[\s:]*(the\s+)?(\d[\w/.\- ]{3,20}\d)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(0?[1-9]|[12]\d|3[01])[/.\-](0?[1-9]|1[0-2])[/.\-](19|20)?\d\d\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeDay();

    [GeneratedRegex(@"\b\d{3}[ \-]?\d{3}[ \-]?\d{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’\-]*\.?( \p{Lu}[\p{L}'’\-]*)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(called|named|child|boy|girl|baby|brother|sister|sibling|mother|father|mum|dad|son|daughter|partner|aunt|uncle|grandmother|grandfather|carer|Mr|Mrs|Ms|Miss),?\s+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonBefore();
}
