using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Retention;

public sealed class RetentionScheduleTests
{
    [Theory]
    [InlineData("minutes", "2016-04-14", "2022-04-13")]
    [InlineData("open-report", "2016-04-14", "2022-04-13")]
    [InlineData("background-paper", "2016-04-14", "2020-04-13")]
    [InlineData("minutes", "2016-02-29", "2022-02-28")]
    [InlineData("supervision", "2024-07-01", "2026-06-30")]
    public void ProtectedUntil_CountsThePeriodThatBeginsWithTheDay(string type, string from, string last) =>
        RetentionSchedule.Bundled()[type].ProtectedUntil(DateOnly.Parse(from)).ShouldBe(DateOnly.Parse(last));

    [Fact]
    public void With_ACouncilsLongerYears_KeepsTheMinimum()
    {
        var rule = RetentionSchedule.Bundled().With("type,years\nminutes,25\n")["minutes"];
        rule.KeptUntil(new DateOnly(2016, 4, 14)).ShouldBe(new DateOnly(2041, 4, 13));
        rule.ProtectedUntil(new DateOnly(2016, 4, 14)).ShouldBe(new DateOnly(2022, 4, 13));
    }

    [Theory]
    [InlineData("type,years\nminutes,5\n", "It must be 6 to 200 (Local Government Act 1972, section 100C(1)(a) and (b))")]
    [InlineData("type,years\nminuets,7\n", "names \"minuets\"")]
    [InlineData("type,years\nminutes,six\n", "cannot be read")]
    [InlineData("what,when\nminutes,7\n", "cannot be read")]
    public void With_WhatTheLawForbidsOrNobodyKnows_SaysWhatToMend(string csv, string sentence) =>
        Should.Throw<RuleBrokenException>(() => RetentionSchedule.Bundled().With(csv)).Message.ShouldContain(sentence);
}
