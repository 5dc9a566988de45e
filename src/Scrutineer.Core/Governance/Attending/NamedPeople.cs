using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Attending;

/// <summary>Finds the person that a clerk names, or enters one whom no paper has named yet.</summary>
internal static class NamedPeople
{
    private const int LongestName = 100;

    private static readonly string[] Titles = ["councillor", "cllr", "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "reverend", "canon", "professor", "sir", "dame", "lord", "lady"];

    /// <exception cref="RuleBrokenException">The text is no name.</exception>
    public static async Task<Person> FindOrEnterAsync(ScrutineerDb db, string? typed, CancellationToken cancel)
    {
        var words = (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titled = words.Length > 1 && Titles.Contains(words[0].TrimEnd('.').ToLowerInvariant());
        var name = string.Join(' ', titled ? words[1..] : words).Trim(' ', ',', '.');
        if (name.Length is < 2 or > LongestName || !name.Any(char.IsLetter)) throw new RuleBrokenException("Enter a name, like Councillor J Bell.");
        // A slug is the name without capitals, accents and marks.
        var stem = Slug.Of(name);
        var found = await db.Set<Person>().Where(p => p.Name == name || p.Slug == stem).OrderBy(p => p.Name != name).FirstOrDefaultAsync(cancel);
        while (found?.MergedIntoId is { } into) found = await db.Set<Person>().SingleAsync(p => p.Id == into, cancel);
        if (found is not null) return found;
        var taken = await db.Set<Person>().Where(p => p.Slug.StartsWith(stem)).Select(p => p.Slug).ToListAsync(cancel);
        var person = new Person { Name = name, Title = titled ? Proper(words[0]) : null, Slug = Slug.Free(name, taken.Contains) };
        db.Add(person);
        return person;
    }

    private static string Proper(string title) => title.StartsWith("Cllr", StringComparison.OrdinalIgnoreCase) ? "Councillor" : title.TrimEnd('.');
}
