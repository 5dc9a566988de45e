using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Minutes.Desk;

public sealed class DeskOpenerTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Open_WithItemsTakenOffOrNeverPublished_LaysOutOnlyWhatThePublicSaw(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider, new FixedTime(DeskBoard.Day));
        var board = new DeskBoard();
        var (off, late) = (board.Invented.Item(board.Meeting, "6", "Taken off"), board.Invented.Item(board.Meeting, "7", "Not published yet"));
        (off.IsRemoved, off.Visibility, late.Visibility) = (true, Visibility.Internal, Visibility.Internal);
        await board.KeepAsync(test.Store);
        var opener = new DeskOpener(test.Store);

        await opener.OpenAsync(DeskWork.Clerk, board.Meeting.Id);

        (await TitlesAsync()).ShouldBe(["Apologies and Substitutions", "Declarations of Interests", "Matters Arising", "Fostering", "Placement contract"]);
        await using (var db = test.Store.Open(DeskWork.Clerk))
        {
            (await DeskRecords.LoadAsync(db, board.Meeting.Id, CancellationToken.None)).Meeting.Items.ShouldNotContain(i => i.Id == off.Id || i.Id == late.Id);
            (await db.FindAsync<Scrutineer.Governance.Meetings.AgendaItem>([late.Id]))!.Visibility = Visibility.Public;
            await db.SaveChangesAsync();
        }

        await opener.OpenAsync(DeskWork.Clerk, board.Meeting.Id);
        (await TitlesAsync()).ShouldContain("Not published yet");

        async Task<IEnumerable<string>> TitlesAsync() => (await new DeskWork(test.Store).DraftsAsync(board)).Select(d => d.Title);
    }
}
