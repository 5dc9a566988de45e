using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>What the pack of an agenda, or of a supplementary agenda, is made from: what was published then and not withdrawn since (rule MP1).</summary>
/// <param name="Agenda">The front sheet, whose items name the parts.</param>
/// <param name="Items">The items in the same order.</param>
/// <param name="Parts">The papers by the names that the agenda has for them.</param>
internal sealed record MeetingPackContent(Publication Publication, Meeting Meeting, Board Board, PackAgenda Agenda, IReadOnlyList<AgendaItem> Items, IReadOnlyDictionary<string, Paper> Parts)
{
    /// <summary>Grows whenever the same papers are bound otherwise than before, so that packs are bound anew.</summary>
    private const int Making = 1;

    private const int LongestName = 60;

    /// <summary>True where there is something that only the private twin shows.</summary>
    public bool HasPrivatePapers => Agenda.Items.Any(i => i.Private && i.Files.Count > 0);

    /// <summary>Fingerprint of everything that the pack shows.</summary>
    public string InputHash => FileStore.HashOf(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        Making,
        Agenda,
        Parts = Parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new { p.Key, p.Value.Subject, p.Value.AddressedTo, p.Value.Date, p.Value.FileHash, Text = p.Value.IsUploaded ? "" : p.Value.Text }),
    })));

    /// <summary>The content of the pack that this publication asks for; null where nothing is left to bind.</summary>
    /// <param name="db">For a viewer who sees everything.</param>
    public static async Task<MeetingPackContent?> ReadAsync(ScrutineerDb db, Guid publicationId, CancellationToken cancel)
    {
        if (await db.Set<Publication>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == publicationId, cancel) is not { } asking) return null;
        var all = await db.Set<Publication>().AsNoTracking().Include(p => p.Entries).Where(p => p.MeetingId == asking.MeetingId).OrderBy(p => p.Number).ToListAsync(cancel);
        var target = MeetingPacks.TargetOf(all.Single(p => p.Id == asking.Id), all);
        if (all.Find(p => p.Id == target) is not { } publication) return null;
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == publication.MeetingId, cancel);
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        var (itemIds, paperIds) = (publication.Entries.Select(e => e.AgendaItemId).ToList(), publication.Entries.Select(e => e.PaperId).ToList());
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => itemIds.Contains(i.Id)).OrderBy(i => i.Order).ToListAsync(cancel);
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => paperIds.Contains(p.Id)).OrderBy(p => p.Order).ToListAsync(cancel);
        var parts = new Dictionary<string, Paper>(StringComparer.Ordinal);
        var agendaItems = items.ConvertAll(item => Item(item, [.. papers.Where(p => p.AgendaItemId == item.Id && p.WithdrawnOn is null)], parts));
        var agenda = new PackAgenda(board.Name, meeting.Date, meeting.Time, meeting.Place, publication.PublishedOn, Notes(publication, all, meeting), await MembersAsync(db, meeting, cancel), [], agendaItems)
        {
            Kind = publication.Kind == PublicationKind.Supplement ? "Supplementary agenda" : "Agenda",
        };
        return new MeetingPackContent(publication, meeting, board, agenda, items, parts);
    }

    private static PackItem Item(AgendaItem item, List<Paper> papers, Dictionary<string, Paper> parts)
    {
        var names = new List<string>();
        foreach (var paper in papers)
        {
            var name = $"{parts.Count + 1:D3} {Plain(paper.Subject)}{(paper.IsUploaded ? Path.GetExtension(paper.FileName ?? "").ToLowerInvariant() : ".pdf")}";
            parts.Add(name, paper);
            names.Add(name);
        }

        // A paper that is not public is kept from the public pack whatever its item's own row says (rule M4).
        var isPrivate = item.IsPrivate || papers.Exists(p => p.Visibility != Visibility.Public);
        var reason = item.ExemptParagraph is { } paragraph ? $"exempt under paragraph {paragraph} of Schedule 12A to the Local Government Act 1972. {item.ExemptReason}".TrimEnd() : item.ExemptReason;
        return new PackItem(item.Number, item.Title, names, isPrivate, isPrivate ? reason : null) { Parts = isPrivate ? [] : item.Parts };
    }

    /// <summary>Why it came late, and what was taken back since: all of it is public (rules G9, G12 and G13).</summary>
    private static List<string> Notes(Publication publication, List<Publication> all, Meeting meeting)
    {
        var notes = new List<string>();
        if (meeting.Nature is { Length: > 0 } nature) notes.Add($"This is a {nature}.");
        if (publication.Reason is { } why) notes.Add(publication.Kind == PublicationKind.Supplement ? $"Why it was not available earlier: {why}" : $"Why it could not wait: {why}");
        if (publication.Chair is { } chair) notes.Add($"Accepted as urgent by {chair}.{(publication.SpecialCircumstances is { } special ? $" Special circumstances: {special}" : "")}");
        var own = publication.Entries.Select(e => e.PaperId).OfType<Guid>().ToHashSet();
        foreach (var later in all.Where(p => p.Kind == PublicationKind.Withdrawal))
            foreach (var entry in later.Entries.Where(e => e.PaperId is { } paper && own.Contains(paper)))
                notes.Add($"Withdrawn on {later.PublishedOn.InWords()}: {entry.Words}. {later.Reason}");
        return notes;
    }

    private static async Task<IReadOnlyList<string>> MembersAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        var year = MunicipalYear.Of(meeting.Date).StartYear;
        var seats = await (from m in db.Set<BoardMembership>().AsNoTracking()
                           join p in db.Set<Person>() on m.PersonId equals p.Id
                           where m.BoardId == meeting.BoardId && m.MunicipalYear == year
                           select new { m.Capacity, Person = p }).ToListAsync(cancel);
        return [.. seats.OrderBy(s => s.Capacity).ThenBy(s => s.Person.Name, StringComparer.Ordinal).Select(s => s.Person.FullName + s.Capacity switch
        {
            Capacity.Chair => " (Chair)",
            Capacity.ViceChair => " (Deputy chair)",
            Capacity.CoOpted => " (co-opted member)",
            Capacity.ByInvitation => " (by invitation)",
            _ => "",
        })];
    }

    private static string Plain(string subject)
    {
        var letters = string.Concat(subject.Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')).Trim();
        return letters.Length == 0 ? "paper" : letters[..Math.Min(letters.Length, LongestName)].TrimEnd();
    }
}
