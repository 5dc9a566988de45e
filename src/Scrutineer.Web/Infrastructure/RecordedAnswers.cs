using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What people recorded after a board's papers came out: responses, what was done and whether it worked, each of an ask named by its minute and by words of it.
/// They are recorded through the same actions as anyone's, and what a rule refuses is said and left out.</summary>
internal sealed class RecordedAnswers(DataStore store, ILogger<RecordedAnswers> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="by">Who records them, for the journal.</param>
    public async Task RecordAsync(string file, string by, CancellationToken cancel = default)
    {
        await using var stream = File.OpenRead(file);
        var recorded = await JsonSerializer.DeserializeAsync<Recorded>(stream, Json, cancel);
        if (recorded is null) return;
        await using var db = store.Open(Viewer.Work(by));
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Name == recorded.Board, cancel) is not { } board) return;
        foreach (var entry in recorded.Entries)
        {
            try
            {
                await RecordAsync(db, board.Id, entry, by, cancel);
            }
            catch (RuleBrokenException refused)
            {
                log.LogWarning("What was recorded of minute {Minute} on {On} was refused: {Why}", entry.Minute, entry.On, refused.Message);
            }
        }
    }

    private async Task RecordAsync(ScrutineerDb db, Guid board, RecordedEntry entry, string by, CancellationToken cancel)
    {
        var ask = (await MinuteRecords.AskAsync(db, board, entry.Minute, entry.Ask, cancel)).Id;
        var evidence = new List<EvidenceGiven>();
        foreach (var given in entry.Evidence ?? [])
            evidence.Add(new EvidenceGiven((await MinuteRecords.FindAsync(db, board, given.Minute, cancel)).Ref, given.Shows));
        if (entry.Response is { } response)
            await new ResponseRecorder(store).RecordAsync(ask, Response(response), entry.Words, entry.On, entry.By, by, cancel);
        else if (entry.Done)
            await new ResponseRecorder(store).RecordDoneAsync(ask, entry.Words, entry.On, evidence.Count > 0 ? evidence[0].Record : null, entry.By, by, cancel);
        else
            await new EffectJudge(store).JudgeAsync(ask, Effect(entry.Effect), entry.Words, entry.On, entry.By, evidence, by, cancel);
    }

    private static ResponseOutcome Response(string word) => word switch
    {
        "accepted" => ResponseOutcome.Accepted,
        "partly" => ResponseOutcome.Partly,
        "rejected" => ResponseOutcome.Rejected,
        _ => throw new RuleBrokenException($"\u201c{word}\u201d is no response. It can be accepted, partly or rejected."),
    };

    private static EffectOutcome Effect(string? word) => word switch
    {
        "worked" => EffectOutcome.Worked,
        "partly" => EffectOutcome.Partly,
        "not" => EffectOutcome.Not,
        "too-early" => EffectOutcome.TooEarly,
        _ => throw new RuleBrokenException($"\u201c{word}\u201d is no judgement of effect. It can be worked, partly, not or too-early."),
    };

    private sealed record Recorded(string Board, IReadOnlyList<RecordedEntry> Entries);

    /// <param name="Ask">Words that the ask's text says.</param>
    private sealed record RecordedEntry(
        string Minute, string Ask, DateOnly On, string By, string Words, string? Response, bool Done, string? Effect, IReadOnlyList<RecordedEvidence>? Evidence);

    private sealed record RecordedEvidence(string Minute, string Shows);
}
