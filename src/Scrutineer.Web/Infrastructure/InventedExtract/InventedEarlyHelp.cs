using static Scrutineer.Quality.Extracts.AnnexA;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Early-help assessments, who leads them and whether their plans were carried out.</summary>
internal static class InventedEarlyHelp
{
    // An assessment stays open for a year and more, so that some 1,300 are open at a time, as the papers say.
    private const int MonthsBefore = 18, MonthsAfter = 2, DaysOpen = 357, DaysMore = 80;

    public static void Write(Invention invention)
    {
        using var list = invention.List(EarlyHelp.List);
        using var detail = invention.List(EarlyHelpDetail.List);
        for (var month = -MonthsBefore; month < invention.Count + MonthsAfter; month++)
        {
            var all = invention.Total("early-help-completed", month);
            for (var one = 0; one < all; one++)
            {
                var done = invention.Day(month, one, all);
                var start = done.AddDays(-15 - invention.Chance.Below(40));
                if (start > invention.AsAt) continue;
                var child = invention.Child(start, 0, 16);
                var (hub, closed) = (InventedTeams.Hub(child), invention.Known(start.AddDays(DaysOpen + invention.Chance.Below(DaysMore))));
                list.Add(child, hub, InventedTeams.EarlyHelp, (EarlyHelp.Start.Heading, start), (EarlyHelp.Completed.Heading, invention.Known(done)), ("Organisation completing assessment", hub));
                // More plans are carried out as the hubs settle, in the east before the west.
                var completed = closed is null ? null : invention.Chance.Is(58 + Math.Clamp(month / 3, 0, 10) + (hub == "Family Hub East" ? 6 : 0)) ? "a) Yes" : "b) No";
                detail.Add(child, hub, InventedTeams.EarlyHelp, (EarlyHelpDetail.Opened.Heading, start), (EarlyHelpDetail.Closed.Heading, closed), (EarlyHelpDetail.Lead.Heading, invention.Chance.Of(42, 39, 13, 6)), (EarlyHelpDetail.Completed.Heading, completed));
            }
        }
    }
}
