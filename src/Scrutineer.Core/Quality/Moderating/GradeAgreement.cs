using System.Runtime.InteropServices;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Moderating;

/// <summary>An area as its auditor and its moderator judged it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GradePair(Guid AuditorId, Guid ToolId, string Area, DateOnly Month, Judgement Auditor, Judgement Moderator);

/// <summary>Which way an auditor differs from the moderators.</summary>
public enum Leaning
{
    /// <summary>Cannot be told from chance.</summary>
    Neither,

    /// <summary>Judges higher.</summary>
    Optimistic,

    /// <summary>Judges lower.</summary>
    Severe,
}

/// <summary>How far auditors and moderators agree, over some pairs (rule U11).</summary>
/// <param name="Agreement">Share and weighted kappa, by steps.</param>
/// <param name="Leaning">Told only where chance does not explain it.</param>
/// <param name="Drift">Change of the share judged too high, from the earlier half of the months to the later; null where there is no second month.</param>
public sealed record GradeAgreement(Agreement Agreement, Leaning Leaning, Interval? Drift)
{
    /// <summary>Whether the drift is more than chance.</summary>
    public bool HasDrifted => Drift is { } drift && (drift.Lower > 0 || drift.Upper < 0);

    /// <summary>Of pairs; null where there is none.</summary>
    public static GradeAgreement? Of(IReadOnlyCollection<GradePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0) return null;
        var size = JudgementWords.All.Count;
        var table = new int[size, size];
        foreach (var pair in pairs) table[(int)pair.Auditor, (int)pair.Moderator]++;
        var agreement = Agreement.Of(table, KappaWeights.Linear);
        return new GradeAgreement(agreement, LeaningOf(agreement.FirstHigher, agreement.SecondHigher), DriftOf(pairs));
    }

    /// <summary>The marks of results as pairs, area by area; what one of the two did not judge is left out.</summary>
    /// <param name="areas">The codes of a version's areas, in order.</param>
    public static IEnumerable<GradePair> Pairs(AuditResult result, IReadOnlyList<string> areas)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(areas);
        if (result.ModeratedMarks is not { } moderated) yield break;
        for (var i = 0; i < areas.Count && i < result.Marks.Length && i < moderated.Length; i++)
            if (JudgementWords.Of(result.Marks[i]) is { } one && JudgementWords.Of(moderated[i]) is { } other)
                yield return new GradePair(result.AuditorId, result.ToolId, areas[i], result.Month, one, other);
    }

    /// <summary>Of the pairs that differ, more than half one way: by the exact interval of the share.</summary>
    private static Leaning LeaningOf(int higher, int lower)
    {
        if (higher + lower == 0) return Leaning.Neither;
        var share = Intervals.Exact(higher, higher + lower);
        return share.Lower > 0.5 ? Leaning.Optimistic : share.Upper < 0.5 ? Leaning.Severe : Leaning.Neither;
    }

    private static Interval? DriftOf(IReadOnlyCollection<GradePair> pairs)
    {
        var months = new SortedDictionary<DateOnly, (int Higher, int Of)>();
        foreach (var pair in pairs)
        {
            var (higher, of) = months.GetValueOrDefault(pair.Month);
            months[pair.Month] = (higher + (pair.Auditor > pair.Moderator ? 1 : 0), of + 1);
        }

        if (months.Count < 2) return null;
        var (before, after) = (months.Values.Take(months.Count / 2).ToList(), months.Values.Skip(months.Count / 2).ToList());
        return Intervals.Newcombe(after.Sum(m => m.Higher), after.Sum(m => m.Of), before.Sum(m => m.Higher), before.Sum(m => m.Of));
    }
}
