using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Answers;

/// <summary>An ask as one of those asked has it before them.</summary>
/// <param name="Draft">The answer in the making; null where nobody began one.</param>
/// <param name="MayPublish">False for whoever only drafts: the answer is another's to give.</param>
public sealed record AnswerCase(TrackedItem Ask, Addressee Addressee, AnswerDraft? Draft, bool MayPublish);

/// <summary>What a form says of an answer.</summary>
/// <param name="Version">The draft's version that was on the page; 0 where there was none.</param>
public sealed record AnswerForm(AnswerStep Step, ResponseOutcome? Outcome, int? Percent, string? Words, int Version);

/// <summary>Answers as those asked write, have written, sign off and publish them (rule T25). Whoever is neither asked nor asked to draft sees nothing of it.</summary>
public sealed class AnswerDesk(DataStore store)
{
    private const int MostShown = 200, MostFiles = 5;

    /// <summary>What waits for somebody: unanswered, or theirs to draft or to sign off; the first due first.</summary>
    public async Task<IReadOnlyList<AnswerCase>> WaitingAsync(Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.AccountId is not { } account) return [];
        await using var db = store.Open(Viewer.WorkFor(by));
        var answerers = await Answerers.OfAsync(db, by, cancel);
        var (posts, organisations) = (answerers.Posts, answerers.Organisations);
        TrackedItemState[] open = [.. AskStanding.Outstanding, TrackedItemState.Responded, TrackedItemState.Implementing];
        var asked = await db.Set<Addressee>().AsNoTracking()
            .Where(a => open.Contains(a.State) && ((a.PostId != null && posts.Contains(a.PostId.Value)) || (a.OrganisationId != null && organisations.Contains(a.OrganisationId.Value))
                || db.Set<AnswerDraft>().Any(d => d.AddresseeId == a.Id && d.DelegateId == account)))
            .Join(db.Set<TrackedItem>().Where(t => t.State != TrackedItemState.Closed), a => a.TrackedItemId, t => t.Id, (a, t) => new { a.Id, a.State, t.Outcome, t.Due, t.RaisedOn, t.Kind, AskId = t.Id }).ToListAsync(cancel);
        var shown = asked.Where(a => a.State.IsOutstanding() || (a.Kind != TrackedItemKind.WorkProgramme && AskStanding.IsToBeDone(a.State, a.Outcome)))
            .OrderBy(a => !a.State.IsOutstanding()).ThenBy(a => a.Due is null).ThenBy(a => a.Due).ThenBy(a => a.RaisedOn).Take(MostShown).ToList();
        var ids = shown.ConvertAll(s => s.AskId);
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancel);
        var of = shown.ConvertAll(s => s.Id);
        var drafts = await db.Set<AnswerDraft>().AsNoTracking().Where(d => of.Contains(d.AddresseeId)).ToDictionaryAsync(d => d.AddresseeId, cancel);
        return [.. shown.Select(s => asks[s.AskId] is var ask && ask.Addressees.Find(a => a.Id == s.Id)! is var whose ? new AnswerCase(ask, whose, drafts.GetValueOrDefault(s.Id), answerers.AnswerFor(whose)) : null!)];
    }

    /// <summary>One ask for one of those asked; null where it is neither theirs nor theirs to draft.</summary>
    public async Task<AnswerCase?> FindAsync(Viewer by, Guid addressee, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        return await FindAsync(db, by, addressee, cancel);
    }

    /// <summary>Saves a draft.</summary>
    /// <returns>Its version now.</returns>
    /// <exception cref="RuleBrokenException">It is not theirs, or somebody else saved it meanwhile.</exception>
    public async Task<int> SaveAsync(Viewer by, Guid addressee, AnswerForm form, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var draft = await WriteAsync(db, by, addressee, form, cancel);
        await db.SaveChangesAsync(cancel);
        return draft.Version;
    }

    /// <summary>Adds a kept file to a draft, which is begun where there is none.</summary>
    /// <exception cref="RuleBrokenException">It is not theirs, or has as many files as it may.</exception>
    public async Task AttachAsync(Viewer by, Guid addressee, AnswerForm form, GivenFile file, long length, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var db = store.Open(Viewer.WorkFor(by));
        var draft = await WriteAsync(db, by, addressee, form, cancel);
        if (draft.Files.Count >= MostFiles) throw new RuleBrokenException($"An answer has at most {MostFiles} files.");
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == file.Hash, cancel))
            db.Add(new StoredFile { Hash = file.Hash, Name = file.Name, Length = length, StoredAt = store.Time.GetUtcNow().UtcDateTime });
        var added = new DraftFile { AnswerDraftId = draft.Id, Hash = file.Hash, Name = file.Name };
        draft.Files.Add(added);
        db.Add(added);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes a file off a draft.</summary>
    public async Task DetachAsync(Viewer by, Guid addressee, Guid file, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        if (await FindAsync(db, by, addressee, cancel) is not { Draft: { } held }) return;
        var draft = await db.Set<AnswerDraft>().Include(d => d.Files).SingleAsync(d => d.Id == held.Id, cancel);
        if (draft.Files.Find(f => f.Id == file) is not { } gone) return;
        draft.Files.Remove(gone);
        db.Remove(gone);
        Stamp(draft, by);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Asks somebody with an account to draft the answer.</summary>
    /// <returns>The address to tell of it.</returns>
    /// <exception cref="RuleBrokenException">Nobody has that address, or the answer is not theirs to give away.</exception>
    public async Task<string> DelegateAsync(Viewer by, Guid addressee, string? email, AnswerForm form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = store.Open(Viewer.WorkFor(by));
        await OwnAsync(db, by, addressee, cancel);
        var key = Account.KeyOf(email ?? "");
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null && a.JoinedAt != null, cancel) is not { } account)
            throw new RuleBrokenException("Nobody with this e-mail address has an account here. An administrator can invite them.");
        if (account.Id == by.AccountId) throw new RuleBrokenException("That is your own address. Write the answer here yourself.");
        var draft = await WriteAsync(db, by, addressee, form, cancel);
        (draft.DelegateId, draft.DelegateName, draft.Stage) = (account.Id, account.Name, DraftStage.Writing);
        await db.SaveChangesAsync(cancel);
        return account.Email;
    }

    /// <summary>Gives a draft to whoever is asked, to be published or given back.</summary>
    /// <exception cref="RuleBrokenException">It could not be published as it stands.</exception>
    public async Task SendAsync(Viewer by, Guid addressee, AnswerForm form, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var draft = await WriteAsync(db, by, addressee, form, cancel);
        var ask = await HeldAsk.FindAsync(db, draft.TrackedItemId, cancel);
        RuleBrokenException.ThrowIfAny(AskRefusals.Of(ask, Given(draft, by, store.Time.Today()), await PartsAsync(db, ask.Id, cancel), store.Time.Today()));
        (draft.Stage, draft.Returned) = (DraftStage.ForSignOff, null);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives a draft back to whoever wrote it, saying why.</summary>
    /// <exception cref="RuleBrokenException">Nothing is said, or it is not theirs to give back.</exception>
    public async Task ReturnAsync(Viewer by, Guid addressee, string? why, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBrokenException("Say what should be changed.");
        await using var db = store.Open(Viewer.WorkFor(by));
        await OwnAsync(db, by, addressee, cancel);
        var draft = await db.Set<AnswerDraft>().SingleOrDefaultAsync(d => d.AddresseeId == addressee && d.Stage == DraftStage.ForSignOff, cancel) ?? throw new RuleBrokenException("No draft waits for your sign-off.");
        (draft.Stage, draft.Returned) = (DraftStage.Writing, why.Trim());
        Stamp(draft, by);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Publishes the answer: it stands on the ask's line with its files, and the draft goes.</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is published.</exception>
    public async Task PublishAsync(Viewer by, Guid addressee, AnswerForm form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = store.Open(Viewer.WorkFor(by));
        var found = await OwnAsync(db, by, addressee, cancel);
        var draft = await WriteAsync(db, by, addressee, form, cancel);
        var given = Given(draft, by, store.Time.Today()) with { From = found.Addressee.AsWritten };
        db.Remove(draft);
        await ResponseRecorder.RecordAsync(db, given, cancel);
    }

    private static AnswerGiven Given(AnswerDraft draft, Viewer by, DateOnly today) => new(draft.TrackedItemId, draft.Step, draft.Words, today, by.Name, draft.AddresseeId)
    {
        Outcome = draft.Step == AnswerStep.Response ? draft.Outcome : null,
        Percent = draft.Step == AnswerStep.Progress ? draft.Percent : null,
        Files = [.. draft.Files.Select(f => new GivenFile(f.Hash, f.Name))],
    };

    private static Task<List<TrackedItemState>> PartsAsync(ScrutineerDb db, Guid ask, CancellationToken cancel) =>
        db.Set<TrackedItem>().Where(t => t.ParentId == ask).Select(t => t.State).ToListAsync(cancel);

    private static async Task<AnswerCase?> FindAsync(ScrutineerDb db, Viewer by, Guid addressee, CancellationToken cancel)
    {
        if (await db.Set<Addressee>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == addressee, cancel) is not { } whose) return null;
        var draft = await db.Set<AnswerDraft>().AsNoTracking().Include(d => d.Files).FirstOrDefaultAsync(d => d.AddresseeId == addressee, cancel);
        var own = (await Answerers.OfAsync(db, by, cancel)).AnswerFor(whose);
        if (by.AccountId is null || (!own && draft?.DelegateId != by.AccountId)) return null;
        var ask = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).ThenInclude(s => s.Files).AsSplitQuery().SingleAsync(t => t.Id == whose.TrackedItemId, cancel);
        return new AnswerCase(ask, ask.Addressees.Find(a => a.Id == addressee)!, draft, own);
    }

    private static async Task<AnswerCase> OwnAsync(ScrutineerDb db, Viewer by, Guid addressee, CancellationToken cancel) =>
        await FindAsync(db, by, addressee, cancel) is { MayPublish: true } found ? found : throw new RuleBrokenException("This answer is not yours to give.");

    private async Task<AnswerDraft> WriteAsync(ScrutineerDb db, Viewer by, Guid addressee, AnswerForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        var found = await FindAsync(db, by, addressee, cancel) ?? throw new RuleBrokenException("This answer is not yours to give.");
        if (form.Words?.Length > AskRefusals.LongestWords) throw new RuleBrokenException($"An answer has at most {AskRefusals.LongestWords:N0} characters. Put what is longer into a file.");
        var draft = await db.Set<AnswerDraft>().Include(d => d.Files).SingleOrDefaultAsync(d => d.AddresseeId == addressee, cancel);
        if ((draft?.Version ?? 0) != form.Version) throw new RuleBrokenException($"{draft?.SavedBy ?? "Somebody else"} saved or published this answer meanwhile. Your words are still below: load the page again in another window to compare.");
        if (draft is null)
        {
            draft = new AnswerDraft { Scope = found.Ask.Scope, TrackedItemId = found.Ask.Id, AddresseeId = addressee, SavedAt = default, SavedBy = "" };
            db.Add(draft);
        }

        (draft.Step, draft.Outcome, draft.Percent, draft.Words) = (form.Step, form.Outcome, form.Percent, form.Words?.Trim() ?? "");
        Stamp(draft, by);
        return draft;
    }

    private void Stamp(AnswerDraft draft, Viewer by)
    {
        (draft.SavedAt, draft.SavedBy) = (store.Time.GetUtcNow().UtcDateTime, by.Name);
        draft.Version++;
    }
}
