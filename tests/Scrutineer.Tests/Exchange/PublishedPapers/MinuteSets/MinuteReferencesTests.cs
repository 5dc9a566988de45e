using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.MinuteSets;

public sealed class MinuteReferencesTests
{
    private const string Board = "Homes and Streets Scrutiny Board (7)";

    [Theory]
    [InlineData("Further to Minute 57/15 the Board considered a note.", "57/15>")]
    [InlineData("Further to minute 55/ 16 a visit be arranged.", "55/16>")]
    [InlineData("Further to minutes 12/16, 14/16 and 15/16 the Board met.", "12/16> 14/16> 15/16>")]
    [InlineData("With regard to Minute 09/2016 a member spoke.", "9/16")]
    [InlineData("It was endorsed by the Cabinet Member in April (minute 41/15 refers) and agreed.", "41/15@Cabinet Member")]
    [InlineData("It was approved by the Cabinet Member for Homes and Older People on 8th May 2015 (minute 26/15 refers).", "26/15@Cabinet Member for Homes and Older People")]
    [InlineData("Council considered the motion at its meeting (their minute 121/15 refers).", "121/15@Council")]
    [InlineData("The plan was considered by the Health and Social Care Scrutiny Board (5) on Monday. Their minute 3/15 refers.", "3/15@Health and Social Care Scrutiny Board (5)")]
    [InlineData("The report was noted by the Board (minute 6/15 refers).", "6/15")]
    [InlineData("It was agreed by the Homes and Streets Scrutiny Board (7) (minute 6/15 refers).", "6/15")]
    [InlineData("It was agreed by Scrutiny Board 7 (minute 6/15 refers).", "6/15")]
    [InlineData("The recommendations of the Damp Task and Finish group, which ended in March (minute 54/14 refers).", "54/14")]
    [InlineData("Cabinet minute 5/15 set the budget.", "5/15@Cabinet")]
    [InlineData("See minute 5/15 of the Planning Committee.", "5/15@Planning Committee")]
    [InlineData("In 2015/16 and/or 3/4 of cases", "")]
    public void In_FindsCitationAndBody(string text, string expected) =>
        string.Join(' ', MinuteReferences.In(text, Board, null).Select(f =>
            f.Reference.Citation + (f.Reference.Body is { } body ? $"@{body}" : "") + (f.IsFurtherTo ? ">" : ""))).ShouldBe(expected);
}
