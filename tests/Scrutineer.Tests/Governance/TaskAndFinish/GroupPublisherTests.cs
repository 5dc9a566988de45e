using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.TaskAndFinish;

public sealed class GroupPublisherTests
{
    private static readonly DateOnly Published = PlannedBoard.Today;

    /// <summary>An invented group's recommendations, in the form of the real ones: to the board, and to the cabinet member with parts and deadlines.</summary>
    private static readonly IReadOnlyList<Row> Invented =
    [
        new("Board", 1, "", "Endorse what follows", ""), new("Board", 2, "", "Watch what comes of it; reports after 6 and 12 months", "6 and 12 months"),
        new("Cabinet member", 1, "", "Write the fostering policy anew", ""), new("Cabinet member", 1, "a", "Say what carers are paid", ""), new("Cabinet member", 1, "b", "Say who supports them", "3 months"),
        new("Cabinet member", 2, "", "Train new carers first, then all", "6 months; 12 months"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Publish_PutsEveryRecommendationOnTheTracker_WithItsPartsAndDeadlines(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        var group = await ReadyAsync(planned, Invented);
        (await SeenByTheWorldAsync(planned, group.Id)).ShouldBeNull();

        await PublishAsync(planned, group);

        (await SeenByTheWorldAsync(planned, group.Id))!.Evidence.Count.ShouldBe(2);
        var asks = await AsksAsync(planned, group.Id);
        asks.Select(a => (a.OriginPart, a.Kind, a.Due)).ShouldBe(
        [
            ("1", TrackedItemKind.Action, PlannedBoard.Day), ("2", TrackedItemKind.Action, new(2032, 3, 20)),
            ("1", TrackedItemKind.Recommendation, new(2031, 5, 19)), ("1a", TrackedItemKind.Recommendation, new(2031, 5, 19)), ("1b", TrackedItemKind.Recommendation, new(2031, 6, 20)),
            ("2", TrackedItemKind.Recommendation, new(2032, 3, 20)),
        ]);
        asks[3].ParentId.ShouldBe(asks[2].Id);
        asks[4].ParentId.ShouldBe(asks[2].Id);
        asks[4].DueRule.ShouldBe("within 3 months of the report of 20 March 2031");
        asks[5].DueRule.ShouldBe("within 6 and 12 months of the report of 20 March 2031: first by 20 September 2031");
        asks[5].Addressees.ShouldHaveSingleItem().AsWritten.ShouldBe("Cabinet Member for Children");
        await using var db = planned.Open();
        (await Should.ThrowAsync<RuleBrokenException>(() => GroupKeeper.MeetAsync(db, group.Id, group.Version + 1, Published, "One more", Stop))).Message.ShouldBe("The group's report is published. What is published is not changed.");
    }

    [Fact]
    public async Task Accept_PutsProgressReportsIntoTheProgramme_AtTheFirstOrdinaryMeetingOrWithoutADate()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using (var db = planned.Open())
        {
            await AgendaBuilder.PlanAsync(db, planned.Board, new(new(2031, 9, 23), null, null, "Visit to the contact centre"), Stop);
            await AgendaBuilder.PlanAsync(db, planned.Board, new(new(2031, 10, 9), null, null, null), Stop);
        }

        var group = await ReadyAsync(planned, Invented);
        await PublishAsync(planned, group);
        await using var work = planned.Open();
        (await Should.ThrowAsync<RuleBrokenException>(() => GroupPublisher.AcceptAsync(work, group.Id, group.Version + 1, new(2031, 3, 19), "minute 26/30", Stop))).Message.ShouldContain("cannot have been accepted before");
        await GroupPublisher.AcceptAsync(work, group.Id, group.Version + 1, Published, "Cabinet member, minute 26/30", Stop);

        var items = await work.Set<ProgrammeItem>().AsNoTracking().OrderBy(i => i.DueFrom).ToListAsync(Stop);
        items.Select(i => (i.Title, i.Date, i.DueFrom, i.MunicipalYear)).ShouldBe(
        [
            ("Progress after 6 months: Fostering", new DateOnly(2031, 10, 9), new DateOnly(2031, 9, 20), 2031),
            ("Progress after 12 months: Fostering", null, new DateOnly(2032, 3, 20), 2031),
        ]);
        items[1].Detail!.ShouldContain("none is planned from March 2032 on yet");
        items[0].SourceWords.ShouldBe("Task and finish group: Fostering, report accepted on 20 March 2031");

        // The one that waits is offered as soon as a meeting is planned late enough, and then has its day.
        var april = await AgendaBuilder.PlanAsync(work, planned.Board, new(new(2032, 4, 15), null, null, null), Stop);
        await AgendaBuilder.TakeAsync(work, april.Id, items[1].Id, Stop);
        (await work.Set<ProgrammeItem>().AsNoTracking().SingleAsync(i => i.Id == items[1].Id, Stop)).Date.ShouldBe(new(2032, 4, 15));
    }

    [Fact]
    public async Task SupervisionRecommendations_GoThroughAGroupsWholeLife()
    {
        var rows = Supervision();
        await using var planned = await PlannedBoard.NewAsync();
        var group = await ReadyAsync(planned, rows);

        await PublishAsync(planned, group);

        var asks = await AsksAsync(planned, group.Id);
        asks.Count.ShouldBe(16);
        asks.Count(a => a.Kind == TrackedItemKind.Action).ShouldBe(2);
        var toCabinet = asks.Where(a => a.Kind == TrackedItemKind.Recommendation).ToList();
        toCabinet.Where(a => a.ParentId is null).Select(a => a.OriginPart).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
        var first = toCabinet.Single(a => a.OriginPart == "1");
        toCabinet.Where(a => a.ParentId == first.Id).Select(a => a.OriginPart).ShouldBe(["1a", "1b", "1c", "1d", "1e"]);
        toCabinet.Single(a => a.OriginPart == "6").Due.ShouldBe(Published.AddMonths(3));
        toCabinet.Single(a => a.OriginPart == "3").Due.ShouldBe(Published.AddMonths(12));
        toCabinet.Single(a => a.OriginPart == "3").DueRule!.ShouldContain("first by 20 September 2031");
        await using var db = planned.Open();
        await GroupPublisher.AcceptAsync(db, group.Id, group.Version + 1, Published, "Cabinet member", Stop);
        (await db.Set<ProgrammeItem>().OrderBy(i => i.DueFrom).Select(i => i.DueFrom).ToListAsync(Stop)).ShouldBe([Published.AddMonths(6), Published.AddMonths(12)]);
    }

    [Fact]
    public async Task Report_HasEverySectionOfAReportAndLeavesTheRestToBeWritten()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Fostering review"]);
        var group = await ReadyAsync(planned, Invented);
        await using var db = planned.Open();

        var paper = await GroupReportWriter.StartAsync(db, (await planned.ItemAsync("Fostering review")).Id, group.Id, Stop);

        paper.Form.ShouldBe(PaperForm.CabinetReport);
        string[] sections =
        [
            "Cabinet member and portfolio", "Director approving submission", "Wards affected", "Executive summary", "Recommendations", "1. Context", "2. Options considered and recommended", "3. Results of consultation", "4. Timetable",
            "5. Financial and legal comments", "6. Other implications", "Key decision", "Considered by scrutiny or another body", "Going to council", "Appendices", "Other background papers", "Contributors and approvers",
        ];
        paper.Text.Split('\n').Where(l => l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l[2..]).ShouldBe(sections);
        paper.Text.ShouldContain("The Cabinet member is recommended:\n\n1. Write the fostering policy anew\n   a) Say what carers are paid\n   b) Say who supports them (within 3 months)\n2. Train new carers first, then all (within 6 months; 12 months)\n");
        paper.Text.ShouldContain("- Carers leave because nobody answers them (evidence 1 and 2)");
        paper.Text.ShouldContain("**Option 1, recommended.** Pay as neighbours do It keeps carers.");
        paper.Text.ShouldContain("| 1 | 1 March 2031 | Focus group | Eleven carers | Calls are not returned |");
        PaperSkeleton.HasHints(paper.Text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("3 months", "3")]
    [InlineData("6 months; 12 months", "6,12")]
    [InlineData("6 and 12 months", "6,12")]
    [InlineData("within 1 month", "1")]
    [InlineData("", "")]
    [InlineData("3", null)]
    [InlineData("soon", null)]
    [InlineData("0 months", null)]
    [InlineData("3 months or so", null)]
    public void MonthsOf_ReadsDeadlinesInMonthsOnly(string within, string? months) =>
        (GroupDeadlines.MonthsOf(within) is { } read ? string.Join(',', read) : null).ShouldBe(months);

    [Fact]
    public async Task Keeper_RefusesAFindingWithoutEvidence_AndKeepsEvidenceThatAFindingRestsOn()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var group = await ReadyAsync(planned, Invented);
        await using var db = planned.Open();

        (await Should.ThrowAsync<RuleBrokenException>(() => GroupKeeper.FindAsync(db, group.Id, group.Version, "Something", [7], Stop))).Message.ShouldBe("The log has no evidence 7.");
        (await Should.ThrowAsync<RuleBrokenException>(() => GroupKeeper.RemoveAsync(db, group.Id, group.Version, group.Evidence[0].Id, Stop))).Message.ShouldStartWith("Finding 1 rests on this evidence.");
        (await Should.ThrowAsync<RuleBrokenException>(() => GroupKeeper.RecommendAsync(db, group.Id, group.Version, [new("Cabinet member", "A part", null, 9)], Stop))).Message.ShouldStartWith("There is no recommendation 9 to Cabinet member");
    }

    /// <summary>A group with evidence, a finding, an option and recommendations, ready to be published.</summary>
    private static async Task<TaskAndFinishGroup> ReadyAsync(PlannedBoard planned, IReadOnlyList<Row> recommendations)
    {
        await using var db = planned.Open();
        var group = await GroupKeeper.StartAsync(db, planned.Board, new("Fostering", "Why carers leave", "L Okoro", ["T Marsh"], "Cabinet Member for Children", new(2031, 1, 9)), Stop);
        await GroupKeeper.LearnAsync(db, group.Id, 0, GroupEvidenceKind.FocusGroup, new(2031, 3, 1), "Eleven carers", "Calls are not returned", cancel: Stop);
        await GroupKeeper.LearnAsync(db, group.Id, 1, GroupEvidenceKind.Survey, new(2031, 3, 5), "Survey of carers", "A third mean to leave", cancel: Stop);
        await GroupKeeper.FindAsync(db, group.Id, 2, "Carers leave because nobody answers them", [1, 2], Stop);
        await GroupKeeper.ConsiderAsync(db, group.Id, 3, "Pay as neighbours do", true, "It keeps carers.", Stop);
        return await GroupKeeper.RecommendAsync(db, group.Id, 4, [.. recommendations.Select(r => new NewRecommendation(r.To, r.Recommendation, r.Within, r.Part.Length == 0 ? null : r.Number))], Stop);
    }

    private static async Task PublishAsync(PlannedBoard planned, TaskAndFinishGroup group)
    {
        await using (var db = planned.Open()) await GroupPublisher.PublishAsync(db, group.Id, group.Version, Stop);
        await TiesAfterwards.FindAsync(planned.Store, Viewer.Work("test"), Stop);
    }

    private static async Task<TaskAndFinishGroup?> SeenByTheWorldAsync(PlannedBoard planned, Guid id)
    {
        await using var db = planned.Store.Open(Viewer.Public);
        return await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>(), id, Stop);
    }

    private static async Task<List<TrackedItem>> AsksAsync(PlannedBoard planned, Guid group)
    {
        await using var db = planned.Store.Open(Viewer.Public);
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Where(t => t.OriginId == group).ToListAsync(Stop);
        return [.. asks.OrderBy(t => t.Kind != TrackedItemKind.Action).ThenBy(t => t.OriginPart, StringComparer.Ordinal)];
    }

    private static List<Row> Supervision()
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(SharedPapers.All()[0]))!, "reference", "supervision-recommendations.csv");
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read()) rows.Add(new(csv["to"]!, csv.GetField<int>("number"), csv["part"] ?? "", csv["recommendation"]!, csv["within"] ?? ""));
        return rows;
    }

    private sealed record Row(string To, int Number, string Part, string Recommendation, string Within);
}
