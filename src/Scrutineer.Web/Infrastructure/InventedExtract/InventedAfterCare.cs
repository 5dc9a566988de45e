using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Care leavers, children who are adopted or wait for it, and those who wish to adopt.</summary>
internal static class InventedAfterCare
{
    private const int Waiting = 17, Families = 54;

    public static void Write(Invention invention)
    {
        WriteLeavers(invention);
        WriteAdoptions(invention);
        using var adopters = invention.List(Adopters.List);
        for (var one = 0; one < Families; one++)
        {
            var asked = invention.AsAt.AddDays(-30 - (one * 17));
            adopters.Add($"AD{one + 1:000}", ("Gender", one % 2), ("Ethnicity", invention.Chance.Of(80, 1, 0, 8, 0, 2, 1, 1, 1, 1, 2, 1, 1, 1)), ("Date enquiry received", asked), ("Date Stage 1 started", invention.Known(asked.AddDays(20))), ("Date application approved", invention.Known(asked.AddDays(210))));
        }
    }

    private static void WriteLeavers(Invention invention)
    {
        using var list = invention.List(CareLeavers.List);
        var last = invention.Count - 1;
        var (suitable, known) = (invention.Total("care-leavers-suitable", last), invention.Base("care-leavers-suitable", last));
        for (var one = 0; one < invention.Total("care-leavers", last); one++)
        {
            var child = invention.Child(invention.AsAt, 17, 20);
            // Most of those in homes that are not suitable are young men of the old town.
            if (one >= suitable && one < known) child = child with { Sex = one % 4 == 0 ? 1 : 0, Locality = one % 3 == 0 ? child.Locality : "Old Town" };
            list.Add(child, InventedTeams.LeavingCare, InventedTeams.Care, (CareLeavers.Suitability.Heading, one < suitable ? 0 : one < known ? 1 : 2), ("LA in Touch", one < known ? 0 : 1), ("Eligibility Category", child.AgeOn(invention.AsAt) < 18 ? 0 : 1));
        }
    }

    private static void WriteAdoptions(Invention invention)
    {
        using var list = invention.List(Adoptions.List);
        for (var month = 0; month < invention.Count; month++)
        {
            var all = invention.Total("adoption-orders", month);
            if (all == 0) continue;
            var days = invention.Total("adoption-a1", month);
            for (var (one, given) = (0, 0); one < all; one++)
            {
                // Each differs from the mean, and all together come to it.
                var took = one == all - 1 ? days - given : (days / all) + (one % 2 == 0 ? 45 : -30);
                given += took;
                var order = invention.Day(month, one, all);
                var placed = order.AddDays(-110 - invention.Chance.Below(90));
                Add(placed.AddDays(-took), placed, order);
            }
        }

        for (var one = 0; one < Waiting; one++) Add(invention.AsAt.AddDays(-260 - (one * 23)), null, null);

        void Add(DateOnly entered, DateOnly? placed, DateOnly? order) => list.Add(
            invention.Child(entered, 0, 3), InventedTeams.Marsh, InventedTeams.Care, (Adoptions.Entered.Heading, entered), ("Date of Decision that Child Should be Placed for Adoption", entered.AddDays(180)), (Adoptions.Placed.Heading, placed), (Adoptions.Order.Heading, order));
    }
}
