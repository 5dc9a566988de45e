using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Shared;

/// <summary>A meeting's packs, for the partial <c>_Packs</c>.</summary>
/// <param name="ShowsProblems">For officers of the board, who read why a pack could not be bound.</param>
public sealed record MeetingPackList(Board Board, Meeting Meeting, IReadOnlyList<PublicationPack> Packs, bool ShowsProblems)
{
    /// <summary>Where an item's papers stand in a supplementary pack: "pages 3 to 5 of the supplementary agenda of 2 April 2031"; null where in none.</summary>
    public string? RangeOf(Guid item)
    {
        var found = from pack in Packs
                    where pack.Publication.Kind == PublicationKind.Supplement
                    from range in (pack.Public ?? pack.Twin)?.Ranges ?? []
                    where range.AgendaItemId == item
                    select $"{Pages(range.First, range.Last)} of the supplementary agenda of {pack.Publication.PublishedOn.Words()}";
        return string.Join("; ", found) is { Length: > 0 } words ? words : null;
    }

    /// <summary>What a pack is called.</summary>
    public static string Name(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.Kind == PublicationKind.Supplement ? $"Supplementary agenda of {publication.PublishedOn.Words()}, with its papers" : "Agenda and all papers";
    }

    /// <summary>"PDF, 120 pages, 3.4 MB".</summary>
    public static string Size(MeetingPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var amount = pack.Length < 1_000_000 ? $"{Math.Max(1, (pack.Length + 500) / 1000)} KB" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pack.Length / 1_000_000.0:0.0} MB");
        return $"PDF, {pack.Pages.Of("page")}, {amount}";
    }

    private static string Pages(int first, int last) => last > first ? $"pages {first} to {last}" : $"page {first}";
}
