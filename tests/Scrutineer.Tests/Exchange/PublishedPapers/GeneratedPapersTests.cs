using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>What the generator puts into a paper, the reader finds in it, whatever the layout.</summary>
public sealed class GeneratedPapersTests
{
    private const int Seeds = 300;
    private const int PapersOfSeed = 10;

    [Fact]
    public void Read_OfGeneratedPapers_FindsExactlyWhatWasPutIn()
    {
        for (var seed = 1; seed <= Seeds; seed++)
            foreach (var put in PaperGenerator.Write(PapersOfSeed, seed))
                Found(PaperReader.Read(put.Text)).ShouldBe(Put(put), $"seed {seed}, {put.Name}:\n{put.Text}");
    }

    [Fact]
    public void Write_WithOneSeed_GivesTheSamePapersOfDifferentDays()
    {
        var papers = PaperGenerator.Write(200, 5).ToList();
        papers.Select(p => p.Text).ShouldBe(PaperGenerator.Write(200, 5).Select(p => p.Text));
        papers.Select(p => p.Name).Distinct().Count().ShouldBe(200);
    }

    private static string Put(GeneratedPaper paper) => Written(paper.Board, paper.Day, paper.Items, paper.TrackerRows, [.. paper.ProgrammeDays],
        paper.Minutes.Select(m => $"{m.Day:O} {m.Members}+{m.Substitutes}-{m.Apologies}: " + string.Join("; ", m.Entries.Select(e => $"{e.Number} [{string.Join(' ', e.Cites)}] {e.Decisions} {e.Asks}"))));

    private static string Found(PublishedPaper paper) => Written(paper.Body, paper.Meeting?.Date, paper.Items.Count, paper.Tracker.Count, paper.WorkProgramme.Select(i => i.Date),
        paper.Minutes.Select(m => $"{m.MeetingDate:O} {m.Attendance.Members.Count}+{m.Attendance.Substitutes.Count}-{m.Attendance.Apologies.Count}: "
            + string.Join("; ", m.Entries.Select(e => $"{e.Number} [{string.Join(' ', e.RefersTo.Select(r => r.Citation))}] {e.Decisions.Count} {string.Concat(e.Asks.Select(Letter))}"))));

    private static string Written(string? board, DateOnly? day, int items, int tracker, IEnumerable<DateOnly?> programme, IEnumerable<string> minutes) =>
        string.Join('\n', [$"{board} {day:O} items {items} tracker {tracker} programme {string.Join(' ', programme.Select(d => $"{d:O}"))}", .. minutes]);

    private static char Letter(PaperAsk ask) => ask.Kind switch { AskKind.Recommendation => 'R', AskKind.Information => 'I', AskKind.WorkProgramme => 'W', _ => 'A' };
}
