using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking;

public sealed class TrackerCoverageTests
{
    private static readonly DateOnly Raised = new(2031, 2, 13);
    private static readonly DateOnly NextTable = new(2031, 3, 20);

    [Fact]
    public void AskThatALaterTableLeavesOut_IsLeftOut() => Of(TrackedItemKind.Action, NextTable).ShouldBe(TrackerCoverage.LeftOut);

    [Fact]
    public void AskOfTheNewestTablesOwnMeetingOrLater_HasNoTableYet()
    {
        Of(TrackedItemKind.Action, Raised).ShouldBe(TrackerCoverage.NoTableYet);
        Of(TrackedItemKind.Recommendation, Raised.AddDays(-35)).ShouldBe(TrackerCoverage.NoTableYet);
        Of(TrackedItemKind.Information, null).ShouldBe(TrackerCoverage.NoTableYet);
    }

    [Fact]
    public void AskForTheWorkProgramme_IsFollowedThere() => Of(TrackedItemKind.WorkProgramme, NextTable).ShouldBe(TrackerCoverage.InWorkProgramme);

    [Fact]
    public void ListedAsk_IsListedWhateverItsKind() =>
        TrackerCoverageRule.Of(TrackedItemKind.WorkProgramme, Raised, listed: true, null).ShouldBe(TrackerCoverage.Listed);

    private static TrackerCoverage Of(TrackedItemKind kind, DateOnly? table) => TrackerCoverageRule.Of(kind, Raised, listed: false, table);
}
