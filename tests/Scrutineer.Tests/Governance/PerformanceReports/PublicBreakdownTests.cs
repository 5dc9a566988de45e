using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Tests.Quality.Disclosure;
using Scrutineer.Tests.Quality.Performance.Breakdowns;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.PerformanceReports;

/// <summary>Of a breakdown's public version no count from 1 to 5 can be worked back: not from its groups and months, from what reports tell of all together, from a whole year, nor from the indicators that hang together with it (rule R19).</summary>
public sealed class PublicBreakdownTests
{
    private static readonly DateOnly First = new(2030, 4, 1);
    private static readonly string[] Codes = ["cp-open", "cp-started", "cp-ended"];

    [Fact]
    public void RandomGroups_LetNoSmallCountBeWorkedBack()
    {
        var (small, published) = (0, 0);
        for (var seed = 1; seed <= 40; seed++)
        {
            var read = Random(new Random(seed));
            // Each of the three is published, and everybody has all three.
            var shown = Codes.Select(c => PublicBreakdown.Apply([read[c], .. read.Values.Where(b => b.Indicator.Code != c)], Small(read))).ToDictionary(b => b.Indicator.Code);
            if (shown.Values.Any(b => b.WhyNone is not null)) continue;
            published++;
            var (truth, known, ties) = System(read, shown);
            var solver = new Solver(truth, c => known[c], ties);
            foreach (var at in Enumerable.Range(0, truth.Count).Where(c => truth[c] is >= 1 and <= 5))
            {
                small++;
                known[at].ShouldBeFalse($"seed {seed}");
                solver.HasAnother(at).ShouldBeTrue($"seed {seed}, count {at}");
            }
        }

        published.ShouldBeGreaterThan(20);
        small.ShouldBeGreaterThan(250);
    }

    [Fact]
    public void ALongerPeriod_IsWithheldWithAnyOfItsMonths()
    {
        var read = Of("cp-started", ("North", [3, 20, 30]), ("South", [30, 20, 12]), ("West", [9, 30, 40]));
        var shown = PublicBreakdown.Apply([read], new HashSet<(string, DateOnly)>());

        var months = BreakdownView.Of(shown, BreakdownPeriods.Months);
        months.Lines[0].Cells.Select(c => c.IsWithheld).ShouldBe([true, true, false]);
        months.Lines[3].Cells.Select(c => c.Figure?.Value).ShouldBe([42m, 70m, 82m]);
        BreakdownView.Of(shown, BreakdownPeriods.Quarters).Lines.Select(l => l.Latest.IsWithheld).ShouldBe([true, false, true, false], "North's April is covered by West's, and both by another month of their year");
    }

    private static HashSet<(string, DateOnly)> Small(Dictionary<string, Breakdown> read) =>
        [.. read.Values.SelectMany(b => b.Whole!.Series.Where(f => f.Numerator is >= 1 and <= 5).Select(f => (b.Indicator.Code, f.Period)))];

    /// <summary>What an attacker writes down: every group adds up to all, and what is open to what was, with those begun and less those ended.</summary>
    private static (List<int> Truth, List<bool> Known, List<IReadOnlyList<(int, int)>> Ties) System(Dictionary<string, Breakdown> read, Dictionary<string, Breakdown> shown)
    {
        var (truth, known, ties, places) = (new List<int>(), new List<bool>(), new List<IReadOnlyList<(int, int)>>(), new Dictionary<(string, string, DateOnly), int>());
        foreach (var (code, breakdown) in read)
            foreach (var group in breakdown.Groups.Append(breakdown.Whole!))
                foreach (var figure in group.Series)
                {
                    places[(code, group.Group, figure.Period)] = truth.Count;
                    truth.Add((int)figure.Numerator!.Value);
                    known.Add(!shown[code].Withheld.Contains((group.Group, figure.Period)));
                }

        foreach (var ((code, group, period), place) in places)
        {
            if (group == Breakdown.All) ties.Add([(place, -1), .. read[code].Groups.Select(g => (places[(code, g.Group, period)], 1))]);
            if (code == "cp-open" && places.TryGetValue((code, group, period.AddMonths(-1)), out var before)) ties.Add([(place, -1), (before, 1), (places[("cp-started", group, period)], 1), (places[("cp-ended", group, period)], -1)]);
        }

        return (truth, known, ties);
    }

    private static Dictionary<string, Breakdown> Random(Random random)
    {
        var groups = Enumerable.Range(0, random.Next(2, 5)).Select(g => (Name: $"Team {g}", Flow: Flow(random))).ToList();
        return Codes.Select((code, at) => Of(code, [.. groups.Select(g => (g.Name, g.Flow[at]))])).ToDictionary(b => b.Indicator.Code);
    }

    private static int[][] Flow(Random random)
    {
        var (open, begun, ended) = (new List<int> { random.Next(0, 60) }, new List<int> { 0 }, new List<int> { 0 });
        for (var month = 1; month < 6; month++)
        {
            begun.Add(random.Next(0, 12));
            ended.Add(Math.Min(open[^1] + begun[^1], random.Next(0, 12)));
            open.Add(open[^1] + begun[^1] - ended[^1]);
        }

        return [[.. open], [.. begun], [.. ended]];
    }

    private static Breakdown Of(string code, params (string Group, int[] Counts)[] groups)
    {
        IReadOnlyList<PeriodFigure> Series(IEnumerable<int> counts) => [.. counts.Select((count, at) => new PeriodFigure(First.AddMonths(at), count, null, count))];
        var whole = Enumerable.Range(0, groups[0].Counts.Length).Select(at => groups.Sum(g => g.Counts[at]));
        return new(BreakdownTests.Indicator(code), Dimension.Team, First.AddMonths(groups[0].Counts.Length).AddDays(-1), [.. groups.Select(g => new GroupSeries(g.Group, Series(g.Counts)))], new(Breakdown.All, Series(whole)), null);
    }
}
