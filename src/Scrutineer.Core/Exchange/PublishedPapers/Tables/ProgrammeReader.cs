using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Reads a work programme: summary list and detail table become one row per item.</summary>
internal static class ProgrammeReader
{
    private const double SameTitle = 0.8;

    public static IReadOnlyList<PaperProgrammeItem> Read(PaperSection section, MunicipalYear? meetingYear, List<PaperProblem> problems)
    {
        var year = Year(section.Lines) ?? meetingYear ?? YearOfDates(section.Lines);
        var rows = section.Lines.Where(l => l.IsRow).ToList();
        var header = rows.Find(r => ProgrammeColumns.Of(r.Cells) is not null);
        if (header is null && ProgrammeByMeeting.Read(section.Lines, year) is { Count: > 0 } byMeeting) return [.. byMeeting.Select(d => Item(d, year))];
        var columns = header is null ? null : ProgrammeColumns.Of(header.Cells);
        var groups = columns is null ? [] : ProgrammeDetail.Groups(rows, columns, year);
        var summary = ProgrammeSummary.Read(section.Lines.TakeWhile(l => l != header).Where(l => !l.IsRow), year, groups);
        if (columns is null) return [.. summary.Select(s => Item(s, year))];
        var table = rows.Where(r => r.Number >= header!.Number).ToList();
        var detail = ProgrammeDetail.Read(table, columns, summary.Select(s => s.Title), year, problems);
        return Merge(detail, summary, year, problems);
    }

    /// <summary>"Last updated 28/3/17".</summary>
    public static DateOnly? Updated(PaperSection section) =>
        section.Lines.Take(8).Where(l => l.Text.Contains("updated", StringComparison.OrdinalIgnoreCase)).Select(l => PaperDates.In(l.Text)).FirstOrDefault(d => d is not null);

    private static MunicipalYear? Year(IReadOnlyList<PaperLine> lines)
    {
        foreach (var line in lines.Take(8))
            if (!line.IsRow && Written.Match(line.Text) is { Success: true } match && MunicipalYear.TryParse($"{match.Groups["from"].Value}/{match.Groups["to"].Value[^2..]}", out var year)) return year;
        return null;
    }

    /// <summary>The year of a programme that names none but whose days all fall in one.</summary>
    private static MunicipalYear? YearOfDates(IReadOnlyList<PaperLine> lines)
    {
        var days = lines.Select(l => l.IsRow ? PaperDates.First(l.Cells[0]) is { Start: 0 } found ? found.Date : null : PaperDates.Alone(l.Text)).OfType<DateOnly>();
        return days.Select(MunicipalYear.Of).Distinct().ToList() is [var only] ? only : null;
    }

    private static List<PaperProgrammeItem> Merge(IReadOnlyList<DetailItem> detail, IReadOnlyList<SummaryItem> summary, MunicipalYear? year, List<PaperProblem> problems)
    {
        var items = detail.Select(d => Item(d, year)).ToList();
        var bySlot = detail.GroupBy(d => d.Slot.Key).ToDictionary(g => g.Key, g => g.Select(d => d.Title).ToList());
        foreach (var listed in Pieces(summary, bySlot))
        {
            if (bySlot.TryGetValue(listed.Slot.Key, out var titles) && IsAmong(listed.Title, titles)) continue;
            problems.Add(PaperProblem.Warning(listed.Line, $"\"{listed.Title}\" stands in the summary of the work programme only; its row in the detail table is missing."));
            var after = items.FindLastIndex(i => (i.Date?.ToString("O") ?? Wording.Fold(i.Group ?? "")) == listed.Slot.Key);
            items.Insert(after < 0 ? items.Count : after + 1, Item(listed, year));
        }
        return items;
    }

    /// <summary>The summary's titles; one broken over two lines is put together when the table has it whole.</summary>
    private static IEnumerable<SummaryItem> Pieces(IReadOnlyList<SummaryItem> summary, Dictionary<string, List<string>> bySlot)
    {
        for (var i = 0; i < summary.Count; i++)
        {
            var item = summary[i];
            if (i + 1 < summary.Count && summary[i + 1].Slot == item.Slot && bySlot.TryGetValue(item.Slot.Key, out var titles))
            {
                var whole = Wording.Fold($"{item.Title} {summary[i + 1].Title}");
                if (titles.Exists(t => Wording.Fold(t) == whole))
                {
                    i++;
                    continue;
                }
            }
            yield return item;
        }
    }

    private static bool IsAmong(string title, List<string> titles)
    {
        var left = Wording.Fold(title);
        if (titles.Exists(t => Wording.Fold(t) == left)) return true;
        foreach (var next in titles.Select(Wording.Fold))
            if (next.Length > 0 && left.StartsWith(next, StringComparison.Ordinal)) left = left[next.Length..].TrimStart();
        return left.Length == 0 || titles.Exists(t => Wording.Words(title).Count > 1 && Wording.Likeness(t, title) >= SameTitle);
    }

    private static PaperProgrammeItem Item(DetailItem d, MunicipalYear? year) =>
        new(year?.Name, d.Slot.Date, d.Slot.Group, d.Title, Wording.OrNull(d.Detail), Wording.OrNull(d.Lead), Wording.OrNull(d.Source)) { Line = d.Line, DateNote = d.Slot.Note };

    private static PaperProgrammeItem Item(SummaryItem s, MunicipalYear? year) =>
        new(year?.Name, s.Slot.Date, s.Slot.Group, s.Title, null, null, null) { Line = s.Line, DateNote = s.Slot.Note };

    private static readonly Regex Written = new(@"\b(?:programme|plan)\b[^0-9]{0,30}(?<from>(?:20)?[0-9]{2})\s?[/–-]\s?(?<to>(?:20)?[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
