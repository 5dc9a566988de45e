using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Benchmarks;

/// <summary>How long search takes over many passages, beside the bare full-text query of the same database:
/// <c>search [--passages 100000] [--postgres CONNECTION]</c>. What is timed is what the page calls: search, counts and the first page of results.</summary>
internal static class SearchTimes
{
    private const int Rounds = 10;

    public static async Task RunAsync(string[] args)
    {
        var passages = int.Parse(After(args, "--passages") ?? "100000", CultureInfo.InvariantCulture);
        await MeasureAsync(new StorageSettings(Directory.CreateTempSubdirectory("scrutineer-search-").FullName), passages);
        if (After(args, "--postgres") is { } connection)
            await MeasureAsync(new StorageSettings(Directory.CreateTempSubdirectory("scrutineer-search-").FullName, DatabaseProvider.Postgres, connection), passages);
    }

    private static async Task MeasureAsync(StorageSettings settings, int passages)
    {
        var store = new DataStore(settings, TimeProvider.System);
        var written = await FillAsync(store, passages);
        var searcher = new Searcher(new SearchVocabulary());
        List<Sample> own = [], bare = [];
        for (var round = -2; round < Rounds; round++)
            foreach (var words in ManyPassages.Queries)
            {
                var (a, b) = (await OwnAsync(store, searcher, words), await BareAsync(store, words));
                if (round < 0) continue;
                own.Add(new Sample(words, a));
                bare.Add(new Sample(words, b));
            }

        Console.WriteLine($"{settings.Provider}, {passages:N0} passages, written in {written.TotalSeconds:N1} s; {ManyPassages.Queries.Count} searches, {Rounds} times each, warm");
        Console.WriteLine(Line("search as the page calls it", own));
        Console.WriteLine(Line("bare full-text query, ten best", bare));
        Console.WriteLine($"  share of the bare query: {own.Sum(s => s.Milliseconds) / bare.Sum(s => s.Milliseconds):N2} in all, {Share(own, 0.95) / Share(bare, 0.95):N2} at the 95th percentile");
        foreach (var slow in own.GroupBy(s => s.Words).Select(g => (g.Key, Share([.. g], 0.5))).OrderByDescending(g => g.Item2).Take(5))
            Console.WriteLine($"  slowest: {slow.Key}: {slow.Item2:N1} ms (bare {Share([.. bare.Where(s => s.Words == slow.Key)], 0.5):N1} ms)");
    }

    private static async Task<TimeSpan> FillAsync(DataStore store, int passages)
    {
        await store.PrepareAsync();
        var clock = Stopwatch.StartNew();
        await using var db = store.Open(Viewer.Work("benchmark"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await SearchKeeper.KeepAsync(db, Guid.CreateVersion7(), [new ManyPassages(passages)]);
        await transaction.CommitAsync();
        return clock.Elapsed;
    }

    private static async Task<double> OwnAsync(DataStore store, Searcher searcher, string words)
    {
        var clock = Stopwatch.StartNew();
        await using var db = store.Open(Viewer.Public);
        await searcher.FindAsync(db, SearchQuery.Read(words), new SearchFilter());
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> BareAsync(DataStore store, string words)
    {
        var clock = Stopwatch.StartNew();
        await using var db = store.Open(Viewer.Public);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var sqlite = store.Settings.Provider == DatabaseProvider.Sqlite;
        command.CommandText = sqlite
            ? """SELECT rowid, rank FROM "SearchIndex" WHERE "SearchIndex" MATCH @q ORDER BY rank LIMIT 10"""
            : """SELECT "Id", ts_rank_cd("Words", q) FROM "SearchEntry", plainto_tsquery('english', @q) AS q WHERE "Words" @@ q ORDER BY 2 DESC LIMIT 10""";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@q", sqlite ? string.Join(" AND ", SearchQuery.Read(words).Terms.Select(t => $"\"{string.Join(' ', t.Words)}\"")) : words);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) _ = reader.GetInt64(0);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Line(string name, List<Sample> times) =>
        $"  {name}: median {Share(times, 0.5):N1} ms, 95th percentile {Share(times, 0.95):N1} ms, longest {Share(times, 1):N1} ms";

    private static double Share(List<Sample> times, double share) =>
        times.Select(t => t.Milliseconds).Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(share * times.Count) - 1));

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private sealed record Sample(string Words, double Milliseconds);
}
