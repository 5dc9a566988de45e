using Scrutineer.Quality.Disclosure;

namespace Scrutineer.Tests.Quality.Disclosure;

/// <summary>An attacker of another make than the product's: writes the sums of a published table as equations and eliminates, cell by cell trying values near the true one.</summary>
/// <remarks>It solves by propagation and search over whole numbers from 1, so it shares nothing with the product's network.</remarks>
internal sealed class Solver(CountTable table)
{
    private const int Widest = 40;
    private readonly List<(int Row, int Column)> unknown = [.. table.Cells.Where(c => table.IsWithheld(c.Row, c.Column))];

    /// <summary>Whether some other table looks the same and has another count in this cell.</summary>
    public bool HasAnother(int row, int column)
    {
        var at = unknown.IndexOf((row, column));
        var truth = table[row, column]!.Value;
        var equations = Equations();
        return new[] { 1, -1, 2, -2, 3, 4 }.Select(step => truth + step).Where(v => v >= 1).Any(value => Search(equations, Bounds(at, value)));
    }

    private (int Low, int High)[] Bounds(int at, int value)
    {
        var bounds = unknown.Select(c => (Low: 1, High: Math.Max(table[c.Row, c.Column]!.Value, 1) + Widest)).ToArray();
        bounds[at] = (value, value);
        return bounds;
    }

    /// <summary>Each line with a total: the withheld counts times their signs add up to this.</summary>
    private List<(List<(int Cell, int Sign)> Terms, int Sum)> Equations()
    {
        var lines = new List<(List<(int Row, int Column)> Cells, (int Row, int Column) Total)>();
        if (table.HasTotalColumn)
            for (var r = 0; r < table.Rows; r++) lines.Add(([.. Enumerable.Range(0, table.Columns - 1).Select(c => (r, c))], (r, table.Columns - 1)));
        if (table.HasTotalRow)
            for (var c = 0; c < table.Columns; c++) lines.Add(([.. Enumerable.Range(0, table.Rows - 1).Select(r => (r, c))], (table.Rows - 1, c)));
        return [.. lines.Select(line =>
        {
            var terms = new List<(int, int)>();
            var sum = 0;
            foreach (var (cell, sign) in line.Cells.Select(c => (c, 1)).Append((line.Total, -1)))
                if (unknown.IndexOf(cell) is >= 0 and var index) terms.Add((index, sign));
                else sum -= sign * table[cell.Item1, cell.Item2]!.Value;
            return (terms, sum);
        })];
    }

    private static bool Search(List<(List<(int Cell, int Sign)> Terms, int Sum)> equations, (int Low, int High)[] bounds)
    {
        if (!Narrow(equations, bounds)) return false;
        var open = Array.FindIndex(bounds, b => b.Low < b.High);
        if (open < 0) return true;
        for (var value = bounds[open].Low; value <= bounds[open].High; value++)
        {
            var next = bounds.ToArray();
            next[open] = (value, value);
            if (Search(equations, next)) return true;
        }

        return false;
    }

    private static bool Narrow(List<(List<(int Cell, int Sign)> Terms, int Sum)> equations, (int Low, int High)[] bounds)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (terms, sum) in equations)
            {
                var (least, most) = (terms.Sum(t => t.Sign > 0 ? bounds[t.Cell].Low : -bounds[t.Cell].High), terms.Sum(t => t.Sign > 0 ? bounds[t.Cell].High : -bounds[t.Cell].Low));
                if (least > sum || most < sum) return false;
                foreach (var (cell, sign) in terms)
                {
                    var (low, high) = bounds[cell];
                    var (restLeast, restMost) = (least - (sign > 0 ? low : -high), most - (sign > 0 ? high : -low));
                    var (from, to) = sign > 0 ? (sum - restMost, sum - restLeast) : (restLeast - sum, restMost - sum);
                    var narrowed = (Low: Math.Max(low, from), High: Math.Min(high, to));
                    if (narrowed.Low > narrowed.High) return false;
                    if (narrowed == (low, high)) continue;
                    bounds[cell] = narrowed;
                    changed = true;
                    (least, most) = (terms.Sum(t => t.Sign > 0 ? bounds[t.Cell].Low : -bounds[t.Cell].High), terms.Sum(t => t.Sign > 0 ? bounds[t.Cell].High : -bounds[t.Cell].Low));
                }
            }
        }

        return true;
    }
}
