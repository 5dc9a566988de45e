using System.Diagnostics.CodeAnalysis;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Moderating;

/// <summary>Counts pairs of judgements, so that very many of them need not be kept (rule U11).</summary>
/// <param name="from">The first month that is counted.</param>
/// <param name="to">The last.</param>
public sealed class GradeTally(DateOnly from, DateOnly to)
{
    private static readonly int Size = JudgementWords.All.Count;

    private readonly int[,] table = new int[Size, Size];
    private readonly int[] higher = new int[Place(from, to) + 1], all = new int[Place(from, to) + 1];

    /// <summary>Rows by the auditor, columns by the moderator, both from the lowest judgement.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "A square table is an array of two dimensions.")]
    [SuppressMessage("Performance", "CA1814:Prefer jagged arrays over multidimensional", Justification = "The table is square.")]
    public int[,] Table => table;

    public bool IsEmpty => !Array.Exists(all, n => n > 0);

    /// <summary>Whether one of the two gave one judgement throughout.</summary>
    public bool IsOneSided => Given(byRow: true) == 1 || Given(byRow: false) == 1;

    /// <summary>Change of the share judged too high, from the earlier half of the months that have pairs to the later; null where there is no second month.</summary>
    public Interval? Drift
    {
        get
        {
            List<int> months = [.. Enumerable.Range(0, all.Length).Where(m => all[m] > 0)];
            if (months.Count < 2) return null;
            var (before, after) = (months.Take(months.Count / 2).ToList(), months.Skip(months.Count / 2).ToList());
            return Intervals.Newcombe(after.Sum(m => higher[m]), after.Sum(m => all[m]), before.Sum(m => higher[m]), before.Sum(m => all[m]));
        }
    }

    /// <summary>Counts one pair.</summary>
    /// <exception cref="IndexOutOfRangeException">The month is not counted here.</exception>
    public void Add(DateOnly month, Judgement auditor, Judgement moderator)
    {
        var at = Place(from, month);
        table[(int)auditor, (int)moderator]++;
        all[at]++;
        if (auditor > moderator) higher[at]++;
    }

    /// <summary>How many different judgements one of the two gave.</summary>
    private int Given(bool byRow) => Enumerable.Range(0, Size).Count(i => Enumerable.Range(0, Size).Any(j => (byRow ? table[i, j] : table[j, i]) > 0));

    private static int Place(DateOnly from, DateOnly month) => (month.Year - from.Year) * 12 + month.Month - from.Month;
}
