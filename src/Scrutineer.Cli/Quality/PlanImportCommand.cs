using System.CommandLine;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Cli.Quality;

/// <summary><c>quality plan import</c>: keeps every row of a plan, and says of each that is flagged why (rules Y1 and Y2).</summary>
internal sealed class PlanImportCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "A published paper that holds the plan, or a table (CSV, XLSX)." };
    private readonly Option<int?> year = new("--year") { Description = "The plan's year, where the file does not say it." };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public PlanImportCommand() : base("import", "Bring in a year's plan: every row kept as it is written, its frequency understood as a rule or flagged.")
    {
        Add(file);
        foreach (var option in new Option[] { year, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(file);
        var read = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || QaPlanSheet.IsWorkbook(path) ? QaPlanSheet.ReadFile(path) : QaPlanReader.ReadFile(path);
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work($"{Environment.UserName} (command line)"));
        var plan = await QaPlanKeeper.AddAsync(db, read, parsed.GetValue(year), Path.GetFileName(path), cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Answer(plan.Year, plan.Rows.Count, [.. plan.Rows.OrderBy(r => r.Order).Where(r => r.Reading.Flag is not null).Select(r => new Flagged(r.Service, r.Task, r.Reading.Flag!))], plan.Unread), InWords);
    }

    private static IEnumerable<string> InWords(Answer answer) =>
    [
        $"The plan of {answer.Year}: {answer.Rows} rows kept, {answer.Rows - answer.Flagged.Count} understood as a rule, {answer.Flagged.Count} for a person to look at.",
        .. answer.Flagged.Select(f => $"  {f.Service}: {f.Task}: {f.Why}"),
        .. answer.Unread.Select(u => $"  Not a row: {u}"),
    ];

    private sealed record Flagged(string Service, string Task, string Why);

    private sealed record Answer(int Year, int Rows, IReadOnlyList<Flagged> Flagged, IReadOnlyList<string> Unread);
}
