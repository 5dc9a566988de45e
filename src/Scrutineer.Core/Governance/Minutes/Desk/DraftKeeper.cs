using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>What came of a saving.</summary>
/// <param name="Version">The version that is kept now.</param>
/// <param name="Theirs">What somebody else kept meanwhile; null where the saving was made.</param>
public sealed record DraftSaving(int Version, DateTime SavedAt, DraftContent? Theirs, string? TheirName)
{
    public bool IsConflict => Theirs is not null;
}

/// <summary>Keeps draft minutes. Two clerks on one minute never lose a word: a saving that began from an older version is refused, and both texts are shown (rule L8).</summary>
public sealed class DraftKeeper(DataStore store)
{
    private const int Tries = 8;

    /// <param name="began">The version that the clerk's text began from.</param>
    /// <exception cref="RuleBrokenException">The text cannot be kept, or the minutes are published.</exception>
    public async Task<DraftSaving> SaveAsync(Viewer by, Guid draft, int began, DraftContent content, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(content);
        content = content.Tidied();
        RuleBrokenException.ThrowIfAny(content.ReasonsNotToKeep());
        await using var db = store.Open(Viewer.WorkFor(by));
        var held = await FindAsync(db, draft, cancel);
        var kept = DraftContent.Of(held);
        if (kept.Says(content)) return Saved(held);
        if (held.Version != began) return new DraftSaving(held.Version, held.SavedAt ?? default, kept, held.SavedBy);
        Write(db, held, content, by.Name);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Saved(held);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else's saving came in between: read what is kept now, which is a conflict or the same.
            return await SaveAsync(by, draft, began, content, cancel);
        }
    }

    /// <summary>Notes that a sentence reads like an ask and is none (rule L9).</summary>
    public Task SetAsideAsync(Viewer by, Guid draft, string sentence, CancellationToken cancel = default) => ChangeAsync(by, draft, (_, held) =>
    {
        if (!held.SetAside.Contains(sentence)) held.SetAside = [.. held.SetAside, sentence];
    }, cancel);

    /// <summary>Makes an ask of a sentence, beside what the minute asks already.</summary>
    public Task AddAskAsync(Viewer by, Guid draft, AskContent ask, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return ChangeAsync(by, draft, (db, held) =>
        {
            var content = DraftContent.Of(held);
            content = (content with { Asks = [.. content.Asks, ask] }).Tidied();
            RuleBrokenException.ThrowIfAny(content.ReasonsNotToKeep());
            Write(db, held, content, by.Name);
        }, cancel);
    }

    /// <summary>Says whether a sentence closes an open ask; the closing is recorded when the minutes are published (rules T5 and L9).</summary>
    public Task SayOfClosureAsync(Viewer by, Guid draft, Guid ask, string sentence, bool closes, CancellationToken cancel = default) => ChangeAsync(by, draft, (db, held) =>
    {
        foreach (var before in held.Closures.Where(c => c.TrackedItemId == ask && c.Sentence == sentence).ToList()) Remove(db, held.Closures, before);
        Add(db, held.Closures, new DraftClosure { DraftMinuteId = held.Id, TrackedItemId = ask, Sentence = sentence, Closes = closes });
    }, cancel);

    /// <summary>Makes a change that conflicts with no words: where somebody saved the minute at the same moment, it is made again on what they saved.</summary>
    private async Task ChangeAsync(Viewer by, Guid draft, Action<ScrutineerDb, DraftMinute> change, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await using var db = store.Open(Viewer.WorkFor(by));
                change(db, await FindAsync(db, draft, cancel));
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * tries), cancel);
            }
    }

    private static async Task<DraftMinute> FindAsync(ScrutineerDb db, Guid draft, CancellationToken cancel)
    {
        var held = await db.Set<DraftMinute>().Include(d => d.Decisions).Include(d => d.Asks).Include(d => d.Closures).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == draft, cancel)
            ?? throw new RuleBrokenException("That minute is not on the desk.");
        if (held.MinuteId is not null) throw new RuleBrokenException("The minutes are published. A change to one is made on its own page, with its reason.");
        return held;
    }

    private void Write(ScrutineerDb db, DraftMinute held, DraftContent content, string name)
    {
        (held.Title, held.Narrative, held.IsEducationMatter) = (content.Title, content.Narrative, content.IsEducationMatter);
        if (!held.Questions.SequenceEqual(content.Questions)) held.Questions = [.. content.Questions];
        for (var i = 0; i < content.Decisions.Count; i++)
            if (held.Decisions.Find(d => d.Order == i) is { } decision) decision.Text = content.Decisions[i];
            else Add(db, held.Decisions, new DraftDecision { DraftMinuteId = held.Id, Order = i, Text = content.Decisions[i] });
        foreach (var gone in held.Decisions.Where(d => d.Order >= content.Decisions.Count).ToList()) Remove(db, held.Decisions, gone);
        for (var i = 0; i < content.Asks.Count; i++)
        {
            var said = content.Asks[i];
            var ask = held.Asks.Find(a => a.Order == i) ?? Add(db, held.Asks, new DraftAsk { DraftMinuteId = held.Id, Order = i, Kind = said.Kind, Text = said.Text });
            (ask.Decision, ask.Kind, ask.Text, ask.Due, ask.DueOn) = (said.Decision, said.Kind, said.Text, said.Due, said.DueOn);
            if (!ask.To.SequenceEqual(said.To)) ask.To = [.. said.To];
        }

        foreach (var gone in held.Asks.Where(a => a.Order >= content.Asks.Count).ToList()) Remove(db, held.Asks, gone);
        held.Version++;
        (held.SavedBy, held.SavedAt) = (name, store.Time.GetUtcNow().UtcDateTime);
    }

    private static T Add<T>(ScrutineerDb db, List<T> to, T part) where T : class
    {
        to.Add(part);
        db.Add(part);
        return part;
    }

    private static void Remove<T>(ScrutineerDb db, List<T> from, T part) where T : class
    {
        from.Remove(part);
        db.Remove(part);
    }

    private static DraftSaving Saved(DraftMinute held) => new(held.Version, held.SavedAt ?? default, null, null);
}
