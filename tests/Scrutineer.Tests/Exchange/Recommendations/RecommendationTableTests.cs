using Scrutineer.Exchange.Recommendations;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Recommendations;

public sealed class RecommendationTableTests
{
    [Fact]
    public void Read_PartsTimesAndSeveralAddressees_AsTheyStand()
    {
        var rows = Read("""
            To,No,Part,Recommendation,Within,Kind
            Cabinet Member (Children),1,,Update the policy,,
            Cabinet Member (Children),1,a,Sample audits,6 months; 12 months,
            Health Trust; Police,2,,Share the list,a year,A
            Council,3,,Train everyone,,AP
            """);

        rows.Select(r => (r.Label, string.Join('+', r.To), r.Kind, r.DueAfter)).ShouldBe(
        [
            ("1", "Cabinet Member (Children)", TrackedItemKind.Recommendation, null), ("1a", "Cabinet Member (Children)", TrackedItemKind.Recommendation, 6),
            ("2", "Health Trust+Police", TrackedItemKind.Action, 12), ("3", "Council", TrackedItemKind.ActionPoint, null),
        ]);
    }

    [Fact]
    public void Read_NumbersWithTheirLetters_AreParts() =>
        Read("owner,ref,action\nTrust,1,Train\nTrust,1(b),Train managers").Select(r => (r.Number, r.Part)).ShouldBe([("1", null), ("1", "b")]);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b\n1,2", "has no column \u201crecommendation\u201d")]
    [InlineData("recommendation\nTrain", "has no column \u201cto\u201d")]
    [InlineData("to,recommendation", "has headings and no row")]
    [InlineData("to,recommendation\n,Train", "Row 2 is put to nobody")]
    [InlineData("to,recommendation\nTrust,", "Row 2 does not say what is asked.")]
    [InlineData("to,recommendation,number,part\nTrust,Train,1,a", "Row 2 is part 1a, and no row is recommendation 1 to Trust.")]
    [InlineData("to,recommendation,number\nTrust,Train,1\nTrust,Teach,1", "Rows 2 and 3 are both recommendation 1 to Trust.")]
    [InlineData("to,recommendation,due\nTrust,Train,31 June", "Row 2 is due on \u201c31 June\u201d, which is no day.")]
    [InlineData("to,recommendation,within\nTrust,Train,soon", "Row 2 says \u201csoon\u201d where a time")]
    [InlineData("to,recommendation,kind\nTrust,Train,X", "Row 2 is of the kind \u201cX\u201d.")]
    public void Read_WhatCannotBe_IsSaidWithItsRow(string table, string sentence) => Should.Throw<RuleBrokenException>(() => Read(table)).Message.ShouldContain(sentence);

    [Fact]
    public void Read_TheSupervisionReviewsOwn_IsElevenWithFivePartsOfTheFirst()
    {
        var rows = RecommendationTable.Read(CsvSheet.ReadFile(SharedPapers.Data("reference/supervision-recommendations.csv")), "The file");
        rows.Count.ShouldBe(16);
        rows.Where(r => r.To[0] == "Cabinet member" && r.Part is null).Select(r => r.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
        rows.Where(r => r.Part is not null).Select(r => r.Label).ShouldBe(["1a", "1b", "1c", "1d", "1e"]);
        rows.Where(r => r.DueAfter is not null).Select(r => (r.To[0], r.Number, r.DueAfter)).ShouldBe([("Board", "2", 6), ("Cabinet member", "3", 6), ("Cabinet member", "6", 3), ("Cabinet member", "9", 12)]);
    }

    private static IReadOnlyList<RecommendationRow> Read(string table) => RecommendationTable.Read(CsvSheet.ReadText(table, "The file"), "The file");
}
