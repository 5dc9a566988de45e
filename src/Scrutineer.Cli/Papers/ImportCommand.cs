using System.CommandLine;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Papers;

/// <summary><c>import</c>: brings published papers in, single files or whole folders. A file with an error is not kept; the others of the call are.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string[]> files = PaperArgument.Many("Published papers (PDF, DOCX, HTML, Markdown or text), in any order, or folders of them.");
    private readonly Option<string?> board = new("--board") { Description = "The board the papers belong to, where they do not say it themselves.", HelpName = "name" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would happen and keep nothing." };
    private readonly Option<bool> newest = new("--newest") { Description = "Take these files as the newest versions, whatever their names and dates say." };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ImportCommand() : base("import", "Bring published papers in: meetings, minutes, decisions, asks, tracker and work programme.")
    {
        Add(files);
        foreach (var option in new Option[] { board, dryRun, newest, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var rehearsal = parsed.GetValue(dryRun);
        var options = new ImportOptions(parsed.GetValue(board), rehearsal, Newest: parsed.GetValue(newest));
        var papers = PaperFolder.Papers(parsed.GetRequiredValue(files));
        var error = parsed.InvocationConfiguration.Error;
        ImportResult result;
        using (var meter = ImportMeter.On(error))
            result = await new PaperImporter(store).ImportAsync(papers.Files, options, meter, cancel) with { Skipped = papers.Skipped };
        if (!rehearsal) await parsed.AnchorAsync(store);
        parsed.Print(json, result, r => ImportWords.Of(r, rehearsal));
        foreach (var file in result.Files)
            foreach (var problem in file.Problems) await error.WriteLineAsync(PaperWords.Of(file.File, problem));
        return result.AnyRefused ? ExitCode.Refused : ExitCode.Done;
    }
}
