using static Scrutineer.Quality.Extracts.AnnexA;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Contacts and what was decided of them, referrals, and assessments.</summary>
internal static class InventedFrontDoor
{
    private const int YearBefore = 12;

    /// <summary>So many days hold fewer than 45 working days, and so many more than 45, whatever holidays fall among them.</summary>
    private const int InTime = 60, Late = 72;

    private const string ReferralOutcome = "a) Referral";
    private static readonly string[] OtherOutcomes = ["b) Early help", "c) Information and advice", "d) No further action", "e) Other"];

    public static void Write(Invention invention)
    {
        var referrals = Referred(invention);
        WriteContacts(invention, referrals);
        WriteAssessments(invention, referrals);
    }

    /// <summary>Referrals by month from a year before the first figures, so that it is known who was referred before.</summary>
    private static List<(InventedChild Child, DateOnly Day)>[] Referred(Invention invention)
    {
        var byMonth = Enumerable.Range(0, YearBefore + invention.Count).Select(_ => new List<(InventedChild Child, DateOnly Day)>()).ToArray();
        // Those who were last referred in a month, and not since.
        var last = byMonth.Select(_ => new List<InventedChild>()).ToArray();
        using var list = invention.List(Referrals.List);
        for (var at = 0; at < byMonth.Length; at++)
        {
            var month = at - YearBefore;
            var (all, again) = (invention.Base("re-referral-rate", month), month < 0 ? 0 : invention.Total("re-referral-rate", month));
            for (var one = 0; one < all; one++)
            {
                var day = invention.Day(month, one, all);
                var isAgain = (one + 1) * again / all > one * again / all;
                var child = isAgain ? Earlier(invention, last, at) : invention.Child(day, 0, 16);
                last[at].Add(child);
                byMonth[at].Add((child, day));
                list.Add(child, InventedTeams.FirstContact, InventedTeams.Assessment, (Referrals.Date.Heading, day), ("Number of Referrals in Last 12 Months", isAgain ? 2 : 1));
            }
        }

        return byMonth;
    }

    /// <summary>A child referred two to ten months before; of two the one from the moor, where families come back oftenest.</summary>
    private static InventedChild Earlier(Invention invention, List<InventedChild>[] last, int at)
    {
        var from = last[at - 2 - invention.Chance.Below(9)];
        var (one, other) = (invention.Chance.Below(from.Count), invention.Chance.Below(from.Count));
        var chosen = from[other].Locality == "Moor" ? other : one;
        var child = from[chosen];
        from.RemoveAt(chosen);
        return child;
    }

    private static void WriteContacts(Invention invention, List<(InventedChild Child, DateOnly Day)>[] referrals)
    {
        using var contacts = invention.List(Contacts.List);
        using var decisions = invention.List(ContactDecisions.List);
        for (var month = 0; month < invention.Count; month++)
        {
            var referred = referrals[month + YearBefore];
            var others = invention.Total("contacts", month) - referred.Count;
            foreach (var (child, day) in referred) Add(child, day, ReferralOutcome);
            for (var one = 0; one < others; one++)
            {
                var day = invention.Day(month, one, others);
                Add(invention.Child(day, 0, 16), day, OtherOutcomes[invention.Chance.Of(22, 48, 25, 5)]);
            }
        }

        void Add(InventedChild child, DateOnly day, string outcome)
        {
            contacts.Add(child, InventedTeams.FirstContact, InventedTeams.Assessment, (Contacts.Date.Heading, day));
            var decided = invention.Known(day.AddDays(invention.Chance.Is(day.Month == 8 ? 82 : 90) ? invention.Chance.Below(2) : 5 + invention.Chance.Below(4)));
            var isNotice = outcome != ReferralOutcome && invention.Chance.Is(12);
            decisions.Add(child, InventedTeams.FirstContact, InventedTeams.Assessment, (ContactDecisions.Received.Heading, day), (ContactDecisions.Decided.Heading, decided),
                (ContactDecisions.Outcome.Heading, decided is null ? null : outcome), (ContactDecisions.DomesticViolence.Heading, isNotice ? "a) Yes" : "b) No"));
        }
    }

    private static void WriteAssessments(Invention invention, List<(InventedChild Child, DateOnly Day)>[] referrals)
    {
        using var list = invention.List(Assessments.List);
        for (var month = 0; month < invention.Count; month++)
        {
            var (all, inTime) = (invention.Base("assessments-45-days", month), invention.Total("assessments-45-days", month));
            var children = Before(month);
            for (var one = 0; one < all; one++)
            {
                var done = invention.Day(month, one, all);
                var isInTime = (one + 1) * inTime / all > one * inTime / all;
                Add(children[one], done.AddDays(-(isInTime ? 12 + invention.Chance.Below(InTime - 11) : Late + invention.Chance.Below(40))), done);
            }
        }

        // What is still open: most began lately, a few are late.
        var open = Before(invention.Count);
        for (var one = 0; one < invention.Base("assessments-45-days", invention.Count - 1); one++)
            Add(open[one], invention.AsAt.AddDays(-(one % 14 == 0 ? Late + invention.Chance.Below(30) : invention.Chance.Below(InTime))), null);

        void Add(InventedChild child, DateOnly start, DateOnly? done) =>
            list.Add(child, InventedTeams.Assessing(child, start), InventedTeams.Assessment, (Assessments.Start.Heading, start), (Assessments.Authorised.Heading, done));

        // Those who were referred in the two months before: more than are assessed in one.
        List<InventedChild> Before(int month) => [.. referrals[month + YearBefore - 2].Concat(referrals[month + YearBefore - 1]).Select(r => r.Child).Distinct()];
    }
}
