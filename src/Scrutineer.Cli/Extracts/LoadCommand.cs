using System.CommandLine;
using System.Globalization;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Cli.Extracts;

/// <summary><c>extracts load</c>: reads the lists of Annex A, says what is wrong with them, and keeps them as a dated snapshot (rules E1 to E8).</summary>
internal sealed class LoadCommand : Command
{
    private const int MostCells = 10_000;

    private readonly ExtractArgument path = new();
    private readonly DayOption asAt = new("--as-at", "The day that the extract shows (default: today).");
    private readonly Option<string?> report = new("--report") { Description = "Write the problems, cell by cell, to this CSV file.", HelpName = "file" };
    private readonly Option<bool> partial = new("--partial") { Description = "Keep a workbook although lists are missing from it." };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public LoadCommand() : base("load", "Load an extract: a workbook with the sheets List 1 to List 11, or a folder of list-1.csv to list-11.csv.")
    {
        Add(path);
        foreach (var option in new Option[] { asAt, report, partial, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var settings = data.Settings(parsed);
        ExtractReading reading;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error)) reading = ExtractReader.Read(parsed.GetRequiredValue(path), () => KeyOf(settings), meter);
        if (parsed.GetValue(report) is { } file) await File.WriteAllBytesAsync(file, ProblemReport.Csv(reading), cancel);
        var reasons = reading.WhyNotKept(parsed.GetValue(partial)).ToList();
        var store = new DataStore(settings, TimeProvider.System);
        var day = parsed.GetValue(asAt) ?? store.Time.Today();
        var snapshot = reasons.Count == 0 ? await KeepAsync(parsed, store, reading, day, cancel) : null;
        parsed.Print(json, Told(day, snapshot, reading), InWords);
        foreach (var reason in reasons) await parsed.InvocationConfiguration.Error.WriteLineAsync(reason);
        return reasons.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static PseudonymKey KeyOf(StorageSettings settings) =>
        new(MasterKey.Open(Environment.GetEnvironmentVariable("Keys__Master"), settings.DataDirectory).Derive("extracts: pseudonyms"));

    private static async Task<ExtractSnapshot> KeepAsync(ParseResult parsed, DataStore store, ExtractReading reading, DateOnly day, CancellationToken cancel)
    {
        await store.PrepareAsync(cancel);
        var kept = await new ExtractSnapshots(store).KeepAsync(reading.Extract, day, reading.Lists.Sum(l => l.Usable), reading.ProblemCount, $"{Environment.UserName} (command line)", cancel);
        await parsed.AnchorAsync(store);
        return kept;
    }

    private static Answer Told(DateOnly asAt, ExtractSnapshot? snapshot, ExtractReading reading) => new(
        asAt, snapshot?.Id.ToString("N"), reading.Lists, reading.ProblemCount,
        [.. reading.Groups.Select(g => new Group(g.List, g.Column, Word(g.Severity), g.Message, g.Count, g.Rows))],
        [.. reading.Problems.Take(MostCells).Select(p => new Problem(p.List, p.Row, p.Column, Word(p.Severity), p.Message))]);

    private static string Word(ExtractSeverity severity) => severity == ExtractSeverity.Error ? "error" : "warning";

    private static IEnumerable<string> InWords(Answer answer)
    {
        foreach (var list in answer.Lists)
            yield return string.Create(CultureInfo.InvariantCulture, $"{(ExtractLists.Of(list.List) is { IsLocal: true } local ? local.SheetName : $"List {list.List}, {list.Name}")}: {list.Rows:N0} rows{(list.UsableShare is { } share ? $", {share * 100:0.#}% of them usable" : "")}.");
        foreach (var group in answer.Groups)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Place(group)}{group.Message}{(group.Count > 1 ? $" {group.Count:N0} times," : "")}{Rows(group)}");
        yield return answer.Snapshot is { } id
            ? $"Kept as at {answer.AsAt:d MMMM yyyy}: {id}."
            : "Nothing was kept.";
    }

    private static string Place(Group group) => group.Message.StartsWith("List ", StringComparison.Ordinal) ? "" : $"{(group.List is { } of ? ExtractLists.Of(of).SheetName : "")}{(group.Column is { } column ? $", {column}" : "")}: ";

    private static string Rows(Group group) => group.Rows.Count == 0 ? "" : $" {(group.Rows.Count == 1 ? "row" : "rows")} {string.Join(", ", group.Rows)}{(group.Count > group.Rows.Count ? " and on" : "")}";

    private sealed record Group(int? List, string? Column, string Severity, string Message, int Count, IReadOnlyList<int> Rows);

    private sealed record Problem(int? List, int? Row, string? Column, string Severity, string Message);

    private sealed record Answer(DateOnly AsAt, string? Snapshot, IReadOnlyList<ListReading> Lists, int ProblemCount, IReadOnlyList<Group> Groups, IReadOnlyList<Problem> Problems);
}
