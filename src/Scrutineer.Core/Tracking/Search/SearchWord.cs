using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>A word of the public passages, and how many of them hold it: what a spelling may be put right to (rule S6). Closed passages add nothing to it.</summary>
[NotJournalled]
public sealed class SearchWord
{
    public required string Word { get; init; }
    public required int Passages { get; init; }
}

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder) => builder.HasKey(w => w.Word);
}

/// <summary>Counts the words that a change of passages brings and takes, and writes the difference.</summary>
internal sealed class WordTally
{
    /// <summary>Longer ones are addresses and accidents of reading: nobody is sent to them.</summary>
    private const int LongestWord = 40;

    private const int WordsAtATime = 400;
    private readonly Dictionary<string, int> change = [];

    public void Add(SearchEntry entry) => Count(entry, 1);

    public void Take(SearchEntry entry) => Count(entry, -1);

    public async Task WriteAsync(ScrutineerDb db, CancellationToken cancel)
    {
        // In order, so that two writers wait for each other and never in a circle.
        foreach (var some in change.Where(c => c.Value != 0).OrderBy(c => c.Key, StringComparer.Ordinal).Chunk(WordsAtATime))
        {
            var places = string.Join(", ", some.Select((_, i) => $"({{{2 * i}}}, {{{2 * i + 1}}})"));
            var values = some.SelectMany(c => new object[] { c.Key, c.Value });
#pragma warning disable EF1002 // Only the places of the values are put in.
            await db.Database.ExecuteSqlRawAsync(
                $"""INSERT INTO "SearchWord" ("Word", "Passages") VALUES {places} ON CONFLICT ("Word") DO UPDATE SET "Passages" = "SearchWord"."Passages" + excluded."Passages" """,
                values, cancel);
#pragma warning restore EF1002
        }

        await db.Set<SearchWord>().Where(w => w.Passages <= 0).ExecuteDeleteAsync(cancel);
    }

    private void Count(SearchEntry entry, int by)
    {
        if (entry.Visibility != Visibility.Public) return;
        var text = entry.IsTitle ? $"{entry.Title} {entry.Text}" : entry.Text;
        foreach (var word in Words.In(text).Select(w => w.Folded).Where(w => w.Length is > 1 and <= LongestWord).Distinct())
            change[word] = change.GetValueOrDefault(word) + by;
    }
}
