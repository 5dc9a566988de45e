using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Child protection plans: so many started, ended and open each month, and of those open so many for two years.</summary>
internal sealed class InventedPlans
{
    private const int TwoYears = 24, LongestBefore = 14;
    private readonly Invention invention;
    private readonly InventedReviews reviews;
    private readonly InventedList list;

    /// <summary>Of each month how many plans that are older than two years end in it, and how many come to be so old.</summary>
    private readonly int[] leaving, arriving;

    private InventedPlans(Invention invention, InventedReviews reviews, InventedList list)
    {
        (this.invention, this.reviews, this.list) = (invention, reviews, list);
        (leaving, arriving) = (new int[invention.Count], new int[invention.Count]);
        for (var month = 1; month < invention.Count; month++)
        {
            var (before, now) = (invention.Total("cp-2-years-open", month - 1), invention.Total("cp-2-years-open", month));
            leaving[month] = Math.Min(before, Math.Max(0, before - now) + 1);
            arriving[month] = now - before + leaving[month];
        }
    }

    public static void Write(Invention invention, InventedReviews reviews)
    {
        using var file = invention.List(ProtectionPlans.List);
        new InventedPlans(invention, reviews, file).Write();
    }

    private sealed record Plan(InventedChild Child, DateOnly Start, bool IsRepeated);

    private void Write()
    {
        // Plans that will be open for two years, by the month of their start; the others end long before. None of them starts on a first of the month,
        // which in a leap year would make it old a month too early.
        var (old, young, lasting) = (new List<Plan>(), new List<Plan>(), new Dictionary<int, List<Plan>>());
        Fill(old, lasting, young);
        for (var month = 0; month < invention.Count; month++)
        {
            if (month > 0)
            {
                End(old, month, leaving[month], old.Count);
                End(young, month, invention.Total("cp-ended", month) - leaving[month], young.Count / 6);
                old.AddRange(lasting.GetValueOrDefault(month - TwoYears, []));
                lasting.Remove(month - TwoYears);
            }

            var (started, again) = (invention.Base("cp-repeat-rate", month), invention.Total("cp-repeat-rate", month));
            var stay = month + TwoYears < invention.Count ? arriving[month + TwoYears] : 0;
            for (var one = 0; one < started; one++)
            {
                var plan = New(invention.Day(month, one, started), (one + 1) * again / started > one * again / started);
                if (one >= started - stay) Lasting(lasting, month).Add(plan);
                else young.Add(plan);
            }
        }

        foreach (var plan in old.Concat(young).Concat(lasting.Values.SelectMany(p => p))) Add(plan, null);
    }

    /// <summary>The plans that were open when the first month began, and those that ended in it.</summary>
    private void Fill(List<Plan> old, Dictionary<int, List<Plan>> lasting, List<Plan> young)
    {
        for (var one = 0; one < invention.Total("cp-2-years-open", 0); one++) old.Add(New(invention.Day(-TwoYears - 1 - one, 1, 2), false));
        for (var month = 1; month < Math.Min(TwoYears, invention.Count); month++)
            for (var one = 0; one < arriving[month]; one++) Lasting(lasting, month - TwoYears).Add(New(invention.Day(month - TwoYears, one + 1, arriving[month] + 1), false));
        var rest = invention.Total("cp-open", 0) - old.Count - lasting.Values.Sum(l => l.Count) - invention.Base("cp-repeat-rate", 0);
        for (var one = 0; one < rest; one++) young.Add(New(invention.Day(-LongestBefore + (one * LongestBefore / rest), one % 7, 7), false));
        var ended = invention.Total("cp-ended", 0);
        for (var one = 0; one < ended; one++) Add(New(invention.Day(-LongestBefore, one, ended), false), invention.Day(0, one, ended));
    }

    private static List<Plan> Lasting(Dictionary<int, List<Plan>> lasting, int month) => lasting.TryGetValue(month, out var plans) ? plans : lasting[month] = [];

    private Plan New(DateOnly start, bool isRepeated) => new(invention.Child(start, 0, 16), start, isRepeated);

    private void End(List<Plan> plans, int month, int count, int among)
    {
        for (var one = 0; one < count; one++)
        {
            var at = invention.Chance.Below(Math.Clamp(among - one, 1, plans.Count));
            Add(plans[at], invention.Day(month, one, count));
            plans.RemoveAt(at);
        }
    }

    private void Add(Plan plan, DateOnly? end)
    {
        var team = InventedTeams.Protecting(plan.Child);
        var last = end ?? invention.AsAt;
        var isSlow = team == InventedTeams.Slow;
        var visit = last.AddDays(-(invention.Chance.Is(isSlow ? 22 : 6) ? 17 + invention.Chance.Below(20) : invention.Chance.Below(12)));
        list.Add(plan.Child, team, InventedTeams.Protection, (ProtectionPlans.Start.Heading, plan.Start), (ProtectionPlans.End.Heading, end), (ProtectionPlans.Previous.Heading, plan.IsRepeated ? 1 : 0),
            ("Initial Category of Abuse", invention.Chance.Of(48, 9, 5, 35, 3)), ("Latest Category of Abuse", invention.Chance.Of(48, 9, 5, 35, 3)),
            ("Date of the Last Statutory Visit", visit < plan.Start ? null : visit), ("Was the Child Seen Alone?", plan.Child.AgeOn(last) < 3 ? 1 : invention.Chance.Is(88) ? 0 : 1),
            ("Date of latest review conference", reviews.OfPlan(plan.Child, plan.Start, last, team, isSlow ? 66 : 96)));
    }
}
