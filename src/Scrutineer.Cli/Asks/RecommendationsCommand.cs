using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Recommendations;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks import</c>: the recommendations of a review, an inspection or a plan, from a table (rule X4).</summary>
internal sealed class RecommendationsCommand : Command
{
    private static readonly (string Word, AskSourceKind Kind)[] Kinds =
    [
        ("serious-case-review", AskSourceKind.SeriousCaseReview), ("inspection", AskSourceKind.Inspection), ("case-audit", AskSourceKind.CaseAudit), ("supervision-sample", AskSourceKind.SupervisionSample),
        ("improvement-plan", AskSourceKind.ImprovementPlan), ("provider-visit", AskSourceKind.ProviderVisit), ("task-and-finish", AskSourceKind.TaskAndFinish), ("other", AskSourceKind.Other),
    ];

    private readonly Argument<string> file = new("file") { Description = "A CSV file whose first row names its columns: to, recommendation, and number, part, kind, within, due, theme where there are any." };
    private readonly Option<string> board = new("--board") { Description = "The board that follows them: its name, or the short name in its address.", HelpName = "name", Required = true };
    private readonly Option<string> title = new("--title") { Description = "What they come from.", HelpName = "text", Required = true };
    private readonly DayOption on = new("--on", "The day it was published or agreed.") { Required = true };
    private readonly Option<string> kind = new("--kind") { Description = "The kind of report.", DefaultValueFactory = _ => "other" };
    private readonly Option<bool> published = new("--published") { Description = "It is published: anyone may read these. Otherwise officers only." };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public RecommendationsCommand() : base("import", "Put the recommendations of a review, an inspection or a plan on the tracker.")
    {
        kind.AcceptOnlyFromAmong([.. Kinds.Select(k => k.Word)]);
        Add(file);
        foreach (var option in new Option[] { board, title, on, kind, published, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(file);
        var rows = RecommendationTable.Read(CsvSheet.ReadFile(path), path);
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var source = new RecommendationSource(Kinds.First(k => k.Word == parsed.GetRequiredValue(kind)).Kind, parsed.GetRequiredValue(title), parsed.GetValue(on)!.Value, parsed.GetValue(published));
        var done = await new RecommendationImporter(store).ImportAsync(Viewer.Work(RecordOptions.By), await BoardAsync(store, parsed.GetRequiredValue(board), cancel), source, rows, cancel);
        return parsed.Print(json, done, d => [$"{d.Added} added, {d.Changed} changed, {d.Unchanged} as they were."]);
    }

    private static async Task<Guid> BoardAsync(DataStore store, string named, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(RecordOptions.By));
        var boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        return boards.Find(b => string.Equals(b.Slug, named, StringComparison.OrdinalIgnoreCase) || BoardName.Same(b.Name, named))?.Id
            ?? throw new RuleBrokenException($"No board is called {named}. Held here: {(boards.Count == 0 ? "none" : string.Join("; ", boards.Select(b => b.Name)))}.");
    }
}
