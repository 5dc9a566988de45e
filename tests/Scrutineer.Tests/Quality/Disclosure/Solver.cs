using Scrutineer.Quality.Disclosure;

namespace Scrutineer.Tests.Quality.Disclosure;

/// <summary>An attacker of another make than the product's: writes the sums of published tables as equations and eliminates, cell by cell trying values near the true one.</summary>
/// <remarks>It solves by propagation and search over whole numbers from 1, so it shares nothing with the product's search for other worlds.</remarks>
internal sealed class Solver
{
    private const int Widest = 40;
    private readonly List<int> unknown;
    private readonly IReadOnlyList<int> truth;
    private readonly List<(List<(int Cell, int Sign)> Terms, int Sum)> equations;

    /// <param name="truth">Every count as it is.</param>
    /// <param name="isKnown">Whether the attacker sees it.</param>
    /// <param name="ties">Counts with their signs, the sum of which the attacker knows.</param>
    public Solver(IReadOnlyList<int> truth, Func<int, bool> isKnown, IEnumerable<IReadOnlyList<(int Count, int Sign)>> ties)
    {
        this.truth = truth;
        unknown = [.. Enumerable.Range(0, truth.Count).Where(c => !isKnown(c))];
        equations = [.. ties.Select(tie => (tie.Where(t => !isKnown(t.Count)).Select(t => (unknown.IndexOf(t.Count), t.Sign)).ToList(), tie.Where(t => !isKnown(t.Count)).Sum(t => t.Sign * truth[t.Count])))];
    }

    /// <summary>Of tables, in which counts of the same name are the same.</summary>
    public static (Solver Solver, Func<int, int, int, int> Place) Of(IReadOnlyList<CountTable> tables, Func<int, int, int, string?> name)
    {
        var (places, named, truth, known) = (new Dictionary<(int, int, int), int>(), new Dictionary<string, int>(), new List<int>(), new List<bool>());
        for (var at = 0; at < tables.Count; at++)
            foreach (var (row, column) in tables[at].Cells)
            {
                var place = name(at, row, column) is { } given ? named.TryGetValue(given, out var there) ? there : named[given] = truth.Count : truth.Count;
                if (place == truth.Count)
                {
                    truth.Add(tables[at][row, column]!.Value);
                    known.Add(false);
                }

                // One table that shows it is enough.
                known[place] |= !tables[at].IsWithheld(row, column) || tables[at].IsTold(row, column);
                places[(at, row, column)] = place;
            }

        var ties = new List<IReadOnlyList<(int, int)>>();
        for (var at = 0; at < tables.Count; at++)
        {
            var table = tables[at];
            if (table.HasTotalColumn)
                for (var r = 0; r < table.Rows; r++) ties.Add([.. Enumerable.Range(0, table.Columns).Select(c => (places[(at, r, c)], c == table.Columns - 1 ? -1 : 1))]);
            if (table.HasTotalRow)
                for (var c = 0; c < table.Columns; c++) ties.Add([.. Enumerable.Range(0, table.Rows).Select(r => (places[(at, r, c)], r == table.Rows - 1 ? -1 : 1))]);
        }

        return (new Solver(truth, c => known[c], ties), (table, row, column) => places[(table, row, column)]);
    }

    /// <summary>Whether everything could look the same with another count here; false of what is seen.</summary>
    public bool HasAnother(int count)
    {
        var at = unknown.IndexOf(count);
        return at >= 0 && new[] { 1, -1, 2, -2, 3, 4 }.Select(step => truth[count] + step).Where(v => v >= 1).Any(value => Search(Bounds(at, value)));
    }

    private (int Low, int High)[] Bounds(int at, int value)
    {
        var bounds = unknown.Select(c => (Low: Math.Min(1, truth[c]), High: Math.Max(truth[c], 1) + Widest)).ToArray();
        bounds[at] = (value, value);
        return bounds;
    }

    /// <summary>Values near the true ones first: where there is another world, one is near.</summary>
    private bool Search((int Low, int High)[] bounds)
    {
        if (!Narrow(equations, bounds)) return false;
        var open = Array.FindIndex(bounds, b => b.Low < b.High);
        if (open < 0) return true;
        foreach (var value in Enumerable.Range(bounds[open].Low, bounds[open].High - bounds[open].Low + 1).OrderBy(v => Math.Abs(v - truth[unknown[open]])))
        {
            var next = bounds.ToArray();
            next[open] = (value, value);
            if (Search(next)) return true;
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
