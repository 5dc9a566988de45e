using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Ties that minutes state themselves by citing one another.</summary>
internal static class CitationTies
{
    /// <summary>A citation that proposes a closure is shown with the ask it closes; where the text also goes further, that tie says more than a mention.</summary>
    public static IEnumerable<Tie> Find(IEnumerable<Citation> citations) =>
        from citation in citations
        where citation.State == CitationState.Resolved && !citation.Closes && citation.Resolved != citation.Citing
        select new Tie(
            citation.Citing, citation.FurtherTo ? LinkRelation.FurtherTo : LinkRelation.RefersTo, citation.Resolved!.Value, LinkBasis.Citation, citation.Sentence);
}
