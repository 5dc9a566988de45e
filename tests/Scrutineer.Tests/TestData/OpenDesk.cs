using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;

namespace Scrutineer.Tests.TestData;

/// <summary>A store with one board whose desk is open.</summary>
internal sealed class OpenDesk(TestStore test, DeskBoard board, DraftMinute draft) : IAsyncDisposable
{
    public DataStore Store => test.Store;

    public DeskBoard Board => board;

    /// <summary>The draft of the fostering item, as it was laid out.</summary>
    public DraftMinute Draft => draft;

    public static async Task<OpenDesk> NewAsync(DatabaseProvider provider)
    {
        var test = await TestStore.NewAsync(provider, new FixedTime(DeskBoard.Day));
        var board = new DeskBoard();
        await board.KeepAsync(test.Store);
        await new DeskOpener(test.Store).OpenAsync(DeskWork.Clerk, board.Meeting.Id);
        return new OpenDesk(test, board, (await new DeskWork(test.Store).DraftsAsync(board))[3]);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();
}
