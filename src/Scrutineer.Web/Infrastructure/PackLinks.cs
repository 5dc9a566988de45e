using System.Globalization;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where packs are found. The address holds the fingerprint of the file, so that it never answers with other bytes.</summary>
public static class PackLinks
{
    public static string Of(Board board, Meeting meeting, Publication publication, MeetingPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return $"/packs/{pack.FileHash}/{NameOf(board, meeting, publication, pack)}";
    }

    /// <summary>"harbour-2031-04-24-pack.pdf": it tells the board and the day, and nothing of any paper.</summary>
    public static string NameOf(Board board, Meeting meeting, Publication publication, MeetingPack pack)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(pack);
        var what = publication.Kind == PublicationKind.Supplement ? string.Create(CultureInfo.InvariantCulture, $"supplementary-pack-{publication.Number}") : "pack";
        return string.Create(CultureInfo.InvariantCulture, $"{board.Slug}-{meeting.Date:yyyy-MM-dd}-{what}{(pack.Visibility == Visibility.Public ? "" : "-private")}.pdf");
    }
}
