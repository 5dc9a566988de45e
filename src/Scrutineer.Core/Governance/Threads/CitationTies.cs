using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Ties that minutes state themselves by citing one another.</summary>
internal static class CitationTies
{
    public static IEnumerable<Tie> Find(IEnumerable<Citation> citations) =>
        from citation in citations
        where citation.State == CitationState.Resolved && citation.Resolved != citation.Citing
        select new Tie(
            citation.Citing, citation.FurtherTo ? LinkRelation.FurtherTo : LinkRelation.RefersTo, citation.Resolved!.Value, LinkBasis.Citation, citation.Sentence);
}
