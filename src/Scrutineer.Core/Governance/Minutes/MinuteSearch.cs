using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Minutes;

/// <summary>Minutes: what was said, what was asked and what was decided, a passage each.</summary>
internal sealed class MinuteSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == scope, cancel);
        var minutes = from minute in db.Set<Minute>().AsNoTracking().Include(m => m.Decisions)
                      join meeting in db.Set<Meeting>() on minute.MeetingId equals meeting.Id
                      where minute.BoardId == scope
                      orderby minute.Id
                      select new { minute, meeting.Date };
        await foreach (var row in minutes.AsAsyncEnumerable().WithCancellation(cancel))
            foreach (var text in Texts(board, row.minute, row.Date)) yield return text;
    }

    private static IEnumerable<SearchText> Texts(Board board, Minute minute, DateOnly day)
    {
        var title = new SearchText(
            minute.Ref, minute.Citation is null ? "Minute" : $"Minute {minute.Citation}", minute.Title, day, minute.Visibility,
            new Dictionary<string, string>(RecordAddress.Minute(board.Slug, day, minute)) { ["order"] = minute.Order.ToString(CultureInfo.InvariantCulture) });
        yield return title;
        var passages = Passages.Of(minute.Narrative);
        for (var i = 0; i < passages.Count; i++) yield return title with { Part = $"text-{i + 1}", Where = "what was said", Text = passages[i].Text };
        var apart = minute.Concerns.Where(c => !minute.Narrative.Contains(c, StringComparison.OrdinalIgnoreCase)).ToList();
        for (var i = 0; i < apart.Count; i++) yield return title with { Part = $"concern-{i + 1}", Where = "the questions raised", Text = Passages.Plain(apart[i]) };
        foreach (var decision in minute.Decisions.OrderBy(d => d.Order))
            yield return title with
            {
                Part = $"decision-{decision.Order + 1}",
                Where = minute.Decisions.Count == 1 ? "the decision" : $"decision {decision.Ordinal.Trim('(', ')', '.')}",
                Text = Passages.Plain(decision.Text),
            };
    }
}
