using System.CommandLine;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Retention;

namespace Scrutineer.Cli.Retention;

/// <summary><c>retention due</c>: what may be disposed of on a day, and why.</summary>
internal sealed class DueCommand : Command
{
    private readonly DayOption on = new("--on", "The day to judge by (default: today).");
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public DueCommand() : base("due", "What is due for disposal, and why. Nothing is erased by itself.")
    {
        foreach (var option in new Option[] { on, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var day = parsed.GetValue(on) ?? store.Time.Today();
        var due = await new DueRecords(store, GovernanceRetention.Kinds(store)).OnAsync(day, cancel);
        return parsed.Print(json, new Answer(day, due), InWords);
    }

    private static IEnumerable<string> InWords(Answer answer) => answer.Due.Count == 0
        ? [$"Nothing is due for disposal on {answer.On.InWords()}."]
        : answer.Due.Select(d => $"{d.Kind} {d.Id}  \"{d.Title}\": kept to {d.KeptUntil:d MMMM yyyy}. {d.Why}{(d.Hold is { } hold ? $" Under a legal hold: {hold}" : "")}");

    private sealed record Answer(DateOnly On, IReadOnlyList<DueRecord> Due);
}
