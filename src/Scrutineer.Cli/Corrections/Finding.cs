using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Cli.Corrections;

/// <summary>Finds the record that a command names, or says in a sentence that there is none.</summary>
internal static class Finding
{
    public static async Task<Person> PersonAsync(this ScrutineerDb db, string slug, CancellationToken cancel) =>
        await db.Set<Person>().FirstOrDefaultAsync(p => p.Slug == slug, cancel)
        ?? throw new CorrectionRefusedException($"There is no person {slug}. To find them: scrutineer people list --q NAME");

    public static async Task<Board> BoardAsync(this ScrutineerDb db, string board, CancellationToken cancel) =>
        (await db.Set<Board>().ToListAsync(cancel)).Find(b => b.Slug == board || BoardName.Same(b.Name, board))
        ?? throw new CorrectionRefusedException($"There is no board {board}. Boards here: {string.Join(", ", await db.Set<Board>().OrderBy(b => b.Slug).Select(b => b.Slug).ToListAsync(cancel))}.");

    /// <summary>The one record of those asked for whose identity ends as typed.</summary>
    public static async Task<T> ByShortIdAsync<T>(this ScrutineerDb db, string typed, string what, CancellationToken cancel, Expression<Func<T, bool>>? among = null) where T : class, IRecord
    {
        var all = among is null ? db.Set<T>() : db.Set<T>().Where(among);
        var ids = (await all.Select(r => r.Id).ToListAsync(cancel)).Where(id => ShortId.Matches(id, typed)).ToList();
        if (ids.Count != 1)
            throw new CorrectionRefusedException(ids.Count == 0 ? $"There is no {what} {typed}. To find it: scrutineer {what}s list" : $"{ids.Count} {what}s end in {typed}: give more of the identifier.");
        return await db.Set<T>().FirstAsync(r => r.Id == ids[0], cancel);
    }
}
