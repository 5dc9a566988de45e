using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Finds the person a printed name means, or enters them: one person however often and with whatever title they are printed.</summary>
internal sealed class PersonDirectory
{
    private static readonly string[] Titles =
        ["councillor", "cllr", "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "reverend", "canon", "father", "professor", "prof", "sir", "dame", "lord", "lady"];

    private readonly ScrutineerDb db;
    private readonly Dictionary<string, Person> byName;
    private readonly HashSet<string> slugs;

    private PersonDirectory(ScrutineerDb db, IEnumerable<Person> people)
    {
        this.db = db;
        byName = new Dictionary<string, Person>();
        foreach (var person in people) byName.TryAdd(Key(person.Name), person);
        slugs = [.. byName.Values.Select(p => p.Slug)];
    }

    public static async Task<PersonDirectory> OpenAsync(ScrutineerDb db, CancellationToken cancel) =>
        new(db, await db.Set<Person>().ToListAsync(cancel));

    /// <summary>The person printed as <paramref name="printed"/>; null for a text that holds no name.</summary>
    public Person? Find(string? printed, string? title = null)
    {
        var (name, ownTitle) = Split(printed ?? "");
        if (name.Length is < 2 or > 100 || !name.Any(char.IsLetter)) return null;
        title = Proper(title) ?? ownTitle;
        if (!byName.TryGetValue(Key(name), out var person))
        {
            var slug = Slug.Free(name, slugs.Contains);
            person = new Person { Name = name, Title = title, Slug = slug };
            db.Add(person);
            byName.Add(Key(name), person);
            slugs.Add(slug);
        }

        person.Title ??= title;
        return person;
    }

    private static (string Name, string? Title) Split(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = words.Length > 1 && Titles.Contains(words[0].TrimEnd('.').ToLowerInvariant()) ? 1 : 0;
        return (string.Join(' ', words[first..]).Trim(' ', ',', '.'), first == 1 ? Proper(words[0]) : null);
    }

    private static string? Proper(string? title) => title?.Trim().TrimEnd('.') switch
    {
        null or "" => null,
        var t when t.StartsWith("Cllr", StringComparison.OrdinalIgnoreCase) => "Councillor",
        var t => t,
    };

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetter(c)) key.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c) && key.Length > 0 && key[^1] != ' ') key.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
        }

        return key.ToString().Trim();
    }
}
