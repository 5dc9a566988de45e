using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps what a front sheet says: meeting, publication, membership, items.</summary>
internal static class AgendaImport
{
    public static async Task KeepAsync(PaperImport import)
    {
        var (paper, meeting) = (import.Paper, import.Meeting);
        if (paper.Kind is not (PaperKind.Agenda or PaperKind.AgendaPack or PaperKind.SupplementaryAgenda)) return;
        meeting.HasAgenda = true;
        meeting.Time = paper.Meeting?.Time ?? meeting.Time;
        meeting.Place = paper.Meeting?.Place ?? meeting.Place;
        if (paper.Kind != PaperKind.SupplementaryAgenda) meeting.Published = paper.Published ?? meeting.Published;
        KeepItems(import);
        await KeepMembershipAsync(import);
    }

    private static void KeepItems(PaperImport import)
    {
        var meeting = import.Meeting;
        var adds = import.Paper.Kind == PaperKind.SupplementaryAgenda;
        for (var order = 0; order < import.Paper.Items.Count; order++)
        {
            var read = import.Paper.Items[order];
            var published = meeting.Items.Where(i => !i.IsDraft).ToList();
            var item = published.Find(i => i.Number == read.Number && i.IsPrivate == read.Private) ?? published.Find(i => i.Title == read.Title);
            if (item is null)
            {
                item = new AgendaItem { MeetingId = meeting.Id, BoardId = meeting.BoardId, Order = adds ? meeting.Items.Count : order, Number = read.Number, Title = read.Title };
                meeting.Items.Add(item);
                import.Db.Add(item);
            }
            else if (adds) continue; // It brings a paper to an item that the agenda describes already, with its own place and pages.

            Fill(item, read, adds ? item.Order : order);
        }

        if (!import.Replaces || adds) return;
        foreach (var gone in meeting.Items.Where(i => !i.IsDraft && import.Paper.Items.All(r => r.Number != i.Number && r.Title != i.Title)).ToList())
        {
            meeting.Items.Remove(gone);
            import.Db.Remove(gone);
        }
    }

    private static void Fill(AgendaItem item, PaperItem read, int order)
    {
        (item.Order, item.Number, item.Title, item.PaperLine, item.IsPrivate) = (order, read.Number, read.Title, read.Paper, read.Private);
        (item.FirstPage, item.LastPage) = (read.Pages?[0], read.Pages?[^1]);
        List<string> parts = [.. read.Parts.Select(p => $"{p.Letter}) {p.Title}")];
        if (!parts.SequenceEqual(item.Parts)) item.Parts = parts;
        item.Visibility = Visibility.Public;
    }

    private static async Task KeepMembershipAsync(PaperImport import)
    {
        if (import.Paper.Membership.Count == 0) return;
        var year = MunicipalYear.Of(import.SeenOn).StartYear;
        var held = await import.Db.Set<BoardMembership>()
            .Where(m => m.BoardId == import.Board.Id && m.MunicipalYear == year).ToListAsync(import.Cancel);
        foreach (var read in import.Paper.Membership)
        {
            if (import.People.Find(read.Name, read.Title) is not { } person) continue;
            var seat = held.FirstOrDefault(m => m.PersonId == person.Id && m.NamedId == person.NamedId);
            if (seat is null)
            {
                seat = new BoardMembership { BoardId = import.Board.Id, PersonId = person.Id, NamedId = person.NamedId, MunicipalYear = year, Capacity = Capacity(read) };
                held.Add(seat);
                import.Db.Add(seat);
            }

            seat.Capacity = Capacity(read);
        }
    }

    private static Capacity Capacity(PaperMember read) => read.Capacity switch
    {
        MemberCapacity.Chair => Governance.Boards.Capacity.Chair,
        MemberCapacity.ViceChair => Governance.Boards.Capacity.ViceChair,
        MemberCapacity.CoOpted => Governance.Boards.Capacity.CoOpted,
        MemberCapacity.ByInvitation => Governance.Boards.Capacity.ByInvitation,
        _ => Governance.Boards.Capacity.Member,
    };
}
