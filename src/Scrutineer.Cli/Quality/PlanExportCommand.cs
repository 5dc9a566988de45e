using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Cli.Quality;

/// <summary><c>quality plan export</c>: a year's plan as a table that comes back the same (rule Y4).</summary>
internal sealed class PlanExportCommand : Command
{
    private readonly Argument<int> year = new("year") { Description = "The plan's year." };
    private readonly Option<string> to = new("--to") { Description = "The file to write: .csv or .xlsx; it must not be there yet.", Required = true, HelpName = "file" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public PlanExportCommand() : base("export", "Write a year's plan to a CSV file or a workbook, to be changed and brought in again.")
    {
        Add(year);
        foreach (var option in new Option[] { to, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (path, of) = (parsed.GetRequiredValue(to), parsed.GetRequiredValue(year));
        if (File.Exists(path)) throw new RuleBrokenException($"{path} is there already. Choose another name, or take it away first.");
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work("command line"));
        // Of two plans of one year the later is the one that is worked by.
        var plan = await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).Where(p => p.Year == of).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancel) ?? throw new RuleBrokenException($"There is no plan of {of} here.");
        await File.WriteAllBytesAsync(path, QaPlanSheet.IsWorkbook(path) ? QaPlanSheet.WorkbookOf(plan) : QaPlanSheet.Of(plan), cancel);
        return parsed.Print(json, new Answer(plan.Year, plan.Rows.Count, path), a => [$"The plan of {a.Year}, {a.Rows} rows, is in {a.File}."]);
    }

    private sealed record Answer(int Year, int Rows, string File);
}
