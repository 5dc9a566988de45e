using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.WorkProgramme.Review;

/// <summary>Makes the review of a year a paper of a meeting (rule W13).</summary>
public static class YearReviewWriter
{
    /// <summary>From this month to the end of the municipal year a meeting reviews its own year; before it, the year that has ended.</summary>
    private const int FirstMonth = 2;

    /// <summary>Whether the review is offered for an item: one about the work programme or the year, while it has none.</summary>
    public static bool Offers(AgendaItem item, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(item);
        string[] words = ["work programme", "annual review", "review of the year", "year end", "end of year"];
        return words.Any(w => item.Title.Contains(w, StringComparison.OrdinalIgnoreCase)) && papers.All(p => GeneratedPapers.Of(p) != YearReviewText.Facts);
    }

    /// <summary>The year that a meeting on this day reviews.</summary>
    public static MunicipalYear YearFor(DateOnly day) => MunicipalYear.Of(day) is var year && day.Month is >= FirstMonth and < 5 ? year : new MunicipalYear(year.StartYear - 1);

    /// <summary>Begins the paper of an item.</summary>
    /// <param name="author">Who makes it, with their name.</param>
    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, string author, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var day = await db.Set<Meeting>().Where(m => m.Items.Any(i => i.Id == itemId)).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(cancel) ?? db.Time.Today();
        var year = YearFor(day);
        return await GeneratedPapers.StartAsync(db, itemId, PaperForm.BriefingNote, YearReviewText.SubjectOf(year), YearReviewText.Facts, async paper =>
        {
            var (board, meeting) = await OfAsync(db, paper, cancel);
            return YearReviewText.Of(await YearReview.ReadAsync(db, board, year, cancel), meeting, author);
        }, cancel);
    }

    internal static async Task<string> AppendixAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var (board, meeting) = await OfAsync(db, paper, cancel);
        return YearReviewText.Appendix(await YearReview.ReadAsync(db, board, YearReviewText.YearOf(paper.Text) ?? YearFor(meeting.Date), cancel));
    }

    private static async Task<(Board Board, Meeting Meeting)> OfAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == paper.MeetingId, cancel);
        return (await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel), meeting);
    }
}
