using Scrutineer.Foundation;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Which records hang together by sure ties. Standing business hangs on, but nothing runs through it: "Matters arising" would tie everything to everything.</summary>
internal sealed class Lines(BoardRecords records)
{
    private readonly Dictionary<RecordRef, RecordRef> parent = [];

    public static Lines Of(BoardRecords records, IEnumerable<Citation> citations, IEnumerable<(RecordRef From, RecordRef To)> ties)
    {
        var lines = new Lines(records);
        foreach (var (from, to) in ties) lines.Join(from, to);
        foreach (var citation in citations.Where(c => c.State == CitationState.Pending)) lines.Join(citation.Citing, citation.Awaited);
        return lines;
    }

    /// <summary>Every record that is tied to another, by the line it is on.</summary>
    public ILookup<RecordRef, RecordRef> Members => parent.Keys.ToLookup(ComponentOf);

    public RecordRef ComponentOf(RecordRef record)
    {
        var root = record;
        while (parent.TryGetValue(root, out var next) && next != root) root = next;
        while (parent.TryGetValue(record, out var next) && next != root)
        {
            parent[record] = root;
            record = next;
        }

        return root;
    }

    private void Join(RecordRef one, RecordRef other)
    {
        if (IsStanding(one) || IsStanding(other)) return;
        parent.TryAdd(one, one);
        parent.TryAdd(other, other);
        parent[ComponentOf(one)] = ComponentOf(other);
    }

    private bool IsStanding(RecordRef record) => records.ByRef.TryGetValue(record, out var topic) && topic.Standing;
}
