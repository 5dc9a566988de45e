using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Meetings;

/// <summary>Meetings by board, day and place, and the items of their agendas. Of a private item its title only (rule M4).</summary>
internal sealed class MeetingSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == scope, cancel);
        var meetings = db.Set<Meeting>().AsNoTracking().Include(m => m.Items).Where(m => m.BoardId == scope).OrderBy(m => m.Date);
        await foreach (var meeting in meetings.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var place = new Dictionary<string, string> { ["board"] = board.Slug, ["date"] = meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
            yield return new SearchText(meeting.Ref, "Meeting", $"{board.Name}, {meeting.Date.InWords()}", meeting.Date, Visibility.Public, place)
            {
                Text = string.Join("; ", new[] { meeting.Place, meeting.Nature, meeting.ProgrammeNote }.OfType<string>()),
            };
            foreach (var item in meeting.Items.Where(i => !i.IsDraft))
                yield return new SearchText(
                    item.Ref, $"Agenda item {item.Number}", item.Title, meeting.Date, item.Visibility, new Dictionary<string, string>(place) { ["order"] = item.Order.ToString(CultureInfo.InvariantCulture) })
                {
                    Text = item.IsPrivate ? "" : string.Join("; ", [.. item.PaperLine is { } line ? [line] : Array.Empty<string>(), .. item.Parts]),
                };
        }
    }
}
