using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Governance.Publishing;

/// <summary>Why papers come after the agenda, and who accepts that (rule G12).</summary>
public sealed record Lateness(string? Why, string? Chair, string? SpecialCircumstances);

/// <summary>Makes agendas and papers public, and takes papers back. Each act is whole or not at all: records, notice, search and mail are kept in one transaction (rule G11).</summary>
public sealed class AgendaPublisher(SubscriberMail mail)
{
    public static readonly Permission Publish = new("agendas.publish", "publish a board's agendas and withdraw papers");

    private const int LongestReason = 2_000;

    /// <summary>Publishes a planned agenda.</summary>
    /// <param name="version">The version of the agenda that was looked at.</param>
    /// <exception cref="RuleBrokenException">The gate is shut; the reasons say why. Nothing is changed.</exception>
    public Task<Publication> PublishAsync(ScrutineerDb db, Guid meetingId, int version, CancellationToken cancel = default) =>
        ActAsync(db, meetingId, version, draft =>
        {
            if (draft.Meeting.HasAgenda) throw new RuleBrokenException("The agenda has been published already.");
            RuleBrokenException.ThrowIfAny(PublicationGate.Of(draft, db.Time.Today()).Reasons);
            var publication = Entered(db, draft, PublicationKind.Agenda, draft.Plan.IsUrgent ? new(draft.Plan.UrgentReason, draft.Plan.UrgentChair, draft.Plan.SpecialCircumstances) : null);
            (draft.Meeting.HasAgenda, draft.Meeting.Published) = (true, publication.PublishedOn);
            Open(db, draft, publication);
            return publication;
        }, cancel);

    /// <summary>Publishes what was added since the agenda went out (rule G12).</summary>
    public Task<Publication> SupplementAsync(ScrutineerDb db, Guid meetingId, int version, Lateness late, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(late);
        return ActAsync(db, meetingId, version, draft =>
        {
            if (!draft.Meeting.HasAgenda) throw new RuleBrokenException("The agenda itself has not been published yet.");
            RuleBrokenException.ThrowIfAny([.. PublicationGate.Of(draft, db.Time.Today()).Reasons, .. ReasonsAgainst(draft, late, db.Time.Today())]);
            var publication = Entered(db, draft, PublicationKind.Supplement, late);
            Open(db, draft, publication);
            return publication;
        }, cancel);
    }

    /// <summary>Takes a published paper back: it is kept and marked with the day and the reason (rule G13).</summary>
    public async Task<Publication> WithdrawAsync(ScrutineerDb db, Guid paperId, string? why, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var meeting = await db.Set<Paper>().Where(p => p.Id == paperId).Select(p => p.MeetingId).FirstOrDefaultAsync(cancel);
        return await ActAsync(db, meeting, null, draft =>
        {
            var (item, paper) = draft.Items.SelectMany(i => draft.Papers[i.Id].Select(p => (i, p))).FirstOrDefault(x => x.p.Id == paperId);
            if (paper is null || paper.IsDraft) throw new RuleBrokenException("Only a published paper can be withdrawn.");
            if (paper.WithdrawnOn is { } day) throw new RuleBrokenException($"This paper was withdrawn on {day.InWords()}.");
            if (string.IsNullOrWhiteSpace(why)) throw new RuleBrokenException("Say why the paper is withdrawn. Everybody will read it.");
            if (why.Length > LongestReason) throw new RuleBrokenException($"The reason has at most {LongestReason} characters.");
            (paper.WithdrawnOn, paper.WithdrawnWhy) = (db.Time.Today(), why.Trim());
            paper.Version++;
            var publication = Entered(db, draft, PublicationKind.Withdrawal, new(why, null, null));
            AddEntry(db, publication, item, paper);
            return publication;
        }, cancel);
    }

    /// <summary>Records what the urgent route asks for (rule G9); empty fields take it back.</summary>
    public static async Task RecordUrgencyAsync(ScrutineerDb db, Guid meetingId, Lateness urgency, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(urgency);
        var draft = await AgendaDraft.LoadAsync(db, meetingId, cancel) ?? throw new RuleBrokenException("This meeting is not planned here.");
        string?[] given = [Text(urgency.Chair), Text(urgency.Why), Text(urgency.SpecialCircumstances)];
        if (given.Any(g => g is null) && given.Any(g => g is not null))
            throw new RuleBrokenException("The urgent route needs all three: who accepts it, why it could not wait, and the special circumstances. Leave all empty to take it back.");
        if (given.Any(g => g?.Length > LongestReason)) throw new RuleBrokenException($"Each has at most {LongestReason} characters.");
        (draft.Plan.UrgentChair, draft.Plan.UrgentReason, draft.Plan.SpecialCircumstances) = (given[0], given[1], given[2]);
        draft.Plan.Version++;
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(AgendaDraft draft, Lateness late, DateOnly today)
    {
        if (Text(late.Why) is null) yield return "Say why this was not available when the agenda was published. Everybody will read it.";
        if (new[] { late.Why, late.Chair, late.SpecialCircumstances }.Any(t => t?.Length > LongestReason)) yield return $"Each reason has at most {LongestReason} characters.";
        if (!PublicationGate.Of(draft, today).IsShort) yield break;
        if (Text(late.Chair) is null) yield return "With fewer than five clear days left, name the chair who agrees to take it.";
        if (Text(late.SpecialCircumstances) is null) yield return "With fewer than five clear days left, record the special circumstances.";
    }

    private async Task<Publication> ActAsync(ScrutineerDb db, Guid meetingId, int? version, Func<AgendaDraft, Publication> act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        mail.Ready();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var draft = await AgendaDraft.LoadAsync(db, meetingId, cancel) ?? throw new RuleBrokenException("This meeting is not planned here.");
        if (version is { } seen && seen != draft.Plan.Version) throw new RuleBrokenException("The agenda has changed since you opened this page. Look at it again, then publish.");
        var publication = act(draft);
        draft.Plan.Version++;
        await NumberAsync(db, publication, cancel);
        db.Add(new PackWanted { PublicationId = publication.Id, At = publication.At });
        await mail.PostAsync(db, draft.Board, draft.Meeting, publication, cancel);
        await StaleThreads.NoteAsync(db, [draft.Board.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await ThreadKeeper.RefreshAsync(db, draft.Board.Id, cancel);
        await transaction.CommitAsync(cancel);
        return publication;
    }

    private static async Task NumberAsync(ScrutineerDb db, Publication publication, CancellationToken cancel)
    {
        var last = await db.Set<Publication>().Where(p => p.MeetingId == publication.MeetingId).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
        publication.Number = last + 1;
        db.Add(publication);
    }

    private static Publication Entered(ScrutineerDb db, AgendaDraft draft, PublicationKind kind, Lateness? late)
    {
        var today = db.Time.Today();
        return new Publication
        {
            MeetingId = draft.Meeting.Id,
            BoardId = draft.Board.Id,
            Kind = kind,
            PublishedOn = today,
            At = db.Time.GetUtcNow().UtcDateTime,
            ClearDays = draft.Meeting.Date > today ? ClearDays.Between(today, draft.Meeting.Date, draft.ClosedDays) : 0,
            Reason = Text(late?.Why),
            Chair = Text(late?.Chair),
            SpecialCircumstances = Text(late?.SpecialCircumstances),
        };
    }

    /// <summary>Makes every draft of the agenda public, or exempt where its item is private (rules M4 and G10), in the agenda's order.</summary>
    private static void Open(ScrutineerDb db, AgendaDraft draft, Publication publication)
    {
        var order = draft.Items.SelectMany(i => draft.Papers[i.Id]).Where(p => !p.IsDraft).Select(p => p.Order).DefaultIfEmpty(-1).Max();
        foreach (var item in draft.Items)
        {
            var papers = draft.Papers[item.Id].Where(p => p.IsDraft).ToList();
            if (item.IsDraft) AddEntry(db, publication, item, null);
            foreach (var paper in papers)
            {
                (paper.Order, paper.Visibility) = (++order, item.IsPrivate ? Visibility.Exempt : Visibility.Public);
                paper.Version++;
                AddEntry(db, publication, item, paper);
            }

            if (item.IsDraft) (item.Visibility, item.PaperLine) = (Visibility.Public, item.IsPrivate ? null : item.PaperLine ?? LineOf(papers));
        }
    }

    private static void AddEntry(ScrutineerDb db, Publication publication, AgendaItem item, Paper? paper)
    {
        var words = paper is null ? $"Item {item.Number}, {item.Title}{(item.IsPrivate ? " (in private)" : "")}"
            : item.IsPrivate ? $"A paper for item {item.Number}, which is private"
            : $"Paper for item {item.Number}: {paper.Subject}";
        var entry = new PublicationEntry { PublicationId = publication.Id, Order = publication.Entries.Count, AgendaItemId = item.Id, PaperId = paper?.Id, Words = words };
        publication.Entries.Add(entry);
        db.Add(entry);
    }

    /// <summary>The line that names the kinds of an item's papers; of their titles it says nothing, so that nothing of a paper erased later stays in it.</summary>
    private static string? LineOf(List<Paper> papers) => papers.Count == 0 ? null : string.Join("; ", papers.Select(p => PaperSearch.Word(p.Form)).Distinct());

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
