using static Scrutineer.Quality.Extracts.AnnexA;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Section 47 enquiries, their conferences and outcomes, and the risk of exploitation.</summary>
internal static class InventedEnquiries
{
    /// <summary>The month from which conferences come late, most of them in one team.</summary>
    private static readonly DateOnly Slower = new(2026, 3, 1);

    public static void Write(Invention invention)
    {
        using var list = invention.List(Enquiries.List);
        using var outcomes = invention.List(EnquiryOutcomes.List);
        // A conference that is late comes the month after its strategy discussion, so the first are of the month before.
        for (var month = -1; month < invention.Count; month++)
        {
            var inTime = month < 0 ? 0 : invention.Total("s47-to-icpc-15-days", month);
            var late = month + 1 < invention.Count ? invention.Base("s47-to-icpc-15-days", month + 1) - invention.Total("s47-to-icpc-15-days", month + 1) : 0;
            var none = month < 0 ? 0 : invention.Total("s47-started", month) - inTime - late;
            for (var one = 0; one < inTime; one++)
            {
                var strategy = invention.Month(month).AddDays(one % 10);
                Add(strategy, strategy.AddDays(10 + invention.Chance.Below(8)), isLate: false);
            }

            for (var one = 0; one < late; one++)
            {
                var conference = invention.Month(month + 1).AddDays(4 + (one * 23 / late));
                Add(conference.AddDays(-30), conference, isLate: true);
            }

            for (var one = 0; one < none; one++) Add(invention.Day(month, one, none), null, isLate: false);
        }

        WriteExploitation(invention);

        void Add(DateOnly strategy, DateOnly? conference, bool isLate)
        {
            var child = invention.Child(strategy, 0, 16);
            var team = isLate && strategy >= Slower && invention.Chance.Is(55) ? InventedTeams.Slow : InventedTeams.Protecting(child);
            list.Add(child, team, InventedTeams.Protection, (Enquiries.Strategy.Heading, strategy), (Enquiries.Conference.Heading, conference),
                ("Was an Initial Child Protection Conference deemed unnecessary?", conference is null ? "a) Yes" : "b) No"), ("Number of Section 47 Enquiries in the last 12 months", 1), ("Number of ICPCs in the last 12 months", conference is null ? 0 : 1));
            var completed = invention.Known(strategy.AddDays(invention.Chance.Is(team == InventedTeams.Slow ? 80 : 91) ? 7 + invention.Chance.Below(10) : 30 + invention.Chance.Below(8)));
            outcomes.Add(child, team, InventedTeams.Protection, (EnquiryOutcomes.Started.Heading, strategy), (EnquiryOutcomes.Completed.Heading, completed),
                (EnquiryOutcomes.Outcome.Heading, completed is null ? null : conference is not null ? 0 : 1 + invention.Chance.Of(45, 50, 5)));
        }
    }

    private static void WriteExploitation(Invention invention)
    {
        using var list = invention.List(Exploitation.List);
        for (var month = -6; month < invention.Count; month++)
        {
            var all = 9 + invention.Chance.Below(4);
            for (var one = 0; one < all; one++)
            {
                var day = invention.Day(month, one, all);
                var child = invention.Child(day, 11, 16);
                list.Add(child, InventedTeams.Protecting(child), InventedTeams.Protection, (Exploitation.Assessed.Heading, day), (Exploitation.Ended.Heading, invention.Known(day.AddDays(90 + invention.Chance.Below(120)))), (Exploitation.Level.Heading, invention.Chance.Of(40, 38, 22)));
            }
        }
    }
}
