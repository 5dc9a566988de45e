using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Learning;

/// <summary>What later audits tell of something that was learnt.</summary>
public enum LearningVerdict
{
    /// <summary>Fewer than ten audits on one of the two sides.</summary>
    TooFew,

    /// <summary>What changed cannot be told from chance.</summary>
    Chance,

    /// <summary>It is a weakness less often than before.</summary>
    Better,

    /// <summary>It is a weakness more often.</summary>
    Worse,
}

/// <summary>Whether what was learnt shows in practice: how often a theme was a weakness in the audits of the six months before, and in those of the up to six months after (rule U20). That it followed does not say that it was the cause.</summary>
/// <param name="Change">The change of the share, with Newcombe's interval; null with too few audits.</param>
public sealed record LearningEffect(string Theme, CountedShare? Before, CountedShare? After, Interval? Change, LearningVerdict Verdict)
{
    /// <summary>Audits that are needed on either side.</summary>
    public const int Least = 10;

    private const int Months = 6;

    /// <summary>One for each theme, by the audits that the context's viewer may read.</summary>
    public static async Task<IReadOnlyList<LearningEffect>> OfAsync(ScrutineerDb db, AuditFacts facts, IReadOnlyList<string> themes, DateOnly on, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(themes);
        if (themes.Count == 0) return [];
        var rows = await facts.ReadAsync(db, on.AddMonths(-Months - 1), on.AddMonths(Months), cancel);
        return [.. themes.Select(t => Of(rows, t, on))];
    }

    /// <summary>The months that <see cref="Of(IReadOnlyList{AuditFact}, string, DateOnly)"/> needs for what was learnt on some days.</summary>
    public static (DateOnly From, DateOnly To) Needs(DateOnly first, DateOnly last) => (first.AddMonths(-Months - 1), last.AddMonths(Months));

    /// <summary>Of audits that were read already, which may be of more months.</summary>
    public static LearningEffect Of(IReadOnlyList<AuditFact> rows, string theme, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var month = new DateOnly(on.Year, on.Month, 1);
        var (first, last) = (month.AddMonths(-Months), month.AddMonths(Months));
        return Of(theme, Share(m => m >= first && m < month), Share(m => m > month && m <= last));

        CountedShare? Share(Func<DateOnly, bool> isCounted)
        {
            var (mark, shows, of) = ($"{AuditResult.Weakness}{theme}", 0, 0);
            foreach (var row in rows)
                if (isCounted(row.Month))
                {
                    of++;
                    if (row.Themes.Contains(mark, StringComparer.OrdinalIgnoreCase)) shows++;
                }

            return of == 0 ? null : new CountedShare(shows, of);
        }
    }

    /// <summary>Of two shares.</summary>
    public static LearningEffect Of(string theme, CountedShare? before, CountedShare? after)
    {
        if (before is not { Of: >= Least } || after is not { Of: >= Least }) return new(theme, before, after, null, LearningVerdict.TooFew);
        var change = Intervals.Newcombe(after.Count, after.Of, before.Count, before.Of);
        return new(theme, before, after, change, change.Upper < 0 ? LearningVerdict.Better : change.Lower > 0 ? LearningVerdict.Worse : LearningVerdict.Chance);
    }

    /// <summary>The verdict in a sentence.</summary>
    public string Says => Verdict switch
    {
        LearningVerdict.Better => "It is a weakness less often since, more than chance explains.",
        LearningVerdict.Worse => "It is a weakness more often since, more than chance explains.",
        LearningVerdict.Chance => "What changed since cannot be told from chance.",
        _ => $"Too few audits to tell: {Least} are needed before it and after it.",
    };
}
