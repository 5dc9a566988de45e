using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>Says what a paper lacks: errors where nothing can be done with it, warnings where part of it seems missing.</summary>
internal static class PaperChecks
{
    private const int MuchLater = 400;

    public static void Add(PublishedPaper paper, PaperText text, List<PaperProblem> problems)
    {
        if (text.Lines.Count == 0) problems.Add(PaperProblem.Error("The file holds no text."));
        else if (paper.Kind == PaperKind.Other) OfOther(paper, problems);
        else OfMeeting(paper, problems);
        Missing(paper, problems);
        ReportDates(paper, problems);
    }

    private static void OfMeeting(PublishedPaper paper, List<PaperProblem> problems)
    {
        if (paper.Body is null) problems.Add(PaperProblem.Error("No body was found: the paper does not name the committee it is of."));
        if (paper.Meeting?.Date is null) problems.Add(PaperProblem.Error("No date was found: the paper does not say when the meeting is held."));
    }

    private static void OfOther(PublishedPaper paper, List<PaperProblem> problems)
    {
        var known = paper.Body is not null || paper.Reports.Any(r => r.Subject is not null && (r.Date is not null || r.To is not null)) || paper.WorkProgramme.Count > 0 || paper.Tracker.Count > 0 || paper.Minutes.Count > 0;
        if (!known) problems.Add(PaperProblem.Error("No body or date could be found: this is not recognised as an agenda, minutes, report, tracker or work programme."));
        else if (paper.Body is null) problems.Add(PaperProblem.Warning(null, "The paper does not name the committee it is of."));
    }

    /// <summary>A pack whose later papers are not there was cut off, and so were minutes without their closing time.</summary>
    private static void Missing(PublishedPaper paper, List<PaperProblem> problems)
    {
        if (paper.Kind == PaperKind.AgendaPack)
            foreach (var item in paper.Items.Where(i => i.Pages is not null && !i.Private && !Found(paper, i)))
                problems.Add(PaperProblem.Warning(item.Line, $"The paper of item {item.Number}, \"{item.Title}\", was not found in this pack."));
        foreach (var minutes in paper.Minutes.Where(m => m.Closed is null && m.Entries.Count > 0))
            problems.Add(PaperProblem.Warning(minutes.Entries[^1].Line, "These minutes do not say when the meeting closed: their end may be missing."));
    }

    private static bool Found(PublishedPaper paper, PaperItem item) =>
        paper.Reports.Any(r => r.Item == item.Number) || (paper.Minutes.Count > 0 && Wording.Fold(item.Title).Contains("minutes", StringComparison.Ordinal));

    private static void ReportDates(PublishedPaper paper, List<PaperProblem> problems)
    {
        if (paper.Meeting?.Date is not { } meeting) return;
        foreach (var report in paper.Reports.Where(r => r.To is not null && r.Date is { } date && Math.Abs(date.DayNumber - meeting.DayNumber) > MuchLater))
            problems.Add(PaperProblem.Warning(report.Line, $"\"{report.Subject}\" is dated {report.Date:d MMMM yyyy}, far from the meeting on {meeting:d MMMM yyyy}; the date is kept as printed."));
    }
}
