using System.Text;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Search;

public sealed class HostileSearchTests
{
    private const int Searches = 10_000, Seed = 20260;

    private static readonly string[] Bits =
    [
        "\"", "'", "\u201c", "*", "(", ")", "{", "}", ":", "^", "+", "-", "NEAR", "NEAR/2", " AND ", " OR ", " NOT ", "title:", "tags : ", "!", "&", "|", "<->", "<2>", ":*", ":A", "\\", ";--", "%", "_",
        "\0", "\u0001", "\ud800", "\udc00", "\u202e", "\u0301", "\u0130", "\u1e9e", "\ufb01", "\u0664", "\uff21", "\U0001F600", " ", "\t", "\n", "a", "the", "of", "supervision", "18/16", "63-15", "2015/16", "kindminute", "É", "ß", "$1", "{0}", "@p0",
    ];

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_TenThousandStringsOfAnyLetters_IsNeverAnError(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, []);
        var board = new InventedBoard();
        board.Minute(board.Meeting(new DateOnly(2030, 9, 12), minutes: true), "18/30", "Supervision", "Supervision of a case.");
        await using (var work = held.Store.Open(Viewer.Work("test")))
        {
            work.AddRange(board.Records);
            await work.SaveChangesAsync(TestContext.Current.CancellationToken);
            await ThreadKeeper.RefreshAsync(work, board.Id, TestContext.Current.CancellationToken);
        }

        await using var db = held.Store.Open(Viewer.Public);
        var (searcher, random, found) = (new Searcher(new SearchVocabulary()), new Random(Seed), 0);
        for (var i = 0; i < Searches; i++)
        {
            var typed = Typed(random);
            try
            {
                var query = SearchQuery.Read(typed);
                _ = query.Citation;
                var results = await searcher.FindAsync(db, query, new SearchFilter(random.Next(5) == 0 ? "minute" : null), random.Next(3), cancel: TestContext.Current.CancellationToken);
                foreach (var result in results.Shown.SelectMany(r => r.Passages)) new Highlighter(results.Terms).Passage(result.Text, 20).ShouldNotBeEmpty();
                if (results.Count > 0) found++;
            }
            catch (Exception failure) when (failure is not ShouldAssertException)
            {
                Assert.Fail($"Search {i} of seed {Seed}, {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(typed))}: {failure}");
            }
        }

        found.ShouldBeGreaterThan(Searches / 50);
    }

    private static string Typed(Random random)
    {
        var typed = new StringBuilder();
        for (var bits = random.Next(1, 12); bits > 0; bits--)
            typed.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Bits[random.Next(Bits.Length)]);
        return random.Next(50) == 0 ? string.Concat(Enumerable.Repeat(typed.ToString(), 100)) : typed.ToString();
    }
}
