using System.CommandLine;
using Scrutineer.Foundation.Backup;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Backup;

/// <summary><c>backup</c>: the whole data directory into one file, taken while serving and proved by restoring it.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Option<string> to = new("--to") { Description = "The file to make; it must not be there yet.", Required = true, HelpName = "file" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public BackupCommand() : base("backup", "Back up the whole data directory while it is in use, and prove the backup by restoring it.")
    {
        foreach (var option in new Option[] { to, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        BackupMade made;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            made = await new BackupMaker(store, FreshProcess.VerifyAsync).MakeAsync(parsed.GetRequiredValue(to), meter, cancel);
        foreach (var warning in made.Warnings) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        await parsed.AnchorAsync(store);
        return parsed.Print(json, made, InWords);
    }

    private static IEnumerable<string> InWords(BackupMade made) =>
    [
        $"{made.File}: {made.Bytes:N0} bytes, the journal to entry {made.JournalSequence}, {made.Files} files. It was restored into a fresh directory and verified.",
        .. made.Keys is { } keys ? [$"{keys} holds the keys. Keep it in another place than the backup."] : Array.Empty<string>(),
    ];
}
