using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Papers;

/// <summary>What somebody saves of a paper.</summary>
/// <param name="Version">The version they began from.</param>
/// <param name="KeepsApprovals">True where only slips were put right.</param>
public sealed record PaperSave(int Version, string? Subject, string? Text, bool KeepsApprovals);

/// <summary>Writes draft papers; every changed save is a version that is kept (rule G3).</summary>
public static class PaperWriter
{
    /// <summary>The longest text, in characters: some 150 pages.</summary>
    public const int LongestText = 500_000;

    private const int LongestSubject = 300, MostPapers = 30;

    /// <summary>Begins a paper for an item, from the skeleton of its form.</summary>
    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, PaperForm form, string? subject, Paper? replaces = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(i => i.Id == itemId && !i.IsRemoved, cancel) ?? throw new RuleBrokenException("This item is not on the agenda any more.");
        var meeting = await db.Set<Meeting>().SingleAsync(m => m.Id == item.MeetingId, cancel);
        var board = await db.Set<Board>().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        subject = Checked(string.IsNullOrWhiteSpace(subject) ? item.Title : subject);
        if (await db.Set<Paper>().CountAsync(p => p.AgendaItemId == itemId, cancel) >= MostPapers) throw new RuleBrokenException($"An item has at most {MostPapers} papers.");
        var paper = new Paper
        {
            MeetingId = meeting.Id,
            BoardId = board.Id,
            AgendaItemId = item.Id,
            Form = form,
            Order = (await db.Set<Paper>().Where(p => p.MeetingId == meeting.Id).MaxAsync(p => (int?)p.Order, cancel) ?? -1) + 1,
            Subject = subject,
            Date = meeting.Date,
            AddressedTo = board.Name,
            Text = replaces?.Text ?? PaperSkeleton.Of(form, board, meeting, subject),
            Visibility = Visibility.Internal,
            MadeHere = true,
            ReplacesId = replaces?.Id,
        };
        db.Add(paper);
        await KeepAsync(db, paper, keepsApprovals: false, cancel);
        await db.SaveChangesAsync(cancel);
        return paper;
    }

    /// <summary>Saves a changed text as a new version; an unchanged one changes nothing.</summary>
    /// <exception cref="PaperConflictException">It was saved by somebody else since.</exception>
    public static async Task<Paper> SaveAsync(ScrutineerDb db, Guid paperId, PaperSave save, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(save);
        var paper = await DraftAsync(db, paperId, cancel);
        var (subject, text) = (Checked(save.Subject), (save.Text ?? "").ReplaceLineEndings("\n"));
        if (text.Length > LongestText) throw new RuleBrokenException($"A paper has at most {LongestText:N0} characters. Put what is longer into an appendix of its own, or upload it as PDF.");
        if (paper.Version != save.Version) throw await ConflictAsync(db, paperId, cancel);
        if (paper.Subject == subject && paper.Text == text) return paper;
        if (paper.FactsHash is { } facts && GeneratedPapers.Of(paper) is { } made && facts != made.HashOf(text)) throw new RuleBrokenException(made.Refusal);
        (paper.Subject, paper.Text) = (subject, text);
        await KeepAsync(db, paper, save.KeepsApprovals, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Of two saves at once one wins, by the version or by the number of the kept edition; of what else goes wrong nothing is told as a conflict.
            db.ChangeTracker.Clear();
            if (await db.Set<Paper>().AsNoTracking().AnyAsync(p => p.Id == paperId && p.Version != save.Version, cancel)) throw await ConflictAsync(db, paperId, cancel);
            throw;
        }

        return paper;
    }

    /// <summary>Puts what was taken of an uploaded file in the place of the text, which stays in the earlier versions (rules G4 and G15).</summary>
    /// <param name="name">What the file was called.</param>
    public static async Task<Paper> UploadAsync(ScrutineerDb db, FileStore files, Guid paperId, int version, string name, UploadVerdict verdict, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(verdict);
        RuleBrokenException.ThrowIfAny(verdict.Reasons);
        var paper = await DraftAsync(db, paperId, cancel);
        if (paper.Version != version) throw await ConflictAsync(db, paperId, cancel);
        var hash = await files.KeepAsync(verdict.Pdf, cancel);
        name = Path.ChangeExtension(name, ".pdf");
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, cancel))
            db.Add(new StoredFile { Hash = hash, Name = name, Length = verdict.Pdf.Length, StoredAt = db.Time.GetUtcNow().UtcDateTime });
        (paper.FileHash, paper.FileName, paper.Pages) = (hash, name, verdict.Pages);
        await KeepAsync(db, paper, keepsApprovals: false, cancel);
        await db.SaveChangesAsync(cancel);
        return paper;
    }

    /// <summary>Goes back to the text; the file stays in the earlier versions.</summary>
    public static async Task DropFileAsync(ScrutineerDb db, Guid paperId, CancellationToken cancel = default)
    {
        var paper = await DraftAsync(db, paperId, cancel);
        (paper.FileHash, paper.FileName, paper.Pages) = (null, null, null);
        await KeepAsync(db, paper, keepsApprovals: false, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Moves a draft paper one place up or down among those of its item.</summary>
    public static async Task MoveAsync(ScrutineerDb db, Guid paperId, bool up, CancellationToken cancel = default)
    {
        var paper = await DraftAsync(db, paperId, cancel);
        var peers = await db.Set<Paper>().Where(p => p.AgendaItemId == paper.AgendaItemId && p.Visibility == Visibility.Internal).OrderBy(p => p.Order).ToListAsync(cancel);
        var at = peers.IndexOf(paper) + (up ? -1 : 1);
        if (at < 0 || at >= peers.Count) return;
        (paper.Order, peers[at].Order) = (peers[at].Order, paper.Order);
        await TouchAsync(db, paper.MeetingId, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes a draft paper away with its versions and sign-off; the journal keeps that it was there.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Guid paperId, CancellationToken cancel = default)
    {
        var paper = await DraftAsync(db, paperId, cancel);
        db.RemoveRange(await db.Set<PaperEdition>().Where(e => e.PaperId == paperId).ToListAsync(cancel));
        db.RemoveRange(await db.Set<SignOff>().Where(s => s.PaperId == paperId).ToListAsync(cancel));
        db.Remove(paper);
        await TouchAsync(db, paper.MeetingId, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task KeepAsync(ScrutineerDb db, Paper paper, bool keepsApprovals, CancellationToken cancel)
    {
        paper.Version++;
        if (!keepsApprovals) paper.ApprovalsFrom = paper.Version;
        db.RemoveRange(paper.Recommendations.ToList());
        paper.Recommendations.Clear();
        foreach (var ((ordinal, text), order) in WrittenRecommendations.In(paper.IsUploaded || PaperSkeleton.HasHints(paper.Text) ? "" : paper.Text).Select((r, i) => (r, i)))
        {
            var recommendation = new PaperRecommendation { PaperId = paper.Id, Order = order, Ordinal = ordinal, Text = text };
            paper.Recommendations.Add(recommendation);
            db.Add(recommendation);
        }

        db.Add(new PaperEdition
        {
            PaperId = paper.Id,
            BoardId = paper.BoardId,
            Number = paper.Version,
            Subject = paper.Subject,
            Text = paper.Text,
            FileHash = paper.FileHash,
            FileName = paper.FileName,
            SavedAt = db.Time.GetUtcNow().UtcDateTime,
            SavedBy = db.Viewer.Name,
            KeepsApprovals = keepsApprovals,
        });
        await TouchAsync(db, paper.MeetingId, cancel);
    }

    /// <summary>Whoever is about to publish the agenda looks at it again: it is not the one they saw (rule G11).</summary>
    private static async Task TouchAsync(ScrutineerDb db, Guid meetingId, CancellationToken cancel)
    {
        if (await db.Set<AgendaPlan>().FirstOrDefaultAsync(p => p.MeetingId == meetingId, cancel) is { } plan) plan.Version++;
    }

    private static string Checked(string? subject)
    {
        if (string.IsNullOrWhiteSpace(subject)) throw new RuleBrokenException("Enter what the paper is called");
        return subject.Trim() is { Length: <= LongestSubject } fits ? fits : throw new RuleBrokenException($"A title has at most {LongestSubject} characters.");
    }

    private static async Task<PaperConflictException> ConflictAsync(ScrutineerDb db, Guid paperId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return new PaperConflictException(await db.Set<PaperEdition>().AsNoTracking().Where(e => e.PaperId == paperId).OrderByDescending(e => e.Number).FirstAsync(cancel));
    }

    private static async Task<Paper> DraftAsync(ScrutineerDb db, Guid paperId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var paper = await db.Set<Paper>().Include(p => p.Recommendations).FirstOrDefaultAsync(p => p.Id == paperId && p.MadeHere, cancel) ?? throw new RuleBrokenException("This paper is not here any more.");
        return paper.IsDraft ? paper : throw new RuleBrokenException("This paper is published. What is published is not changed: withdraw it and publish another in its place.");
    }
}
