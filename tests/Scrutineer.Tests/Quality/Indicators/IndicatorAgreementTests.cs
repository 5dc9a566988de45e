using Scrutineer.Exchange.Extracts;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Indicators;

/// <summary>Two computations that share nothing but the rules agree: the product's, and SQL over the same cells (rules V2 to V12).</summary>
public sealed class IndicatorAgreementTests
{
    private const int Extracts = 200;

    [Fact]
    public void EveryIndicator_OnManyUntidyExtracts_IsWhatSqlSays()
    {
        var (compared, counted, unequal) = (0, 0L, new List<string>());
        Parallel.For(0, Extracts, seed =>
        {
            // Days at month ends and within, leap days and year ends among them.
            var asAt = new DateOnly(2024, 2, 29).AddDays(seed % 4 == 0 ? 0 : seed * 5 % 700);
            var generator = new ExtractGenerator(seed, 20 + seed % 60, asAt, untidy: true);
            var folder = Directory.CreateTempSubdirectory("scrutineer-agreement-").FullName;
            try
            {
                generator.WriteTo(folder);
                using var sql = new SqlIndicators(AnnexA.Lists.ToDictionary(l => l.Number, l => (IReadOnlyList<string[]>)[.. generator.Rows(l)]), asAt, 36);
                foreach (var series in IndicatorSet.Compute(ExtractReader.Read(folder).Extract, new Months(asAt, 36)))
                {
                    series.NotComputable.ShouldBeNull();
                    var ours = series.Figures.Select(f => ($"{f.Month:yyyy-MM}", f.Numerator, f.Denominator)).ToList();
                    var theirs = sql.Series(series.Indicator.Code);
                    Interlocked.Add(ref compared, ours.Count);
                    Interlocked.Add(ref counted, ours.Sum(f => f.Numerator));
                    foreach (var (a, b) in ours.Zip(theirs))
                        if (a != b) lock (unequal) unequal.Add($"seed {seed}, {series.Indicator.Code}: {a} and {b}");
                    if (ours.Count != theirs.Count) lock (unequal) unequal.Add($"seed {seed}, {series.Indicator.Code}: {ours.Count} and {theirs.Count} figures");
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });

        unequal.Order().Take(20).ShouldBeEmpty();
        compared.ShouldBe(Extracts * (20 * 36 + 3));
        counted.ShouldBeGreaterThan(100_000);
    }

    [Fact]
    public void SecondComputation_KnowsEveryCode() => SqlIndicators.Queries.Keys.Order().ShouldBe(IndicatorSet.All.Select(i => i.Code).Order());
}
