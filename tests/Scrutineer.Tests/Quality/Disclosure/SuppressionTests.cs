using Scrutineer.Quality.Disclosure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Disclosure;

public sealed class SuppressionTests
{
    [Fact]
    public void Apply_WithholdsOneToFive_AndShowsNought() => Shown([[0, 1], [5, 6]]).ShouldBe("0 c / c 6");

    [Fact]
    public void Apply_WithATotal_WithholdsTheSmallestOtherOfTheLine() =>
        Shown([[3, 20, 12, 0, 35]], totalColumn: true).ShouldBe("c 20 c 0 35");

    [Fact]
    public void Apply_WhereTwoCanOnlyBeOneAndOne_WithholdsAThird() =>
        Shown([[1, 1, 20, 30, 52]], totalColumn: true).ShouldBe("c c c 30 52");

    [Fact]
    public void Apply_WithBothTotals_LeavesNoCellAloneInRowOrColumn() =>
        Shown([[3, 20, 30, 53], [40, 50, 60, 150], [70, 80, 90, 240], [113, 150, 180, 443]], true, true).ShouldBe("c c 30 53 / c c 60 150 / 70 80 90 240 / 113 150 180 443");

    [Fact]
    public void Apply_WhereTheTotalItselfIsSmall_WithholdsIt() => Shown([[2, 0, 2], [30, 40, 70]], totalColumn: true).ShouldBe("c 0 c / 30 40 70");

    /// <summary>Somebody who tries every table that would look the same finds a second value for each withheld count from 1 to 5.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Apply_OnTenThousandRandomTables_LetsNoSmallCountBeWorkedBack(bool totalColumn, bool totalRow)
    {
        var random = new Random(16);
        for (var round = 0; round < 3_400; round++)
        {
            var counts = RandomTable(random, totalColumn, totalRow);
            var table = new CountTable(counts, totalColumn, totalRow);
            Suppression.Apply(table);
            foreach (var (row, column) in table.Cells)
            {
                if (table[row, column] is >= 1 and <= Suppression.Smallest) table.IsWithheld(row, column).ShouldBeTrue();
                var (solver, place) = Solver.Of([table], (_, _, _) => null);
                if (table[row, column] is >= 1 and <= Suppression.Smallest)
                    solver.HasAnother(place(0, row, column)).ShouldBeTrue($"round {round}: {Text(counts, (r, c) => table.IsWithheld(r, c) ? $"({counts[r][c]})" : $"{counts[r][c]}")}");
            }
        }
    }

    /// <summary>The same people by two or three features: the tables share their totals, and some of them were published before.</summary>
    [Fact]
    public void Apply_OnRandomSetsOfRelatedTables_LetsNoSmallCountBeWorkedBackFromAllTogether()
    {
        var (random, small, refused) = (new Random(61), 0, 0);
        for (var round = 0; round < 2_000; round++)
        {
            var tables = RelatedTables(random);
            // An earlier publication showed some cells, and withheld some.
            foreach (var table in tables)
                foreach (var (row, column) in table.Cells)
                    if (random.Next(8) == 0 && table[row, column] is 0 or > Suppression.Smallest) table.Tell(row, column);
                    else if (random.Next(20) == 0 && table[row, column] > 0) table.Withhold(row, column);
            var open = Suppression.Apply(tables, (t, r, c) => tables[t].IsTotalRow(r) ? $"total {c}" : null);
            refused += open.Count;
            var (solver, place) = Solver.Of(tables, (t, r, c) => tables[t].IsTotalRow(r) ? $"total {c}" : null);
            for (var at = 0; at < tables.Count; at++)
                foreach (var (row, column) in tables[at].Cells.Where(c => tables[at][c.Row, c.Column] is >= 1 and <= Suppression.Smallest && !open.Contains((at, c.Row, c.Column))))
                {
                    small++;
                    tables[at].IsWithheld(row, column).ShouldBeTrue();
                    solver.HasAnother(place(at, row, column)).ShouldBeTrue($"round {round}, table {at}, {row}, {column}");
                }
        }

        small.ShouldBeGreaterThan(10_000);
        // What was told before leaves a few without cover, and they are named.
        refused.ShouldBeLessThan(small / 10);
    }

    private static List<CountTable> RelatedTables(Random random)
    {
        var columns = random.Next(1, 4);
        int[] totals = [.. Enumerable.Range(0, columns).Select(_ => random.Next(0, 40))];
        return [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ =>
        {
            var rows = random.Next(2, 5);
            List<int?[]> counts = [.. Enumerable.Range(0, rows).Select(_ => new int?[columns])];
            for (var c = 0; c < columns; c++)
            {
                var left = totals[c];
                for (var r = 0; r < rows; r++) left -= (counts[r][c] = r == rows - 1 ? left : random.Next(0, Math.Min(left, 20) + 1)).Value;
            }

            counts.Add([.. totals.Select(t => (int?)t)]);
            return new CountTable([.. counts.Select(r => (int?[])[.. r, r.Sum()])], hasTotalColumn: true, hasTotalRow: true);
        })];
    }

    private static int?[][] RandomTable(Random random, bool totalColumn, bool totalRow)
    {
        var (rows, columns) = (random.Next(1, 5), random.Next(1, 5));
        List<List<int?>> counts = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (int?)(random.Next(3) switch { 0 => 0, 1 => random.Next(1, 6), _ => random.Next(6, 15) })).ToList())];
        if (totalColumn)
            foreach (var row in counts) row.Add(row.Sum());
        if (totalRow) counts.Add([.. Enumerable.Range(0, counts[0].Count).Select(c => counts.Sum(r => r[c]))]);
        return [.. counts.Select(r => r.ToArray())];
    }

    private static string Shown(int?[][] counts, bool totalColumn = false, bool totalRow = false)
    {
        var table = new CountTable(counts, totalColumn, totalRow);
        Suppression.Apply(table);
        return Text(counts, (r, c) => table.IsWithheld(r, c) ? "c" : $"{counts[r][c]}");
    }

    private static string Text(int?[][] counts, Func<int, int, string> cell) => string.Join(" / ", counts.Select((row, r) => string.Join(' ', row.Select((_, c) => cell(r, c)))));
}
