using Scrutineer.Quality.Plans;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Plans;

public sealed class FrequencyReaderTests
{
    [Theory]
    [InlineData("each manager 1 a quarter", "each, 1 in every quarter", 4)]
    [InlineData("Each manager to audit 1 case on a quarterly basis", "each, 1 in every quarter", 4)]
    [InlineData("3 times a year from June", "1 on each of 3 occasions from June on", 3)]
    [InlineData("150 in Jan-Feb and 150 in Sep-Oct", "150 in January to February and 150 in September to October", 300)]
    [InlineData("150 in Jan/Feb and Sep/Oct", "150 in January to February and 150 in September to October", 300)]
    [InlineData("twice yearly re-audit", "1 on each of 2 occasions in the year", 2)]
    [InlineData("monthly", "1 in every month", 12)]
    [InlineData("six-weekly", "1 on each of 9 occasions in the year", 9)]
    [InlineData("2 x Reviews; 3 times per year", "2 on each of 3 occasions in the year", 6)]
    [InlineData("Each manager to complete 2 observations per quarter", "each, 2 in every quarter", 8)]
    [InlineData("annual self-assessment", "1 in the year", 1)]
    [InlineData("Each manager to re-audit 1 case in October", "each, 1 in October", 1)]
    [InlineData("February and August", "1 in February and 1 in August", 2)]
    [InlineData("4 cases every month from April", "4 on each of 9 occasions in the year", 36)]
    public void Read_WhatIsClear_GivesARule(string written, string rule, int inYear)
    {
        var reading = FrequencyReader.Read(written);

        reading.Flag.ShouldBeNull();
        reading.Rule!.InWords.ShouldBe(rule);
        reading.Rule.InYear.ShouldBe(inYear);
    }

    [Theory]
    [InlineData("as per schedule", "It goes by a schedule (\"as per schedule\") that is not in the plan.")]
    [InlineData("As required responses to complaints", "It is done \"As required\", so no number follows.")]
    [InlineData("number to be agreed", "The number or the time is still to be agreed (\"to be agreed\").")]
    [InlineData("3 plans per year (1 per quarter)", "It contradicts itself: \"1 per quarter\" is 4 a year, and \"3 plans per year\" is 3 a year.")]
    [InlineData("Bi-monthly audit", "\"Bi-monthly\" may mean twice as often or half as often: say which.")]
    [InlineData("Each manager to audit 1 case. To commence in July", "It says from July, but not how often.")]
    [InlineData("1 x case file audit", "It says nowhere how often, and its months are blank.")]
    [InlineData("", "Nothing is written: its months are blank, and it says nowhere how often.")]
    public void Read_WhatIsNotClear_IsFlaggedWithItsReasonAndNotGuessed(string written, string flag)
    {
        var reading = FrequencyReader.Read(written);

        reading.Rule.ShouldBeNull();
        reading.Flag.ShouldBe(flag);
    }

    [Fact]
    public void Read_MarksOfMonths_AreTheRuleWhereNothingIsWritten_AndANoteBesideIt()
    {
        string[] marks = ["", "x", "", "", "", "", "", "3", "", "", "", ""];

        FrequencyReader.Read(new FrequencyWording("", Marks: marks)).Rule!.InWords.ShouldBe("1 in February and 3 in August");
        FrequencyReader.Read(new FrequencyWording("1 case in October", Marks: marks)).Notes.ShouldBe(["The cell of February, August is marked, and the wording does not name it."]);
    }

    [Fact]
    public void Read_ColumnAgainstComment_IsAContradiction() =>
        FrequencyReader.Read(new FrequencyWording("To complete 2 visits per year", PerMonth: "1")).Flag.ShouldBe("The column says 1 a month, which is 12 a year; the comment says 2 a year.");

    [Fact]
    public void Read_AnythingAtAll_Answers()
    {
        foreach (var hostile in (string[])[new string('1', 1_990), string.Concat(Enumerable.Repeat("1 per quarter ", 140)), string.Concat(Enumerable.Repeat("an an ", 300)), "9999 times per year", "in January/", "\0\u202e per year"])
            (FrequencyReader.Read(hostile) is { Rule: null, Flag: null }).ShouldBeFalse();
    }
}
