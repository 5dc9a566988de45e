using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Attending;

public sealed class AttendingRulesTests
{
    private static readonly DateOnly Meeting = new(2026, 7, 16);

    [Theory]
    // In July England is an hour ahead of UTC: 1.00 pm is 12:00.
    [InlineData("2026-07-16T12:00:00", false)]
    [InlineData("2026-07-16T12:01:00", true)]
    [InlineData("2026-07-15T20:00:00", false)]
    [InlineData("2026-07-17T08:00:00", true)]
    public void LateSubstitution_IsAfterOneOnTheDayInEngland(string utc, bool late) =>
        (AttendingRules.LateSubstitution(Meeting, At(utc)) is not null).ShouldBe(late);

    [Theory]
    [InlineData("2026-07-15T11:00:00", false)]
    [InlineData("2026-07-15T11:01:00", true)]
    [InlineData("2026-07-14T22:30:00", false)]
    [InlineData("2026-07-16T07:00:00", true)]
    public void LateNotice_IsAfterNoonOnTheDayBefore(string utc, bool late) => (AttendingRules.LateNotice(Meeting, At(utc)) is not null).ShouldBe(late);

    [Fact]
    public void LateSubstitution_SaysWhenInWords() =>
        AttendingRules.LateSubstitution(Meeting, At("2026-07-16T13:05:00"))!.ShouldStartWith("Told at 2.05 pm on Thursday 16 July 2026: after 1.00 pm");

    [Fact]
    public void Substitute_OfAMemberStandsInOnceAndIsNoMember()
    {
        Guid member = Guid.NewGuid(), other = Guid.NewGuid(), substitute = Guid.NewGuid(), coOpted = Guid.NewGuid();
        RollEntry[] roll = [Line(member, AttendanceRole.Member), Line(other, AttendanceRole.Member), Line(coOpted, AttendanceRole.CoOpted)];

        AttendingRules.ReasonsNotToSubstitute(roll, Capacity.Member, member, substitute).ShouldBeEmpty();
        AttendingRules.ReasonsNotToSubstitute(roll, Capacity.Member, member, other).ShouldHaveSingleItem().ShouldContain("a member of the board already");
        AttendingRules.ReasonsNotToSubstitute(roll, Capacity.CoOpted, coOpted, substitute).ShouldHaveSingleItem().ShouldContain("co-opted");
        AttendingRules.ReasonsNotToSubstitute(roll, null, Guid.NewGuid(), substitute).ShouldHaveSingleItem().ShouldContain("Only a member");
        RollEntry[] taken = [.. roll, Line(substitute, AttendanceRole.Substitute, member)];
        AttendingRules.ReasonsNotToSubstitute(taken, Capacity.Member, other, substitute).ShouldHaveSingleItem().ShouldContain("another member");
        AttendingRules.ReasonsNotToSubstitute(taken, Capacity.Member, member, Guid.NewGuid()).ShouldHaveSingleItem().ShouldContain("has a substitute");
    }

    [Theory]
    [InlineData(InterestKind.DisclosablePecuniary, InterestConsequence.Stays, false, 1)]
    [InlineData(InterestKind.DisclosablePecuniary, InterestConsequence.Speaks, false, 1)]
    [InlineData(InterestKind.DisclosablePecuniary, InterestConsequence.Stays, true, 0)]
    [InlineData(InterestKind.DisclosablePecuniary, InterestConsequence.Leaves, false, 0)]
    [InlineData(InterestKind.Personal, InterestConsequence.Stays, false, 0)]
    public void Declaration_OfAPecuniaryInterest_MeansLeaving(InterestKind kind, InterestConsequence follows, bool dispensation, int reasons) =>
        AttendingRules.ReasonsNotToDeclare(kind, follows, dispensation, "A nephew works there").Count().ShouldBe(reasons);

    [Theory]
    [InlineData(0, "a reason", 1)]
    [InlineData(8, "a reason", 1)]
    [InlineData(3, " ", 1)]
    [InlineData(7, "a reason", 0)]
    public void Exclusion_NamesItsParagraphAndReason(int paragraph, string reason, int reasons) => AttendingRules.ReasonsNotToExclude(paragraph, reason).Count().ShouldBe(reasons);

    [Fact]
    public void Votes_OfCoOptedMembersAreOnEducationOnly()
    {
        AttendingRules.Votes(AttendanceRole.CoOpted, educationMatter: true).ShouldBeTrue();
        AttendingRules.Votes(AttendanceRole.CoOpted, educationMatter: false).ShouldBeFalse();
        AttendingRules.Votes(AttendanceRole.Substitute, educationMatter: false).ShouldBeTrue();
        AttendingRules.Votes(AttendanceRole.Cabinet, educationMatter: true).ShouldBeFalse();
    }

    private static DateTime At(string utc) => DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static RollEntry Line(Guid person, AttendanceRole group, Guid? instead = null) =>
        new() { BoardId = Guid.Empty, MeetingId = Guid.Empty, PersonId = person, Group = group, SubstituteForId = instead, Order = 0 };
}
