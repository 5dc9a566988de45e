using Scrutineer.Tracking;

namespace Scrutineer.Governance.Meetings;

/// <summary>Whose paper an agenda item is, from its title and the line naming the paper's kind and owner.</summary>
internal static class PaperOwner
{
    private static readonly string[] Reviews = ["serious case review", "practice review", "safeguarding children board", "safeguarding children's board", "safeguarding children partnership"];

    public static Lane LaneOf(string title, string? paperLine)
    {
        var owner = $"{title} {paperLine}".Replace('\u2019', '\'');
        if (Reviews.Any(r => owner.Contains(r, StringComparison.OrdinalIgnoreCase))) return Lane.Review;
        return paperLine?.Contains("Cabinet Member", StringComparison.OrdinalIgnoreCase) == true ? Lane.Cabinet
            : paperLine?.Contains("Scrutiny", StringComparison.OrdinalIgnoreCase) == true || paperLine is null ? Lane.Board
            : Lane.Service;
    }
}
