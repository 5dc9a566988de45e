using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Allocations;

public sealed class EvenDrawTests
{
    private static readonly Guid North = Id(1_000), South = Id(1_001), East = Id(1_002);

    [Fact]
    public void Draw_OfOneEach_GivesEverybodyOneOfAnotherTeam()
    {
        DrawAuditor[] auditors = [Auditor(1, North), Auditor(2, North), Auditor(3, South)];
        DrawCase[] cases = [Case(1, 1, North), Case(2, 3, South), Case(3, 3, South), Case(4, 9, East)];

        var result = EvenDraw.Of(new DrawOrder(auditors, cases, 1, Pairing.OtherTeams, 7, PerAuditor: 1));

        result.IsWhole.ShouldBeTrue(string.Join(' ', result.Binding));
        result.Given.GroupBy(g => g.Auditor.Id).ShouldAllBe(g => g.Count() == 1);
        result.Given.Count.ShouldBe(3);
        result.Given.ShouldAllBe(g => g.Auditor.Team != g.Case.Team);
    }

    [Fact]
    public void Draw_WhereTwoAuditorsShareOneCase_SaysWhatBinds()
    {
        // Everything but the last case is of the north: its two auditors may look at that one only.
        DrawAuditor[] auditors = [Auditor(1, North), Auditor(2, North), Auditor(3, South)];
        DrawCase[] cases = [Case(1, 8, North), Case(2, 8, North), Case(3, 8, North), Case(4, 9, East)];

        var result = EvenDraw.Of(new DrawOrder(auditors, cases, 1, Pairing.OtherTeams, 7, PerAuditor: 1));

        result.Given.Count.ShouldBe(2);
        result.Binding.ShouldBe(["Auditor 1 and Auditor 2 may together look at only 1 of the 4 cases: the others are their own or their own team's. It is given."]);
    }

    [Fact]
    public void Draw_OfMoreThanThereAre_SaysSo()
    {
        var result = EvenDraw.Of(new DrawOrder([Auditor(1, North)], [Case(1, 9, East)], 150, Pairing.OtherTeams, 7));

        result.Given.Count.ShouldBe(1);
        result.Binding.ShouldBe(["150 are wanted and only 1 was put into the draw."]);
    }

    [Fact]
    public void Draw_WhileSomebodyIsAway_GivesThemNothingThen()
    {
        DrawAuditor[] auditors = [Auditor(1, North) with { Months = [2] }, Auditor(2, North) with { Months = [] }, Auditor(3, South)];
        DrawCase[] cases = [.. Enumerable.Range(1, 9).Select(n => Case(n, 9, East))];

        var result = EvenDraw.Of(new DrawOrder(auditors, cases, 2, Pairing.OtherTeams, 7, PerAuditor: 2));

        result.Given.Where(g => g.Auditor.Id == Id(1)).Select(g => g.Month).ShouldBe([2, 2]);
        result.Given.Where(g => g.Auditor.Id == Id(3)).Select(g => g.Month).Distinct().Count().ShouldBe(2);
        result.Binding.ShouldBe(["Auditor 2 is on leave in every month of the period, so nothing is given to them."]);
    }

    [Fact]
    public void Draw_WithTheSameSeed_IsTheSameInWhateverOrderThingsAreListed()
    {
        DrawAuditor[] auditors = [.. Enumerable.Range(1, 6).Select(n => Auditor(n, n % 2 == 0 ? North : South))];
        DrawCase[] cases = [.. Enumerable.Range(1, 30).Select(n => Case(n, 9, East))];

        var one = EvenDraw.Of(new DrawOrder(auditors, cases, 12, Pairing.OtherTeams, 42));
        var again = EvenDraw.Of(new DrawOrder([.. auditors.Reverse()], [.. cases.Reverse()], 12, Pairing.OtherTeams, 42));
        var other = EvenDraw.Of(new DrawOrder(auditors, cases, 12, Pairing.OtherTeams, 43));

        Told(again).ShouldBe(Told(one));
        Told(other).ShouldNotBe(Told(one));
        static List<string> Told(DrawResult result) => [.. result.Given.Select(g => $"{g.Auditor.Name} {g.Case.Reference} {g.Month}")];
    }

    [Fact]
    public void Seed_GivesTheOrderWorkedByHand() => new Lot(1).Shuffle([1, 2, 3, 4, 5]).ShouldBe(SplitMix(1, 5));

    /// <summary>A thousand plans by lot: nobody their own case, nobody whom the activity does not let; even and whole exactly where such an allocation exists, otherwise with the reason.</summary>
    [Fact]
    public void ThousandRandomPlans_AreEvenWhereverTheyCanBe()
    {
        var (chance, whole, bound) = (new Random(20_311_104), 0, 0);
        for (var plan = 0; plan < 1_000; plan++)
        {
            var order = Random(chance, plan);

            var result = EvenDraw.Of(order);

            var why = $"plan {plan}";
            result.Given.ShouldAllBe(g => g.Auditor.Id != g.Case.Holder, why);
            result.Given.ShouldAllBe(g => Lets(g.Auditor, g.Case, order.Pairing), why);
            result.Given.ShouldAllBe(g => g.Auditor.Months.Contains(g.Month), why);
            result.Given.Select(g => g.Case.Reference).ShouldBeUnique(why);
            var there = order.Auditors.Where(a => a.Months.Count > 0).ToList();
            var loads = there.Select(a => result.Given.Count(g => g.Auditor.Id == a.Id)).ToList();
            var wanted = order.PerAuditor is { } each ? each * there.Count : order.Total;
            var isEven = result.Given.Count == wanted && loads.Count > 0 && loads.Max() - loads.Min() <= 1;
            isEven.ShouldBe(Exists(there, order.Cases, order.Pairing, wanted), why);
            if (order.PerAuditor is not null && isEven) loads.ShouldAllBe(l => l == order.PerAuditor, why);
            if (!isEven) result.Binding.ShouldNotBeEmpty(why);
            if (isEven && there.Count == order.Auditors.Count) result.Binding.ShouldBeEmpty(why);
            foreach (var own in result.Given.GroupBy(g => g.Auditor.Id))
            {
                var months = own.First().Auditor.Months.Select(m => own.Count(g => g.Month == m)).ToList();
                (months.Max() - months.Min()).ShouldBeLessThanOrEqualTo(1, why);
            }

            if (isEven) whole++;
            else bound++;
        }

        whole.ShouldBeGreaterThan(300);
        bound.ShouldBeGreaterThan(200);
    }

    private static DrawOrder Random(Random chance, int seed)
    {
        Guid[] teams = [North, South, East];
        List<DrawAuditor> auditors = [.. Enumerable.Range(1, chance.Next(1, 9)).Select(n => Auditor(n, teams[chance.Next(teams.Length)]) with { Months = [.. Enumerable.Range(1, 3).Where(_ => chance.Next(8) > 0)] })];
        List<DrawCase> cases = [.. Enumerable.Range(1, chance.Next(0, 26)).Select(n =>
        {
            // Some cases are held by somebody who audits, and the teams are of unlike size.
            var holder = chance.Next(3) == 0 ? auditors[chance.Next(auditors.Count)] : null;
            return Case(n, 0, holder?.Team ?? teams[chance.Next(chance.Next(1, 4))]) with { Holder = holder?.Id ?? Id(500 + n) };
        })];
        var each = chance.Next(2) == 0 ? chance.Next(1, 4) : (int?)null;
        return new DrawOrder(auditors, cases, each ?? chance.Next(1, 20), (Pairing)chance.Next(3), seed, each);
    }

    /// <summary>Whether an even allocation exists, found another way: everybody's lower share can be matched to cases, and so can the whole with everybody's upper share.</summary>
    private static bool Exists(List<DrawAuditor> auditors, IReadOnlyList<DrawCase> cases, Pairing pairing, int wanted)
    {
        if (auditors.Count == 0) return false;
        var (low, high) = (wanted / auditors.Count, (wanted + auditors.Count - 1) / auditors.Count);
        return Matched(low) == low * auditors.Count && Matched(high) >= wanted;

        int Matched(int copies)
        {
            var taken = new Dictionary<int, int>();
            List<DrawAuditor> places = [.. auditors.SelectMany(a => Enumerable.Repeat(a, copies))];
            return Enumerable.Range(0, places.Count).Count(place => Find(place, []));

            bool Find(int place, HashSet<int> tried)
            {
                for (var c = 0; c < cases.Count; c++)
                {
                    if (!Lets(places[place], cases[c], pairing) || !tried.Add(c)) continue;
                    if (taken.TryGetValue(c, out var other) && !Find(other, tried)) continue;
                    taken[c] = place;
                    return true;
                }

                return false;
            }
        }
    }

    private static bool Lets(DrawAuditor auditor, DrawCase piece, Pairing pairing) =>
        piece.Holder != auditor.Id && (pairing == Pairing.AnyoneElse || (pairing == Pairing.OwnTeam) == (piece.Team == auditor.Team));

    /// <summary>The generator as its authors publish it, and the usual way of drawing an order with it.</summary>
    private static List<int> SplitMix(ulong seed, int count)
    {
        List<int> order = [.. Enumerable.Range(1, count)];
        for (var i = count - 1; i > 0; i--)
        {
            seed = unchecked(seed + 11400714819323198485UL);
            var z = seed;
            z = unchecked((z ^ (z >> 30)) * 13787848793156543929UL);
            z = unchecked((z ^ (z >> 27)) * 10723151780598845931UL);
            var j = (int)((z ^ (z >> 31)) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static DrawAuditor Auditor(int n, Guid team) => new(Id(n), $"Auditor {n}", team, [1, 2, 3]);

    private static DrawCase Case(int n, int holder, Guid team) => new($"C{n:000}", Id(holder), team);

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
