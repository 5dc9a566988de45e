using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Exchange.PublishedPapers.Reports;
using Scrutineer.Exchange.PublishedPapers.Tables;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>Puts a paper together from what the readers of its sections found.</summary>
internal sealed class PaperAssembly(PaperReadingOptions options)
{
    private readonly List<PaperProblem> problems = [];

    public PublishedPaper Read(string text)
    {
        var paper = PaperText.Parse(text);
        problems.AddRange(paper.Problems);
        var page = MeetingPage.Of(paper.Lines);
        var lines = page is null ? TabledBusiness.WrittenOut(LoneNumbers.Joined(paper.Lines)) : paper.Lines;
        var sections = page?.Minutes() ?? PaperOutline.Of(lines);
        var front = page is not null ? FrontSheet.Read(page.Head) with { Items = page.IsOfOneItem ? [] : page.Items } : sections.Count > 0 && sections[0].Kind == SectionKind.FrontSheet ? FrontSheet.Read(sections[0].Lines) : FrontSheet.Empty;
        if (!front.IsAgenda) front = FrontSheet.Empty with { Council = front.Council, Body = front.Body, Meeting = front.Meeting, Contacts = front.Contacts };
        var sets = sections.Where(s => s.Kind == SectionKind.Minutes).ToList();
        var before = sets.Count == 1 && (page is not null || !front.IsAgenda) ? front.Meeting : null;
        var minutes = sets.Select(s => MinutesReader.Read(s, front.Body ?? options.Board, before, problems)).ToList();
        var reports = Reports(sections, front.Items);
        var kind = page is null ? Kind(front, minutes, sections) : page.IsOfOneItem ? PaperKind.Other : minutes.Count > 0 ? PaperKind.Minutes : Kind(front, minutes, sections);
        var body = front.Body ?? (kind == PaperKind.Minutes ? minutes[0].Body : null) ?? reports.Select(r => r.To).FirstOrDefault(to => to is not null && BodyNames.IsBody(to)) ?? options.Board;
        var meeting = kind == PaperKind.Minutes ? new PaperMeeting(minutes[0].MeetingDate, minutes[0].Time, minutes[0].Place) : front.Meeting;
        var year = meeting?.Date is { } day ? MunicipalYear.Of(day) : (MunicipalYear?)null;
        var tables = TableRun.Of(lines);
        var programmes = sections.Where(s => s.Kind == SectionKind.WorkProgramme).ToList();
        var read = new PublishedPaper(kind, body, meeting, front.Published, ClearDaysBetween(front.Published, meeting?.Date), front.Contacts, front.Membership, front.Items, front.Supplement,
            minutes, reports, TrackerReader.Read(tables, year, problems), [.. programmes.SelectMany(s => ProgrammeReader.Read(s, year, problems))], Tables(tables, reports, programmes), [])
        {
            Council = front.Council ?? paper.Lines.Take(4).Select(l => l.Text).FirstOrDefault(BodyNames.IsCouncil),
            Notes = front.Notes,
            WorkProgrammeUpdated = programmes.Select(ProgrammeReader.Updated).FirstOrDefault(d => d is not null),
        };
        PaperChecks.Add(read, paper, problems);
        return read with { Problems = [.. problems.OrderBy(p => p.Severity == ProblemSeverity.Error ? 0 : 1).ThenBy(p => p.Line ?? 0)] };
    }

    private static List<PaperReport> Reports(List<PaperSection> sections, IReadOnlyList<PaperItem> items)
    {
        var papers = sections.Where(s => s.Kind is SectionKind.Report or SectionKind.Attachment or SectionKind.WorkProgramme).ToList();
        var reports = papers.Select(ReportReader.Read).ToList();
        return ItemMatcher.Assign(reports, [.. papers.Select(Attached)], items);

        bool Attached(PaperSection section, int at) =>
            section.Kind == SectionKind.Attachment || (at > 0 && section.Kind == SectionKind.Report && reports[at].Kind == ReportKind.Letter);
    }

    private static PaperKind Kind(FrontSheet front, List<PaperMinutes> minutes, List<PaperSection> sections)
    {
        if (front.Supplement is not null) return PaperKind.SupplementaryAgenda;
        if (front.IsAgenda) return sections.Count > 1 ? PaperKind.AgendaPack : PaperKind.Agenda;
        return minutes.Count > 0 && sections.TrueForAll(s => s.Kind is SectionKind.Minutes or SectionKind.FrontSheet) ? PaperKind.Minutes : PaperKind.Other;
    }

    /// <summary>Clear days of notice; unknown where a date is, or bank holidays of its year are.</summary>
    private int? ClearDaysBetween(DateOnly? published, DateOnly? meeting)
    {
        if (published is not { } from || meeting is not { } to) return null;
        try
        {
            return ClearDays.Between(from, to, options.ClosedDays);
        }
        catch (BankHolidaysUnknownException unknown)
        {
            problems.Add(PaperProblem.Warning(null, unknown.Message));
            return null;
        }
    }

    private static List<PaperTable> Tables(List<TableRun> tables, List<PaperReport> reports, List<PaperSection> programmes)
    {
        var found = new List<PaperTable>();
        var report = 0;
        foreach (var table in tables)
        {
            while (report < reports.Count && reports[report].LastLine < table.Header.Number) report++;
            var inside = report < reports.Count && reports[report].Line <= table.Header.Number ? reports[report] : null;
            var dated = !programmes.Exists(p => p.FirstLine <= table.Header.Number && p.LastLine >= table.Header.Number);
            var caption = ProgrammeColumns.Of(table.Header.Cells, dated) is null ? table.Caption : inside?.Subject;
            found.Add(new PaperTable(inside?.Subject, caption, table.Header.Number, table.Header.Cells, [.. table.Rows.Select(r => r.Cells)]));
        }
        return found;
    }
}
