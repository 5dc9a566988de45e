using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Reads the filters of the tracker out of its address.</summary>
public static class TrackerAddress
{
    /// <summary>Letters of a search beyond which it is cut.</summary>
    public const int LongestWords = 200;

    /// <summary>Words of a search beyond which the rest is left out: each costs the database a look at every text.</summary>
    private const int MostWords = 10;

    private const int LongestTheme = 100;

    private static readonly TrackedItemKind[] Kinds = Enum.GetValues<TrackedItemKind>();

    public static TrackerFilter Read(IQueryCollection query, IReadOnlyList<Board> boards, IReadOnlyList<TrackerOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(query);
        var leftOut = new List<string>();
        return new TrackerFilter
        {
            Kind = One(query, "kind", leftOut, "R, A, I, AP or work-programme", word => Kinds.Cast<TrackedItemKind?>().FirstOrDefault(k => Same(k!.Value.Code(), word))),
            Status = One(query, "status", leftOut, Or(TrackerStatus.All.Select(s => s.Word)), word => TrackerStatus.All.FirstOrDefault(s => Same(s.Word, word))),
            Effect = One(query, "effect", leftOut, Or(TrackerEffect.All.Select(e => e.Code)), word => TrackerEffect.All.FirstOrDefault(e => Same(e.Code, word))),
            Board = One(query, "board", leftOut, "the short name of a board, as in its address", word => boards.FirstOrDefault(b => Same(b.Slug, word))),
            Year = One(query, "year", leftOut, "a municipal year such as 2016-17", word => MunicipalYear.TryParse(word, out var year) ? year : (MunicipalYear?)null),
            Owner = One(query, "owner", leftOut, "one of those asked, as the list of them has it", word => owners.FirstOrDefault(o => Same(o.Slug, word))),
            Theme = One(query, "theme", leftOut, "a theme", word => word.Length <= LongestTheme && !word.Any(char.IsControl) ? word : null),
            AskedOrder = One(query, "sort", leftOut, "raised, -raised, due or -due", TrackerOrder.Find),
            Words = Words(query, leftOut),
            LeftOut = leftOut,
        };
    }

    private static T? One<T>(IQueryCollection query, string name, List<string> leftOut, string expected, Func<string, T?> find)
    {
        var word = (query[name].FirstOrDefault() ?? "").Trim();
        if (word.Length == 0) return default;
        var found = find(word);
        if (found is null) leftOut.Add($"\u201c{Short(word)}\u201d is not a known {name} and was left out. It can be {expected}.");
        return found;
    }

    private static string Words(IQueryCollection query, List<string> leftOut)
    {
        // Letters that cannot be seen divide words, and one of them no database takes.
        var typed = new string([.. (query["q"].FirstOrDefault() ?? "").Select(c => char.IsControl(c) ? ' ' : c)]);
        if (typed.Length > LongestWords)
        {
            leftOut.Add($"The search was longer than {LongestWords} letters; the rest was left out.");
            typed = typed[..(char.IsHighSurrogate(typed[LongestWords - 1]) ? LongestWords - 1 : LongestWords)];
        }

        List<string> words = [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (words.Count > MostWords) leftOut.Add($"Only the first {MostWords} words were looked for.");
        return string.Join(' ', words.Take(MostWords));
    }

    private static string Short(string word) => word.Length <= 40 ? word : $"{word[..(char.IsHighSurrogate(word[39]) ? 39 : 40)]}\u2026";

    private static string Or(IEnumerable<string> words) => string.Join(", ", words);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
