using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Papers;
using KeptRecommendation = Scrutineer.Governance.Papers.PaperRecommendation;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps the reports of a pack, each with the item it is for and what it recommends.</summary>
internal static class ReportImport
{
    public static async Task KeepAsync(PaperImport import)
    {
        if (import.Paper.Reports.Count == 0 && !import.Replaces) return;
        var held = await import.Db.Set<Paper>().Include(p => p.Recommendations)
            .Where(p => p.MeetingId == import.Meeting.Id && !p.MadeHere).ToListAsync(import.Cancel);
        var kept = new HashSet<Guid>();
        var first = import.Paper.Kind == PaperKind.SupplementaryAgenda ? 1_000 : 0;
        for (var order = 0; order < import.Paper.Reports.Count; order++)
        {
            var paper = Keep(import, held, import.Paper.Reports[order], first + order);
            kept.Add(paper.Id);
        }

        if (import.Replaces && import.Paper.Reports.Count > 0)
            import.Db.RemoveRange(held.Where(p => !kept.Contains(p.Id) && p.Order / 1_000 == first / 1_000));
    }

    private static Paper Keep(PaperImport import, List<Paper> held, PaperReport read, int order)
    {
        var items = import.Meeting.Items.Where(i => !i.IsDraft && i.Number == read.Item).ToList();
        var item = items.Find(i => !i.IsPrivate) ?? items.FirstOrDefault();
        var subject = read.Subject ?? item?.Title ?? "Untitled report";
        var paper = held.FirstOrDefault(p => p.AgendaItemId == item?.Id && p.Subject == subject) ?? held.FirstOrDefault(p => p.Order == order);
        if (paper is null)
        {
            paper = new Paper { MeetingId = import.Meeting.Id, BoardId = import.Meeting.BoardId, Form = Form(read.Kind), Order = order, Subject = subject, Text = read.Text };
            held.Add(paper);
            import.Db.Add(paper);
        }

        (paper.AgendaItemId, paper.Form, paper.Order, paper.Subject, paper.AddressedTo, paper.Date, paper.Text) =
            (item?.Id, Form(read.Kind), order, subject, read.To, read.Date, read.Text);
        paper.Visibility = item is { IsPrivate: true } ? Visibility.Exempt : item?.Visibility ?? Visibility.Public;
        KeepRecommendations(import, paper, read);
        return paper;
    }

    private static void KeepRecommendations(PaperImport import, Paper paper, PaperReport read)
    {
        var now = read.Recommendations.Select((r, i) => (i, r.Ordinal, r.To, r.Text, Parts: string.Join('\n', r.Parts.Select(p => $"{p.Letter}) {p.Text}"))));
        var before = paper.Recommendations.OrderBy(r => r.Order).Select(r => (r.Order, r.Ordinal, r.To, r.Text, Parts: string.Join('\n', r.Parts)));
        if (now.SequenceEqual(before)) return;
        import.Db.RemoveRange(paper.Recommendations.ToList());
        paper.Recommendations.Clear();
        for (var order = 0; order < read.Recommendations.Count; order++)
        {
            var r = read.Recommendations[order];
            var kept = new KeptRecommendation
            {
                PaperId = paper.Id,
                Order = order,
                Ordinal = r.Ordinal,
                To = r.To,
                Text = r.Text,
                Parts = [.. r.Parts.Select(p => $"{p.Letter}) {p.Text}")],
            };
            paper.Recommendations.Add(kept);
            import.Db.Add(kept);
        }
    }

    private static PaperForm Form(ReportKind kind) => kind switch
    {
        ReportKind.BriefingNote => PaperForm.BriefingNote,
        ReportKind.CabinetReport => PaperForm.CabinetReport,
        ReportKind.Letter => PaperForm.Letter,
        _ => PaperForm.Other,
    };
}
