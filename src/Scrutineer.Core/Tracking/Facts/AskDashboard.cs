using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking.Facts;

/// <summary>How asks stand, counted: over all, by owner, by theme and over the years (rule T24).</summary>
/// <param name="Boards">By the board that asked, the one with most outstanding first; so are owners and directorates.</param>
/// <param name="Owners">By post or partner.</param>
/// <param name="Directorates">By the directorate of the posts asked.</param>
/// <param name="Themes">The same by theme.</param>
/// <param name="Years">By the municipal year they were asked in, the earliest first.</param>
public sealed record AskDashboard(
    AskFigures All, IReadOnlyList<ScopeFigures> Boards, IReadOnlyList<OwnerFigures> Owners, IReadOnlyList<ScopeFigures> Directorates, IReadOnlyList<ThemeFigures> Themes, IReadOnlyList<YearFigures> Years)
{
    /// <param name="facts">What the dashboard is of. An ask put to several counts once for each of them, and once over all.</param>
    /// <param name="directorates">The directorate of each post that has one.</param>
    // Compiled at once as well as it can be: a dashboard is asked for too seldom for the runtime to find that out, and walks a hundred thousand asks.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AskDashboard Of(IEnumerable<AskFact> facts, IReadOnlyDictionary<Guid, Guid> directorates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(directorates);
        var (boards, services) = (new Dictionary<Guid, Count>(), new Dictionary<Guid, Count>());
        var (all, owners, themes, years) = (new Count(), new Dictionary<(Guid Post, Guid Organisation), Count>(), new Dictionary<string, Count>(StringComparer.Ordinal), new Dictionary<int, YearCount>());
        var (day, year) = (DateOnly.MinValue, new YearCount());
        foreach (var fact in facts)
        {
            // What the work programme was to list is followed there (rule T10).
            if (fact.Kind == TrackedItemKind.WorkProgramme) continue;
            var one = new Standing(fact, fact.State, today);
            all.Add(one);
            Under(boards, fact.Scope).Add(one);
            Under(themes, fact.Theme ?? "").Add(one);
            if (fact.RaisedOn != day) (day, year) = (fact.RaisedOn, Under(years, MunicipalYear.Of(fact.RaisedOn).StartYear));
            year.Add(fact);
            // Nearly all asks have one owner, and there are a hundred thousand: only the others are worth a search for doubles.
            switch (fact.Owners.Count)
            {
                case 0: Under(owners, default).Add(one); break;
                case 1: Under(owners, Key(fact.Owners[0])).Add(one); break;
                default:
                    foreach (var owner in fact.Owners.DistinctBy(Key)) Under(owners, Key(owner)).Add(new Standing(fact, owner.State, today));
                    break;
            }

            if (directorates.Count > 0)
                foreach (var directorate in fact.Owners.Select(o => o.Post is { } post && directorates.TryGetValue(post, out var of) ? of : (Guid?)null).OfType<Guid>().Distinct())
                    Under(services, directorate).Add(one);
        }

        return new AskDashboard(
            all.Figures(today),
            Scopes(boards, today),
            [.. owners.Select(o => new OwnerFigures(Named(o.Key.Post), Named(o.Key.Organisation), o.Value.Figures(today))).OrderByDescending(o => o.Figures.Outstanding).ThenByDescending(o => o.Figures.Asked)],
            Scopes(services, today),
            [.. themes.Select(t => new ThemeFigures(t.Key.Length == 0 ? null : t.Key, t.Value.Figures(today))).OrderBy(t => t.Theme is null).ThenByDescending(t => t.Figures.Outstanding).ThenBy(t => t.Theme, StringComparer.Ordinal)],
            [.. years.OrderBy(y => y.Key).Select(y => y.Value.Figures(y.Key))]);
    }

    private static IReadOnlyList<ScopeFigures> Scopes(Dictionary<Guid, Count> counts, DateOnly today) =>
        [.. counts.Select(c => new ScopeFigures(c.Key, c.Value.Figures(today))).OrderByDescending(s => s.Figures.Outstanding).ThenByDescending(s => s.Figures.Asked)];

    // Empty for nobody: a key without nulls is compared several times as fast.
    private static (Guid Post, Guid Organisation) Key(AskedOf owner) => (owner.Post ?? Guid.Empty, owner.Organisation ?? Guid.Empty);

    private static Guid? Named(Guid id) => id == Guid.Empty ? null : id;

    private static TCount Under<TKey, TCount>(Dictionary<TKey, TCount> counts, TKey key) where TKey : notnull where TCount : new() =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) ??= new TCount();

    /// <summary>What one ask adds to the figures it counts in, worked out once for all of them.</summary>
    private readonly struct Standing(AskFact fact, TrackedItemState state, DateOnly today)
    {
        public readonly int RaisedOn = fact.RaisedOn.DayNumber;
        public readonly bool IsOutstanding = state.IsOutstanding();
        public readonly int Late = state.IsOutstanding() && fact.PausedSince is null && fact.Due < today ? 1 : 0;
        public readonly int ToBeDone = AskStanding.IsToBeDone(state, fact.Outcome) ? 1 : 0;
        public readonly int Done = state == TrackedItemState.Done ? 1 : 0;
        public readonly int Closed = state == TrackedItemState.Closed ? 1 : 0;
        public readonly int Worked = fact.Effect == EffectOutcome.Worked ? 1 : 0;
    }

    private sealed class Count
    {
        private readonly List<int> raised = [];
        private int asked, late, toBeDone, done, closed, worked;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(in Standing ask)
        {
            asked++;
            if (ask.IsOutstanding) raised.Add(ask.RaisedOn);
            late += ask.Late;
            toBeDone += ask.ToBeDone;
            done += ask.Done;
            closed += ask.Closed;
            worked += ask.Worked;
        }

        public AskFigures Figures(DateOnly today)
        {
            raised.Sort();
            var days = raised.Count;
            return new AskFigures(asked, days, late, toBeDone, done, closed, worked,
                days == 0 ? null : days % 2 == 1 ? today.DayNumber - raised[days / 2] : today.DayNumber - (raised[days / 2 - 1] + raised[days / 2]) / 2.0,
                days == 0 ? null : today.DayNumber - raised[0]);
        }
    }

    private sealed class YearCount
    {
        private int asked, inTime, answeredLate, awaited, worked;

        public void Add(AskFact fact)
        {
            asked++;
            if (fact.AnsweredOn is { } on) _ = fact.Due is { } due && on > due ? answeredLate++ : inTime++;
            else if (fact.State.IsOutstanding()) awaited++;
            if (fact.Effect == EffectOutcome.Worked) worked++;
        }

        public YearFigures Figures(int year) => new(new MunicipalYear(year), asked, inTime, answeredLate, awaited, worked);
    }
}

/// <summary>Figures of some asks.</summary>
/// <param name="Outstanding">Those whose answer is awaited.</param>
/// <param name="Late">Of these, those past their due day.</param>
/// <param name="ToBeDone">Taken up and not done yet.</param>
/// <param name="Worked">Judged to have worked; in part is not counted, as on the home page.</param>
/// <param name="MedianAge">Of what is outstanding, in days since it was asked; null where nothing is.</param>
/// <param name="OldestAge">The same of the oldest.</param>
public sealed record AskFigures(int Asked, int Outstanding, int Late, int ToBeDone, int Done, int Closed, int Worked, double? MedianAge, int? OldestAge);

/// <summary>Figures of one owner; neither post nor organisation where nobody is named or matched.</summary>
public sealed record OwnerFigures(Guid? Post, Guid? Organisation, AskFigures Figures);

/// <summary>Figures of one board or directorate.</summary>
public sealed record ScopeFigures(Guid Id, AskFigures Figures);

/// <summary>Figures of one theme; null for asks without any.</summary>
public sealed record ThemeFigures(string? Theme, AskFigures Figures);

/// <summary>What was asked in one municipal year, and what came of it.</summary>
/// <param name="InTime">Answered by the due day, or with no due day.</param>
public sealed record YearFigures(MunicipalYear Year, int Asked, int InTime, int AnsweredLate, int Awaited, int Worked);
