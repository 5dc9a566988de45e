using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Cli.Asks;

/// <summary>An ask as the commands print it.</summary>
/// <param name="Kind">R, A, I or work-programme, as papers are read.</param>
internal sealed record AskAnswer(
    string Id, string Board, string Kind, string Text, IReadOnlyList<string> AskedOf, DateOnly AskedOn, string? Minute, DateOnly? Due, string State, AskResponse? Response, AskEffect? Effect)
{
    /// <summary>The asks that a query leaves, as the public may see them, oldest first.</summary>
    public static async Task<IReadOnlyList<AskAnswer>> ReadAsync(ScrutineerDb db, IQueryable<TrackedItem> asks, CancellationToken cancel)
    {
        var items = await asks.AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Judgements).AsSplitQuery()
            .OrderBy(t => t.RaisedOn).ThenBy(t => t.Id).ToListAsync(cancel);
        var origins = items.Select(i => i.OriginId).Distinct().ToList();
        var minutes = await db.Set<Minute>().Where(m => origins.Contains(m.Id)).Select(m => new { m.Id, m.Citation }).ToDictionaryAsync(m => m.Id, m => m.Citation, cancel);
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        // What an audit or a quality meeting agreed is a service's, and no board asked it.
        return [.. items.Where(i => boards.ContainsKey(i.Scope)).Select(i => Of(i, boards[i.Scope], minutes.GetValueOrDefault(i.OriginId)))];
    }

    /// <summary>Prints one ask as it stands now.</summary>
    public static async Task<int> PrintAsync(ParseResult parsed, Option<bool> json, DataStore store, Guid id, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("command line"));
        var found = await ReadAsync(db, db.Set<TrackedItem>().Where(t => t.Id == id), cancel);
        return parsed.Print(json, found[0], ask => ask.InWords());
    }

    /// <summary>The board that asked.</summary>
    public static async Task<Board> BoardAsync(DataStore store, Guid ask, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("command line"));
        return await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => db.Set<TrackedItem>().Any(t => t.Id == ask && t.Scope == b.Id), cancel)
            ?? throw new RuleBrokenException($"No ask has the identity {ask:N}. See them with: scrutineer asks list");
    }

    public IEnumerable<string> InWords()
    {
        yield return $"{Id} {(Minute is null ? "" : $"{Minute} of ")}{AskedOn.InWords()}, {KindWords}{(AskedOf.Count > 0 ? $", of {string.Join("; ", AskedOf)}" : "")}";
        yield return $"  {Text}";
        yield return $"  {State}{(Due is { } due ? $", due {due.InWords()}" : "")}";
        if (Response is { } said) yield return $"  {said.On.InWords()}{(said.Outcome is { } outcome ? $", {outcome}" : "")}: {said.Words}";
        if (Effect is { } effect) yield return $"  Effect, {effect.On.InWords()}, {effect.Outcome}, judged by {effect.JudgedBy}: {effect.Words}";
    }

    private string KindWords => Kind switch
    {
        "R" => "recommendation",
        "A" => "action",
        "I" => "information",
        _ => "for the work programme",
    };

    private static string Code(TrackedItemKind kind) => kind switch
    {
        TrackedItemKind.Recommendation => "R",
        TrackedItemKind.Action => "A",
        TrackedItemKind.Information => "I",
        _ => "work-programme",
    };

    private static AskAnswer Of(TrackedItem item, string board, string? minute)
    {
        var last = item.Statuses.MaxBy(s => (s.On, s.Order));
        var judged = item.Judgements.MaxBy(j => (j.On, j.Order));
        return new AskAnswer(
            item.Id.ToString("N"), board, Code(item.Kind), item.Text, [.. item.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten)], item.RaisedOn, minute, item.Due, Word(item.State),
            last is null ? null : new AskResponse(last.On, last.Outcome is { } outcome ? Word(outcome) : null, last.By, last.Words),
            judged is null ? null : new AskEffect(judged.On, Word(judged.Outcome), judged.JudgedBy, judged.Words));
    }

    /// <summary>A name of the code as the commands write it: "too-early".</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>The last entry of an ask's line.</summary>
internal sealed record AskResponse(DateOnly On, string? Outcome, string? From, string Words);

/// <summary>The last judgement of its effect.</summary>
internal sealed record AskEffect(DateOnly On, string Outcome, string JudgedBy, string Words);
