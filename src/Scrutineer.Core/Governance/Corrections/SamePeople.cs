using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Corrections;

/// <summary>Two persons that may be one human, with what speaks for it (rule I6).</summary>
public sealed record SamePeopleProposal(Person Keep, Person Other, string Why)
{
    public string Words => $"{Keep.FullName} and {Other.FullName} may be one person: {Why}.";

    public string Command => $"scrutineer people merge {Keep.Slug} {Other.Slug} --reason \"...\"";
}

/// <summary>Proposes whom to merge. Two who were at one meeting are two people, and so are two whom a person kept apart.</summary>
public static class SamePeople
{
    public static async Task<IReadOnlyList<SamePeopleProposal>> ProposedAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null).OrderBy(p => p.Slug).ToListAsync(cancel);
        var names = people.ToDictionary(p => p.Id, p => NameParts.Of(p.Name));
        var seats = (await db.Set<BoardMembership>().AsNoTracking().Select(m => new { m.PersonId, m.BoardId, m.MunicipalYear }).ToListAsync(cancel))
            .ToLookup(m => m.PersonId, m => (m.BoardId, m.MunicipalYear));
        List<(Person One, Person Other, string Why)> alike =
        [
            .. from a in people
               from b in people
               where string.CompareOrdinal(a.Slug, b.Slug) < 0 && names[a.Id].Initial == names[b.Id].Initial
               let why = names[a.Id].LikenessTo(names[b.Id]) ?? Renamed(names[a.Id], names[b.Id], [.. seats[a.Id]], [.. seats[b.Id]])
               where why is not null
               select (a, b, why),
        ];
        if (alike.Count == 0) return [];
        var ids = alike.SelectMany(p => new[] { p.One.Id, p.Other.Id }).Distinct().ToList();
        var meetings = (await db.Set<Attendance>().Where(a => ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.MeetingId }).ToListAsync(cancel))
            .ToLookup(a => a.PersonId, a => a.MeetingId);
        var apart = (await db.Set<Correction>().Where(c => c.Kind == CorrectionKind.PeopleApart && c.UndoneAt == null).Select(c => new { c.From, c.To }).ToListAsync(cancel))
            .Select(c => (c.From, c.To)).ToHashSet();
        return
        [
            .. alike.Where(p => !meetings[p.One.Id].Intersect(meetings[p.Other.Id]).Any() && !apart.Contains((p.One.Slug, p.Other.Slug)) && !apart.Contains((p.Other.Slug, p.One.Slug)))
                .Select(p => names[p.Other.Id].SaysMoreThan(names[p.One.Id]) ? new SamePeopleProposal(p.Other, p.One, p.Why) : new SamePeopleProposal(p.One, p.Other, p.Why)),
        ];
    }

    /// <summary>A member who comes back under another surname: the same first name written out, on the same board, in the year after.</summary>
    private static string? Renamed(NameParts one, NameParts other, List<(Guid Board, int Year)> seats, List<(Guid Board, int Year)> others)
    {
        if (one.First.Length < 3 || one.First != other.First || one.Surname == other.Surname) return null;
        var follows = from a in seats from b in others where a.Board == b.Board && Math.Abs(a.Year - b.Year) == 1 select a;
        return follows.Any() && !seats.Intersect(others).Any() ? "the first name is the same, and one sits on the board the year after the other" : null;
    }
}
