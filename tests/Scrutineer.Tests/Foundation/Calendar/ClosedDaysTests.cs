using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class ClosedDaysTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Add_OverChristmas_EntersWorkingDaysOnly_AndRemoveMakesOneAWorkingDayAgain(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using var db = test.Store.Open(Viewer.Work("test"));

        // Friday 24 December 2027 to Monday 3 January 2028: 25 and 26 December are kept on Monday 27 and Tuesday 28, 1 January on Monday 3.
        var entered = await ClosedDays.AddAsync(db, new(2027, 12, 24), new(2028, 1, 3), "Christmas closure", TestContext.Current.CancellationToken);

        entered.ShouldBe([new(2027, 12, 24), new(2027, 12, 29), new(2027, 12, 30), new(2027, 12, 31)]);
        ClearDays.LatestPublication(new(2028, 1, 6), closedDays: await ClosedDays.OfAsync(db, TestContext.Current.CancellationToken)).PublishBy.ShouldBe(new DateOnly(2027, 12, 20));
        await ClosedDays.RemoveAsync(db, new(2027, 12, 24), TestContext.Current.CancellationToken);
        (await db.Set<ClosedDay>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(3);
    }

    [Theory]
    [InlineData("2031-04-14", "2031-04-14", "Closed", "Monday 14 April 2031 does not count already: bank holiday: Easter Monday.")]
    [InlineData("2031-03-08", "2031-03-09", "Closed", "None of these days counts as a working day, so there is none to enter.")]
    [InlineData("2031-03-11", "2031-03-10", "Closed", "The last day comes before the first.")]
    [InlineData("2031-03-10", "2031-05-10", "Closed", "Enter at most 31 days at once.")]
    [InlineData("2031-03-10", "2031-03-10", " ", "Say why the council is closed, such as \u201cChristmas closure\u201d.")]
    [InlineData("2036-03-10", "2036-03-10", "Closed", "Bank holidays are known here for 2010 to 2035, so working days in 2036 cannot be counted.")]
    public async Task Add_OfWhatMakesNoSense_SaysWhy(string first, string last, string why, string sentence)
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("test"));

        (await Should.ThrowAsync<RuleBrokenException>(() => ClosedDays.AddAsync(db, NoticeExamples.Day(first), NoticeExamples.Day(last), why))).Reasons.ShouldBe([sentence]);
    }
}
