using Scrutineer.Foundation;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>A tie found between two records, before it is compared with those kept.</summary>
internal sealed record Tie(RecordRef From, LinkRelation Relation, RecordRef To, LinkBasis Basis, string Words, double? Likeness = null)
{
    public (RecordRef, LinkRelation, RecordRef) Key => (From, Relation, To);

    public Link ToLink() => new()
    {
        FromKind = From.Kind,
        FromId = From.Id,
        Relation = Relation,
        ToKind = To.Kind,
        ToId = To.Id,
        Basis = Basis,
        Words = Words,
        Likeness = Likeness,
    };
}
