using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;

namespace Scrutineer.Tracking;

/// <summary>How long asks are kept, and what goes with one.</summary>
internal sealed class AskRetention : IRetainedKind
{
    public string Name => "tracked-item";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await db.Set<TrackedItem>().AsNoTracking().Where(t => only == null || t.Id == only).Select(t => new { t.Id, t.Text, t.RaisedOn }).ToListAsync(cancel))
            .Select(t => new RetainedRecord(new RecordRef(Name, t.Id), Begin(t.Text), "ask", t.RaisedOn))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var ask = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).ThenInclude(s => s.Files).Include(t => t.Pauses).Include(t => t.Judgements).ThenInclude(j => j.Evidence).AsSplitQuery().SingleAsync(t => t.Id == id, cancel);
        if (await db.Set<TrackedItem>().AnyAsync(t => t.ParentId == id, cancel))
            throw new RuleBrokenException($"Other asks hang on \"{Begin(ask.Text)}\". Erase those first.");
        var rows = await db.Set<TrackerRow>().Where(r => r.TrackedItemId == id).ToListAsync(cancel);
        var drafts = await db.Set<AnswerDraft>().Include(d => d.Files).Where(d => d.TrackedItemId == id).ToListAsync(cancel);
        var effects = await db.Set<ExpectedEffect>().Include(e => e.Readings).Where(e => e.TrackedItemId == id).ToListAsync(cancel);
        db.RemoveRange(rows);
        db.RemoveRange(drafts);
        db.RemoveRange(effects);
        db.Remove(ask);
        List<RecordRef> gone = [ask.Ref, .. ask.Judgements.Select(j => j.Ref), .. rows.Select(r => r.Ref), .. drafts.Select(d => d.Ref), .. effects.Select(e => e.Ref)];
        return new ErasurePlan([.. gone, .. await TieErasure.RemoveAsync(db, ask.Ref, cancel)], [], await FilesAsync(db, ask, drafts, cancel));
    }

    /// <summary>Files of its answers that no other answer names.</summary>
    private static async Task<IReadOnlyList<string>> FilesAsync(ScrutineerDb db, TrackedItem ask, List<AnswerDraft> drafts, CancellationToken cancel)
    {
        List<string> own = [.. ask.Statuses.SelectMany(s => s.Files).Select(f => f.Hash).Concat(drafts.SelectMany(d => d.Files).Select(f => f.Hash)).Distinct()];
        if (own.Count == 0) return [];
        List<Guid> entries = [.. ask.Statuses.Select(s => s.Id)], answers = [.. drafts.Select(d => d.Id)];
        var named = await db.Set<AnswerFile>().Where(f => own.Contains(f.Hash) && !entries.Contains(f.StatusEntryId)).Select(f => f.Hash)
            .Concat(db.Set<DraftFile>().Where(f => own.Contains(f.Hash) && !answers.Contains(f.AnswerDraftId)).Select(f => f.Hash)).ToListAsync(cancel);
        List<string> gone = [.. own.Except(named)];
        db.RemoveRange(await db.Set<StoredFile>().Where(f => gone.Contains(f.Hash)).ToListAsync(cancel));
        return gone;
    }

    private static string Begin(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
