using System.Runtime.InteropServices;
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
/// <param name="IsOneSided">True where one of the two gave one judgement throughout: kappa is nought then whatever the other did, and its interval means nothing.</param>
public sealed record GradeAgreement(Agreement Agreement, Leaning Leaning, Interval? Drift, bool IsOneSided)
{
    /// <summary>Whether the drift is more than chance.</summary>
    public bool HasDrifted => Drift is { } drift && (drift.Lower > 0 || drift.Upper < 0);

    /// <summary>Of pairs; null where there is none.</summary>
    public static GradeAgreement? Of(IReadOnlyCollection<GradePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0) return null;
        var tally = new GradeTally(pairs.Min(p => p.Month), pairs.Max(p => p.Month));
        foreach (var pair in pairs) tally.Add(pair.Month, pair.Auditor, pair.Moderator);
        return Of(tally);
    }

    /// <summary>Of pairs that were counted; null where there is none.</summary>
    public static GradeAgreement? Of(GradeTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        if (tally.IsEmpty) return null;
        var agreement = Agreement.Of(tally.Table, KappaWeights.Linear);
        return new GradeAgreement(agreement, LeaningOf(agreement.FirstHigher, agreement.SecondHigher), tally.Drift, tally.IsOneSided);
    }

    /// <summary>Of the pairs that differ, more than half one way: by the exact interval of the share.</summary>
    private static Leaning LeaningOf(int higher, int lower)
    {
        if (higher + lower == 0) return Leaning.Neither;
        var share = Intervals.Exact(higher, higher + lower);
        return share.Lower > 0.5 ? Leaning.Optimistic : share.Upper < 0.5 ? Leaning.Severe : Leaning.Neither;
    }
}
