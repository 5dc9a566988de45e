using System.CommandLine;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Asks;

/// <summary>What every command that records something of an ask takes: the words, the day, who said so, and where the data are.</summary>
internal sealed class RecordOptions(string wordsAre, string fromIs)
{
    /// <summary>The name that the journal keeps.</summary>
    public const string By = "command line";

    private readonly Option<string> words = new("--words") { Description = wordsAre, HelpName = "text", Required = true };
    private readonly DayOption on = new("--on", "The day it was said or done (default: today).");
    private readonly Option<string?> from = new("--by") { Description = fromIs, HelpName = "name" };
    private readonly DataOption data = new();

    public Option<bool> Json { get; } = CommandOutput.JsonOption();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { words, on, from, data, Json }) command.Add(option);
    }

    public async Task<DataStore> OpenAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        return store;
    }

    public string Words(ParseResult parsed) => parsed.GetRequiredValue(words);

    public DateOnly On(ParseResult parsed) => parsed.GetValue(on) ?? TimeProvider.System.Today();

    public string? From(ParseResult parsed) => parsed.GetValue(from);
}
