using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks list</c>: what boards asked for, each with its identity.</summary>
internal sealed class ListCommand : Command
{
    private readonly Option<string?> minute = new("--minute") { Description = "Only what this minute asked for.", HelpName = "63/15" };
    private readonly Option<string?> words = new("--words") { Description = "Only asks whose text says this.", HelpName = "words" };
    private readonly Option<bool> outstanding = new("--outstanding") { Description = "Only asks that nobody has answered." };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ListCommand() : base("list", "List what boards asked for, with how each ask stands.")
    {
        foreach (var option in new Option[] { minute, words, outstanding, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work("command line"));
        var asks = await AskAnswer.ReadAsync(db, Asked(parsed, db), cancel);
        if (parsed.GetValue(words) is { Length: > 0 } said) asks = [.. asks.Where(a => a.Text.Contains(said, StringComparison.OrdinalIgnoreCase))];
        return parsed.Print(json, new AskList(asks), list => list.Asks.Count == 0 ? ["No ask matches."] : list.Asks.SelectMany(a => a.InWords()));
    }

    private IQueryable<TrackedItem> Asked(ParseResult parsed, ScrutineerDb db)
    {
        var asks = db.Set<TrackedItem>().AsQueryable();
        if (parsed.GetValue(outstanding)) asks = asks.Where(t => AskStanding.Outstanding.Contains(t.State));
        if (parsed.GetValue(minute)?.Replace('-', '/') is not { } citation) return asks;
        return asks.Where(t => db.Set<Minute>().Any(m => m.Id == t.OriginId && m.Citation == citation));
    }

    private sealed record AskList(IReadOnlyList<AskAnswer> Asks);
}
