using Scrutineer.Foundation.Files;

namespace Scrutineer.Foundation.Storage;

/// <summary>One backup or erasure at a time in a data directory: a backup begun before an erasure must not end after it with what was erased.
/// The operating system gives the turn back when its holder dies.</summary>
internal static class KeepingTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <exception cref="RuleBrokenException">Another backup or erasure is under way.</exception>
    public static async Task<IDisposable> TakeAsync(string directory, CancellationToken cancel)
    {
        try
        {
            return await Durably.OpenAloneAsync(Path.Combine(directory, ".keeping.lock"), Patience, cancel);
        }
        catch (IOException) when (Directory.Exists(directory))
        {
            throw new RuleBrokenException("Another backup or erasure of this data directory is under way. Try again when it is done.");
        }
    }
}
