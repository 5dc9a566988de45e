using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Reviews of children in care and review conferences, as they fell due and were held.</summary>
internal sealed class InventedReviews(Invention invention) : IDisposable
{
    private const int CareReview = 0, ReviewConference = 2, TalksFrom = 4;
    private readonly InventedList list = invention.List(Reviews.List);

    public void Dispose() => list.Dispose();

    /// <summary>A plan's conferences: after three months, then every six.</summary>
    /// <param name="onTime">How many of a hundred are held when they are due.</param>
    /// <returns>When the latest was held; null where none was.</returns>
    public DateOnly? OfPlan(InventedChild child, DateOnly start, DateOnly end, string team, int onTime)
    {
        DateOnly? latest = null;
        for (var due = start.AddMonths(3); due <= end; due = (latest ?? due).AddMonths(6))
        {
            var held = due.AddDays(invention.Chance.Is(onTime) ? -invention.Chance.Below(8) : 6 + invention.Chance.Below(24));
            if (held <= end) latest = held;
            if (due >= invention.Month(0)) Add(child, team, InventedTeams.Protection, ReviewConference, due, held <= end ? held : null);
            if (held > end) break;
        }

        return latest;
    }

    /// <summary>A month's reviews of children in care: so many due, and so many held in time.</summary>
    public void OfCare(int month, IReadOnlyList<InventedChild> children)
    {
        var (all, inTime) = (invention.Base("care-reviews-on-time", month), invention.Total("care-reviews-on-time", month));
        for (var one = 0; one < all; one++)
        {
            var (due, child) = (invention.Day(month, one, all), children[((month * all) + one) % children.Count]);
            var isInTime = (one + 1) * inTime / all > one * inTime / all;
            Add(child, InventedTeams.Caring(child), InventedTeams.Care, CareReview, due, invention.Known(isInTime ? due.AddDays(-invention.Chance.Below(7)) : due.AddDays(4 + invention.Chance.Below(20))));
        }
    }

    private void Add(InventedChild child, string team, string group, int kind, DateOnly due, DateOnly? held) => list.Add(
        child, team, group, (Reviews.Due.Heading, due), (Reviews.Held.Heading, held), (Reviews.Kind.Heading, kind),
        (Reviews.Participation.Heading, held is { } day && child.AgeOn(day) >= TalksFrom ? invention.Chance.Of(61, 27, 12) : null), (Reviews.Rating.Heading, held is null ? null : invention.Chance.Of(8, 30, 62)));
}
