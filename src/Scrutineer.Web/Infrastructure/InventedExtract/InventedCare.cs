using static Scrutineer.Quality.Extracts.AnnexA;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Children in care: who came, who left, who moved often, who went missing.</summary>
internal static class InventedCare
{
    private const int Adult = 18, YearsBefore = 6, OftenMissing = 11;

    /// <summary>Times that children went missing in a year from April, talks offered and talks held, as the papers have them; the first is of half a year, and so is the last.</summary>
    private static readonly (DateOnly From, int Months, int Times, int Offered, int Held)[] Missing =
        [(new(2023, 10, 1), 6, 208, 188, 101), (new(2024, 4, 1), 12, 402, 371, 208), (new(2025, 4, 1), 12, 318, 301, 212), (new(2026, 4, 1), 6, 121, 117, 91)];

    private sealed record Stay(InventedChild Child, DateOnly Start);

    public static void Write(Invention invention, InventedReviews reviews)
    {
        using var entries = invention.List(EntriesToCare.List);
        using var missing = invention.List(ReturnInterviews.List);
        var (open, left) = (Before(invention), new List<(Stay Stay, DateOnly Day)>());
        for (var month = 0; month < invention.Count; month++)
        {
            Leave(invention, open, left, month);
            var starting = invention.Total("cla-started", month);
            for (var one = 0; one < starting; one++)
            {
                var start = invention.Day(month, one, starting);
                var stay = new Stay(invention.Child(start, 0, 15), start);
                open.Add(stay);
                entries.Add(stay.Child, InventedTeams.Caring(stay.Child), InventedTeams.Care, (EntriesToCare.Entered.Heading, start), (EntriesToCare.Status.Heading, invention.Chance.Of(42, 6, 0, 4, 44, 4)), (EntriesToCare.Before.Heading, invention.Chance.Is(11) ? "a) Yes" : "b) No"));
            }

            reviews.OfCare(month, [.. open.Where(s => s.Start < invention.Month(month).AddMonths(-1)).Select(s => s.Child)]);
            WriteMissing(invention, missing, month, [.. open.Select(s => s.Child).Where(c => c.AgeOn(invention.Month(month)) >= 11)]);
        }

        using var list = invention.List(InCare.List);
        foreach (var (stay, day) in left) Add(invention, list, stay, day, 1 + invention.Chance.Below(2));
        // Children of ten and over move oftenest.
        var many = open.OrderBy(s => (s.Child.AgeOn(invention.AsAt) >= 10 ? 0 : 60) + (s.Child.Number * 37 % 100)).Take(invention.Total("cla-3-placements", invention.Count - 1)).ToHashSet();
        foreach (var stay in open) Add(invention, list, stay, null, many.Contains(stay) ? 3 + invention.Chance.Below(3) : 1 + invention.Chance.Below(2));
    }

    /// <summary>Those who were in care before the first month.</summary>
    private static List<Stay> Before(Invention invention)
    {
        var first = invention.Month(0);
        var stays = new List<Stay>();
        for (var count = invention.Total("cla-open", 0) - invention.Total("cla-started", 0) + invention.Total("cla-ceased", 0); stays.Count < count;)
        {
            var child = invention.Child(first, 1, Adult - 2);
            var start = first.AddDays(-1 - invention.Chance.Below(365 * YearsBefore));
            stays.Add(new(child, start < child.Born ? child.Born : start));
        }

        return stays;
    }

    /// <summary>Who comes of age leaves, and some of the others.</summary>
    private static void Leave(Invention invention, List<Stay> open, List<(Stay Stay, DateOnly Day)> left, int month)
    {
        var count = invention.Total("cla-ceased", month);
        for (var one = 0; one < count; one++)
        {
            var day = invention.Day(month, one, count);
            var stay = open.Find(s => s.Child.AgeOn(invention.Month(month + 1)) >= Adult) ?? open[invention.Chance.Below(open.Count)];
            open.Remove(stay);
            left.Add((stay, day));
        }
    }

    private static void WriteMissing(Invention invention, InventedList list, int month, List<InventedChild> children)
    {
        var day = invention.Month(month);
        var year = Array.FindLast(Missing, y => y.From <= day);
        var at = ((day.Year - year.From.Year) * 12) + day.Month - year.From.Month;
        if (at >= year.Months) return;
        var (from, to) = (year.Times * at / year.Months, year.Times * (at + 1) / year.Months);
        for (var one = from; one < to; one++)
        {
            // Half of the times are of a few children.
            var child = children[invention.Chance.Is(50) ? (one % OftenMissing) : invention.Chance.Below(children.Count)];
            var returned = invention.Day(month, one - from, to - from);
            var isOffered = (one + 1) * year.Offered / year.Times > one * year.Offered / year.Times;
            var isHeld = isOffered && (one + 1) * year.Held / year.Times > one * year.Held / year.Times;
            list.Add(child, InventedTeams.Caring(child), InventedTeams.Care, (ReturnInterviews.Returned.Heading, returned), (ReturnInterviews.Offered.Heading, isOffered ? "a) Yes" : "b) No"),
                (ReturnInterviews.Accepted.Heading, isHeld ? "a) Yes" : "b) No"), (ReturnInterviews.Held.Heading, isHeld ? invention.Known(returned.AddDays(invention.Chance.Is(84) ? invention.Chance.Below(3) : 4 + invention.Chance.Below(5))) : null));
        }
    }

    private static void Add(Invention invention, InventedList list, Stay stay, DateOnly? ceased, int placements)
    {
        var team = InventedTeams.Caring(stay.Child);
        var last = ceased ?? invention.AsAt;
        var (isLate, isOverdue) = (invention.Chance.Is(team == InventedTeams.Heath ? 14 : 5), invention.Chance.Is(4));
        var (visit, review) = (last.AddDays(isLate ? -45 - invention.Chance.Below(20) : -invention.Chance.Below(40)), last.AddDays(isOverdue ? -190 - invention.Chance.Below(20) : -invention.Chance.Below(85)));
        list.Add(stay.Child, team, InventedTeams.Care, (InCare.Started.Heading, stay.Start), (InCare.Ceased.Heading, ceased), (InCare.Placements.Heading, placements),
            ("Start date of current legal status", stay.Start), ("Start Date of Most Recent Placement", stay.Start), ("Child's Legal Status", invention.Chance.Of(18, 52, 0, 6, 22, 1, 1)), ("Placement Type", invention.Chance.Of(6, 1, 4, 22, 2, 38, 0, 0, 1, 2, 5, 2, 0, 6, 0, 11)),
            ("Date of Last Social Work Visit", visit < stay.Start ? null : visit), ("Date of Latest Statutory Review", review < stay.Start.AddDays(20) ? null : review), ("Reason Ceased to be Looked After", ceased is null ? null : invention.Chance.Of(5, 6, 0, 2, 25, 8, 6, 2, 10, 2, 8, 2, 16, 2, 1, 2, 0, 1, 0, 2)));
    }
}
