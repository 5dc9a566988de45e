using System.CommandLine;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli;

/// <summary>What every command that writes does last.</summary>
internal static class Anchoring
{
    /// <summary>Anchors the journal's head (rule J2); a place that cannot be written is a warning on standard error.</summary>
    public static async Task AnchorAsync(this ParseResult parsed, DataStore store)
    {
        foreach (var problem in await new JournalAnchors(store).KeepAsync())
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {problem}");
    }
}
