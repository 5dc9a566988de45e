using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Outstanding;

/// <summary>The report against the one that a board really printed: the same rows, and what it forgot.</summary>
public sealed class OutstandingIssuesTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Read_ForAMeetingWhosePapersPrintedTheTable_HasItsRowsAndWhatItLeftOut(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await new PaperImporter(test.Store).ImportAsync(SharedPapers.All(), new ImportOptions());
        await using var db = test.Store.Open(Viewer.Work("test"));
        var meeting = await db.Set<Meeting>().SingleAsync(m => m.Date == new DateOnly(2017, 4, 6), TestContext.Current.CancellationToken);

        var issues = await OutstandingIssues.ReadAsync(db, meeting, TestContext.Current.CancellationToken);

        var printed = await db.Set<TrackerRow>().Where(r => r.SeenOn == meeting.Date).OrderBy(r => r.Order).ToListAsync(TestContext.Current.CancellationToken);
        printed.Count.ShouldBe(8);
        foreach (var row in printed)
        {
            var own = issues.Rows.Where(r => r.Ask.Id == row.TrackedItemId).ShouldHaveSingleItem(row.Text);
            own.LeftOut.ShouldBeFalse();
            own.Ask.RaisedOn.ShouldBe(row.RaisedOn!.Value);
            if (row.Kind is { } kind) own.Ask.Kind.ShouldBe(kind);
            if (row.Response is { } said) own.Last!.Words.ShouldContain(said, Case.Insensitive);
        }

        // One was answered, by its own words; a delay that is told is no answer.
        issues.Answered.ShouldHaveSingleItem().Last!.Words.ShouldContain("30/3/17");
        var others = issues.Rows.Where(r => printed.TrueForAll(p => p.TrackedItemId != r.Ask.Id)).ToList();
        others.ShouldNotBeEmpty();
        others.ShouldAllBe(r => r.LeftOut && r.Answer == null);
        var text = OutstandingText.Renewed("", issues);
        text.Split('\n').Count(line => line.Contains("Left out of the reports before this one.", StringComparison.Ordinal)).ShouldBe(others.Count);
        issues.Awaited.Select(r => r.Ask.RaisedOn).ShouldBeInOrder();
    }
}
