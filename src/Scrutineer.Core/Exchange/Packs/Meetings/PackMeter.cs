using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>Notes beside the wanted pack how far its binding is, twice a second at most, for whoever waits for it.</summary>
internal sealed class PackMeter : IProgress<string>, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource end = new();
    private readonly Task writing;
    private volatile string? latest;

    public PackMeter(DataStore store, Guid publication) => writing = WriteAsync(store, publication);

    public void Report(string value) => latest = value;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await writing;
        end.Dispose();
    }

    private async Task WriteAsync(DataStore store, Guid publication)
    {
        string? written = null;
        try
        {
            while (true)
            {
                await Task.Delay(Pause, end.Token);
                if (latest is not { } step || step == written) continue;
                await using var db = store.Open(Viewer.Work("packs"));
                await db.Set<PackWanted>().Where(w => w.PublicationId == publication).ExecuteUpdateAsync(set => set.SetProperty(w => w.Step, step), end.Token);
                written = step;
            }
        }
        catch (Exception over) when (over is OperationCanceledException or DbException)
        {
            // How far it is is only told to be kind: a database that is busy with more is left alone.
        }
    }
}
