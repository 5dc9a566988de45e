using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Boards;

/// <summary>A board and its people, by name: its members and all who came to its meetings.</summary>
internal sealed class BoardSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == scope, cancel);
        yield return new SearchText(board.Ref, "Board", board.Name, null, Visibility.Public, new Dictionary<string, string> { ["board"] = board.Slug });
        var roles = await RolesAsync(db, scope, cancel);
        var people = db.Set<Person>().AsNoTracking().Where(p =>
            db.Set<BoardMembership>().Any(m => m.PersonId == p.Id && m.BoardId == scope)
            || db.Set<Attendance>().Any(a => a.PersonId == p.Id && db.Set<Meeting>().Any(m => m.Id == a.MeetingId && m.BoardId == scope)));
        await foreach (var person in people.OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(cancel))
            yield return new SearchText(person.Ref, "Person", person.FullName, null, Visibility.Public, new Dictionary<string, string> { ["person"] = person.Slug })
            {
                Text = string.Join("; ", roles[person.Id]),
            };
    }

    /// <summary>What people are called in attendance lists: "Director of Children's Services".</summary>
    private static async Task<ILookup<Guid, string>> RolesAsync(ScrutineerDb db, Guid scope, CancellationToken cancel)
    {
        var roles = await (from attendance in db.Set<Attendance>()
                           join meeting in db.Set<Meeting>() on attendance.MeetingId equals meeting.Id
                           where meeting.BoardId == scope && attendance.Detail != null
                           select new { attendance.PersonId, attendance.Detail }).Distinct().ToListAsync(cancel);
        return roles.OrderBy(r => r.Detail, StringComparer.Ordinal).ToLookup(r => r.PersonId, r => r.Detail!);
    }
}
