using System.CommandLine;
using Scrutineer.Foundation.Backup;

namespace Scrutineer.Cli.Backup;

/// <summary><c>restore</c>: a backup into a new or empty data directory.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Option<string> from = new("--from") { Description = "The backup. Its file of keys is looked for beside it.", Required = true, HelpName = "file" };
    private readonly DataOption data = new() { Required = true };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public RestoreCommand() : base("restore", "Restore a backup into a new or empty data directory, and verify it.")
    {
        foreach (var option in new Option[] { from, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var settings = data.Settings(parsed);
        BackupRestored restored;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            restored = await new BackupRestorer(settings, TimeProvider.System).RestoreAsync(parsed.GetRequiredValue(from), meter, cancel);
        foreach (var warning in restored.Warnings) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        return parsed.Print(json, restored, r =>
            [$"Restored into {settings.DataDirectory} as it was on {r.MadeAt:d MMMM yyyy 'at' HH:mm} UTC: the journal to entry {r.JournalSequence}, {r.Files} files. It verifies."]);
    }
}
