using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.PerformanceReports;

/// <summary>No small count of a public report can be worked back from what it shows (rule R16): an attacker who knows that open plans are those open before, plus begun, less ended, solves the equations.</summary>
public sealed class ReportDisclosureTests
{
    private const long Prime = 1_000_000_007;
    private static readonly DateOnly First = new(2030, 4, 1);

    [Fact]
    public void RandomFlows_LetNoSmallCountBeSolved()
    {
        var (small, solved) = (0, new List<string>());
        for (var seed = 1; seed <= 400; seed++)
        {
            var readings = Random(new Random(seed));
            var (shown, withheld) = ReportDisclosure.Apply(readings, []);
            var truth = readings.SelectMany(r => r.Series.Select(f => (Key: (r.Indicator.Code, f.Period), Figure: f))).ToDictionary(f => f.Key, f => f.Figure);
            foreach (var (key, figure) in truth.Where(t => t.Value.Numerator is >= 1 and <= 5))
            {
                small++;
                withheld.ShouldContain(key);
                if (IsSolved(key, withheld, truth)) solved.Add($"seed {seed}: {key}");
            }

            shown.SelectMany(r => r.Series).ShouldAllBe(f => f.Numerator == null || f.Numerator == 0 || f.Numerator > 5);
        }

        small.ShouldBeGreaterThan(650);
        solved.ShouldBeEmpty();
    }

    [Fact]
    public void WhatWasWithheldOnce_StaysWithheld_AndWhatWasToldIsNoCover()
    {
        var readings = Flow([20, 23, 30], [0, 9, 12], [0, 6, 5]);
        var before = new[] { new ReportedFigure { PaperId = Guid.NewGuid(), Code = "cp-started", Period = First.AddMonths(2), Numerator = 12, Value = 12 }, new ReportedFigure { PaperId = Guid.NewGuid(), Code = "cp-ended", Period = First.AddMonths(1), IsWithheld = true } };

        var (_, withheld) = ReportDisclosure.Apply(readings, before);

        // Five plans ended in June: the twelve begun were told already, so what is open covers them; and May's six stay withheld.
        withheld.ShouldContain(("cp-ended", First.AddMonths(2)));
        withheld.ShouldContain(("cp-open", First.AddMonths(2)));
        withheld.ShouldNotContain(("cp-started", First.AddMonths(2)));
        withheld.ShouldContain(("cp-ended", First.AddMonths(1)));
    }

    private static List<IndicatorReading> Random(Random random)
    {
        var (open, begun, ended) = (new List<int> { random.Next(0, 30) }, new List<int> { 0 }, new List<int> { 0 });
        for (var month = 1; month < 14; month++)
        {
            begun.Add(random.Next(0, 9));
            ended.Add(Math.Min(open[^1] + begun[^1], random.Next(0, 9)));
            open.Add(open[^1] + begun[^1] - ended[^1]);
        }

        return Flow(open, begun, ended);
    }

    private static List<IndicatorReading> Flow(IReadOnlyList<int> open, IReadOnlyList<int> begun, IReadOnlyList<int> ended) => [Of("cp-open", open), Of("cp-started", begun), Of("cp-ended", ended)];

    private static IndicatorReading Of(string code, IReadOnlyList<int> counts)
    {
        var indicator = new Indicator { Code = code, Name = code, Unit = "number" };
        List<PeriodFigure> series = [.. counts.Select((count, at) => new PeriodFigure(First.AddMonths(at), count, null, count))];
        return new IndicatorReading(indicator, series, PerformanceChart.Of(indicator, series), Comparison.Of(indicator, null, []), null, null, null);
    }

    /// <summary>Whether the sums fix the count: its unit row lies in the space of their rows, in the unknowns that are withheld.</summary>
    private static bool IsSolved((string, DateOnly) key, IReadOnlySet<(string Code, DateOnly Period)> withheld, Dictionary<(string Code, DateOnly Period), PeriodFigure> truth)
    {
        List<(string Code, DateOnly Period)> unknown = [.. withheld];
        List<long[]> rows = [.. Sums(truth).Select(sum => unknown.Select(u => Array.IndexOf(sum, u) switch { 0 or 3 => 1L, 1 or 2 => Prime - 1, _ => 0L }).ToArray())];
        long[] unit = [.. unknown.Select(u => u == key ? 1L : 0L)];
        return Rank([.. rows.Select(r => (long[])r.Clone())]) == Rank([.. rows.Select(r => (long[])r.Clone()), unit]);
    }

    private static IEnumerable<(string Code, DateOnly Period)[]> Sums(Dictionary<(string Code, DateOnly Period), PeriodFigure> truth) =>
        Enumerable.Range(1, 13).Select(m => First.AddMonths(m)).Select(m => ((string, DateOnly)[])[("cp-started", m), ("cp-ended", m), ("cp-open", m), ("cp-open", m.AddMonths(-1))]).Where(s => s.All(truth.ContainsKey));

    private static int Rank(List<long[]> rows)
    {
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, r => r[column] != 0);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = Power(rows[rank][column], Prime - 2);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                var times = rows[row][column] * inverse % Prime;
                if (times == 0) continue;
                for (var at = column; at < rows[row].Length; at++) rows[row][at] = (rows[row][at] + (Prime - times) * rows[rank][at]) % Prime;
            }

            if (++rank == rows.Count) break;
        }

        return rank;
    }

    private static long Power(long number, long to) => to == 0 ? 1 : to % 2 == 1 ? number * Power(number, to - 1) % Prime : Power(number * number % Prime, to / 2);
}
