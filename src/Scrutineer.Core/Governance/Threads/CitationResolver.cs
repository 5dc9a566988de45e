using Scrutineer.Foundation.Corrections;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Finds what citations point at, anew each time papers arrive (rule T1). A number that points at other business is flagged, never bound.</summary>
internal static class CitationResolver
{
    private const int EnoughToJudge = 40;

    private static readonly IReadOnlySet<string> SaysNothing = TextLikeness.Words(
        """
        further minute minutes scrutiny board considered received noted briefing note report director children services service members council committee meeting
        cabinet member officers executive updated update progress which regarding refers resolved chair information people young details detailed detailing
        """);

    public static void Resolve(BoardRecords records, IEnumerable<Citation> citations, CitationCorrections corrections)
    {
        var days = new MinuteDays(records);
        foreach (var citation in citations)
        {
            citation.ExpectedOn = null;
            if (corrections.Of(citation) is { } correction) Follow(records, citation, correction);
            else if (citation.Body is { } body && !BoardName.Same(body, records.Board.Name)) Set(citation, CitationState.OtherBody, null, null);
            else if (!records.ByCitation.TryGetValue(citation.Text, out var cited))
            {
                Set(citation, CitationState.Pending, null, null);
                citation.ExpectedOn = days.Expected(citation.Text);
            }
            else if (Doubt(records, citation, cited) is { } why) Set(citation, CitationState.Flagged, null, why);
            else Set(citation, CitationState.Resolved, cited, null);
        }
    }

    /// <summary>What a person said it points at goes before what its number says (rule I8).</summary>
    private static void Follow(BoardRecords records, Citation citation, Correction correction)
    {
        if (correction.To.Length == 0) Set(citation, CitationState.SetAside, null, correction.Reason);
        else if (records.ByCitation.TryGetValue(correction.To, out var meant)) Set(citation, CitationState.Resolved, meant, null);
        else Set(citation, CitationState.Pending, null, null);
    }

    /// <summary>Why the cited minute cannot be what was meant; null when nothing speaks against it.</summary>
    private static string? Doubt(BoardRecords records, Citation citation, Topic cited)
    {
        var citing = records.ByRef.GetValueOrDefault(citation.Citing);
        var about = TextLikeness.Words(citation.Sentence).ToHashSet();
        if (citing is { Standing: false }) about.UnionWith(citing.TitleWords);
        about.ExceptWith(SaysNothing);
        about.RemoveWhere(w => char.IsDigit(w[0]));
        if (about.Count == 0 || TextLikeness.Shared(about, cited.TextWords) > 0) return null;
        if (!cited.Standing && cited.TextWords.Count < EnoughToJudge) return null;
        var subject = citing is { Standing: false } ? citing.Title : citation.Sentence;
        return $"Minute {citation.Text} is \u201c{cited.Title}\u201d and says nothing of \u201c{subject}\u201d. The number may be a slip: check the original.";
    }

    private static void Set(Citation citation, CitationState state, Topic? cited, string? why) =>
        (citation.State, citation.ResolvedKind, citation.ResolvedId, citation.Why) = (state, cited?.Ref.Kind, cited?.Ref.Id, why);
}
