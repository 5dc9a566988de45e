using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Names the lines that run through a board's records and keeps which records each holds.</summary>
internal static class MatterKeeper
{
    /// <summary>A suggestion brings the whole of a short line along, but of a long one only the record it points at.</summary>
    private const int ShortLine = 15;

    public static async Task KeepAsync(ScrutineerDb db, BoardRecords records, IReadOnlyList<Citation> citations, IReadOnlyList<Link> links, CancellationToken cancel)
    {
        var lines = Lines.Of(records, citations, links.Where(l => !l.IsSuggestion).Select(l => (l.From, l.To)));
        var components = lines.Members;
        var matters = await db.Set<Matter>().Where(m => m.Scope == records.Board.Id && m.MergedIntoId == null).OrderBy(m => m.Id).ToListAsync(cancel);
        var slugs = (await db.Set<Matter>().Select(m => m.Slug).ToListAsync(cancel)).ToHashSet();
        var wanted = new Dictionary<(Guid, string, Guid), MatterMember>();
        foreach (var component in components)
        {
            if (First(records, component) is not { } first || component.Count() < 2) continue;
            var matter = Find(matters, component) ?? Enter(db, records, component, first, slugs);
            foreach (var member in Members(component, components, lines, links, matter.Id)) wanted.TryAdd((member.MatterId, member.RecordKind, member.RecordId), member);
        }

        await KeepMembersAsync(db, records, wanted, cancel);
    }

    private static Topic? First(BoardRecords records, IEnumerable<RecordRef> component) =>
        component.Select(r => records.ByRef.GetValueOrDefault(r)).OfType<Topic>()
            .OrderBy(t => t.Date ?? DateOnly.MaxValue).ThenBy(t => t.Step).ThenBy(t => t.Order).FirstOrDefault();

    /// <summary>The matter already named for a record of this line; where two lines have met, the older name stays and the other leads to it.</summary>
    private static Matter? Find(List<Matter> matters, IEnumerable<RecordRef> component)
    {
        var members = component.ToHashSet();
        var named = matters.Where(m => members.Contains(m.Seed)).ToList();
        foreach (var later in named.Skip(1))
        {
            later.MergedIntoId = named[0].Id;
            matters.Remove(later);
        }

        return named.FirstOrDefault();
    }

    private static Matter Enter(ScrutineerDb db, BoardRecords records, IEnumerable<RecordRef> component, Topic first, HashSet<string> slugs)
    {
        // A review names its matter better than the programme line that happened to come first.
        var named = component.Select(r => records.ByRef.GetValueOrDefault(r)).OfType<Topic>()
            .Where(t => t.TitleSubjects.Count > 0).OrderBy(t => t.Step == 1 ? 0 : 1).ThenBy(t => t.Date).FirstOrDefault() ?? first;
        var slug = Slug.Free(named.Title, slugs.Contains);
        slugs.Add(slug);
        var matter = new Matter { Name = named.Title, Slug = slug, Scope = records.Board.Id, SeedKind = first.Ref.Kind, SeedId = first.Ref.Id };
        db.Add(matter);
        return matter;
    }

    private static IEnumerable<MatterMember> Members(
        IEnumerable<RecordRef> component, ILookup<RecordRef, RecordRef> components, Lines lines, IReadOnlyList<Link> links, Guid matter)
    {
        var members = component.ToHashSet();
        foreach (var member in members) yield return Member(matter, member, suggested: false);
        foreach (var link in links.Where(l => members.Contains(l.From) != members.Contains(l.To)))
        {
            var other = members.Contains(link.From) ? link.To : link.From;
            var along = link.IsSuggestion ? components[lines.ComponentOf(other)].ToList() : [];
            if (along.Count > ShortLine || along.Count == 0) along = [other];
            foreach (var record in along) yield return Member(matter, record, link.IsSuggestion);
        }
    }

    private static MatterMember Member(Guid matter, RecordRef record, bool suggested) =>
        new() { MatterId = matter, RecordKind = record.Kind, RecordId = record.Id, Suggested = suggested };

    private static async Task KeepMembersAsync(ScrutineerDb db, BoardRecords records, Dictionary<(Guid, string, Guid), MatterMember> wanted, CancellationToken cancel)
    {
        var held = await db.Set<MatterMember>().Where(m => db.Set<Matter>().Any(x => x.Id == m.MatterId && x.Scope == records.Board.Id)).ToListAsync(cancel);
        foreach (var member in held)
        {
            if (wanted.Remove((member.MatterId, member.RecordKind, member.RecordId), out var now)) member.Suggested = now.Suggested;
            else db.Remove(member);
        }

        db.AddRange(wanted.Values);
    }
}
