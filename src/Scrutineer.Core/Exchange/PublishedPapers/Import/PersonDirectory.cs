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
    private readonly Dictionary<Guid, Person> byId;
    private readonly HashSet<string> slugs;

    private PersonDirectory(ScrutineerDb db, IReadOnlyCollection<Person> people)
    {
        this.db = db;
        byId = people.ToDictionary(p => p.Id);
        byName = new Dictionary<string, Person>();
        foreach (var person in people) byName.TryAdd(Key(person.Name), person);
        slugs = [.. people.Select(p => p.Slug)];
    }

    public static async Task<PersonDirectory> OpenAsync(ScrutineerDb db, CancellationToken cancel) =>
        new(db, await db.Set<Person>().ToListAsync(cancel));

    /// <summary>The person printed as <paramref name="printed"/>, and the one they were found to be (rule I6); null for a text that holds no name.</summary>
    public NamedPerson? Find(string? printed, string? title = null)
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
            byId.Add(person.Id, person);
            slugs.Add(slug);
        }

        if (person.Title is null && title is not null)
        {
            db.Follow(person);
            person.Title = title;
        }

        var kept = person;
        while (kept.MergedIntoId is { } into) kept = byId[into];
        return new NamedPerson(kept.Id, kept.Id == person.Id ? null : person.Id);
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

/// <summary>Whom a printed name stands for.</summary>
/// <param name="NamedId">The person of that name, where a human found them to be another; else null.</param>
internal sealed record NamedPerson(Guid Id, Guid? NamedId);
