using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.OwnPapers;

/// <summary>Keeps private notes on papers (rule PN1).</summary>
public static class PaperNotes
{
    /// <summary>The longest note, in characters.</summary>
    public const int Longest = 20_000;

    /// <summary>The viewer's own note on a paper; null where they made none.</summary>
    public static async Task<PaperNote?> OfAsync(ScrutineerDb db, Guid paper, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = db.Viewer.AccountId;
        return account is null ? null : await db.Set<PaperNote>().FirstOrDefaultAsync(n => n.AccountId == account && n.PaperId == paper, cancel);
    }

    /// <summary>Saves the viewer's note on a published paper that they may see; an empty one takes it away.</summary>
    /// <param name="version">The version that was changed; 0 where there was none.</param>
    /// <exception cref="RuleBrokenException">It is too long, or was changed elsewhere meanwhile; nothing is saved.</exception>
    public static async Task SaveAsync(ScrutineerDb db, Paper paper, string? text, int version, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(paper);
        var account = db.Viewer.AccountId ?? throw new InvalidOperationException("Only somebody signed in makes notes.");
        var words = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (words.Length > Longest) throw new RuleBrokenException($"Your note has {words.Length:N0} characters; {Longest:N0} are the most.");
        var note = await OfAsync(db, paper.Id, cancel);
        if ((note?.Version ?? 0) != version) throw Changed();
        if (note is null && words.Length == 0) return;
        if (words.Length == 0) db.Remove(note!);
        else
        {
            if (note is null) db.Add(note = new PaperNote { AccountId = account, PaperId = paper.Id, Text = words, SavedAt = default });
            (note.Text, note.SavedAt) = (words, db.Time.GetUtcNow().UtcDateTime);
            note.Version++;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another window saved at the same moment: its note stands.
            db.ChangeTracker.Clear();
            throw Changed();
        }
    }

    private static RuleBrokenException Changed() => new("Your note on this paper was changed in another window meanwhile. It stands below the box: take from it what you need, and save again.");
}
