using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes;

/// <summary>Finds minutes and what they asked for by the citation that people use.</summary>
public static class MinuteRecords
{
    /// <summary>The minute of a board with this citation, written 23/24 or 23-24.</summary>
    /// <exception cref="RuleBrokenException">None is held.</exception>
    public static async Task<Minute> FindAsync(ScrutineerDb db, Guid board, string citation, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(citation);
        var wanted = citation.Trim().Replace('-', '/');
        return await db.Set<Minute>().AsNoTracking().FirstOrDefaultAsync(m => m.BoardId == board && m.Citation == wanted, cancel)
            ?? throw new RuleBrokenException($"No minute {wanted} of that board is held here.");
    }

    /// <summary>The ask of a minute whose text says these words.</summary>
    /// <exception cref="RuleBrokenException">None says them, or more than one.</exception>
    public static async Task<TrackedItem> AskAsync(ScrutineerDb db, Guid board, string citation, string words, CancellationToken cancel = default)
    {
        var minute = await FindAsync(db, board, citation, cancel);
        var asks = await db.Set<TrackedItem>().AsNoTracking().Where(t => t.OriginId == minute.Id).ToListAsync(cancel);
        return asks.Where(a => a.Text.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var only] => only,
            [] => throw new RuleBrokenException($"Minute {minute.Citation} asks for nothing that says \u201c{words}\u201d."),
            _ => throw new RuleBrokenException($"Minute {minute.Citation} asks for more than one thing that says \u201c{words}\u201d."),
        };
    }
}
