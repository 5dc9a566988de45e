using System.CommandLine;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.People;

/// <summary><c>people export</c>: all that is held about somebody, as JSON and as a page to read.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Argument<string> slug = new("slug") { Description = "The person, as the address of their page has them: t-hallworth." };
    private readonly Option<string> to = new("--to") { Description = "The zip file to make; it must not be there yet.", Required = true, HelpName = "file" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ExportCommand() : base("export", "All that is held about a person, the journal included, as JSON and as a page to read.")
    {
        Add(slug);
        foreach (var option in new Option[] { to, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var (file, warnings) = await new PersonExport(store).WriteAsync(parsed.GetRequiredValue(slug), parsed.GetRequiredValue(to), cancel);
        foreach (var warning in warnings) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Answer(file.Name, file.Rows.Count, file.Journal.Count), a => [$"{a.Name}: {a.Rows} records and {a.Journal} journal entries, in {parsed.GetRequiredValue(to)}."]);
    }

    private sealed record Answer(string Name, int Rows, int Journal);
}
