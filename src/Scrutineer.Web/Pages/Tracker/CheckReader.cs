using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Gathers what in a board's records needs a person.</summary>
public sealed class CheckReader(ScrutineerDb db, TrackerLines lines, RecordCards cards)
{
    private const int MostLinks = 20;

    public async Task<CheckView> OfAsync(Board board, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(board);
        var rows = await db.Set<TrackerRow>().AsNoTracking().Where(r => r.Scope == board.Id).OrderBy(r => r.RaisedOn).ThenBy(r => r.Order).ToListAsync(cancel);
        var listed = rows.Select(r => r.TrackedItemId).ToHashSet();
        DateOnly? newest = rows.Count == 0 ? null : rows.Max(r => r.SeenOn);
        var asks = await lines.OfAsync(db.Set<TrackedItem>().AsNoTracking().Where(i => i.Scope == board.Id).OrderByDescending(i => i.RaisedOn).ThenBy(i => i.Place).ThenBy(i => i.Id), cancel);
        var coverage = asks.Where(a => a.Item.OriginKind == "minute")
            .ToLookup(a => TrackerCoverageRule.Of(a.Item.Kind, a.Item.RaisedOn, listed.Contains(a.Item.Id), newest));
        return new CheckView(
            board, newest, ByMeeting(coverage[TrackerCoverage.LeftOut]), ByMeeting(coverage[TrackerCoverage.NoTableYet]), coverage[TrackerCoverage.InWorkProgramme].Count(),
            await NotMinutedAsync(board, rows, asks, cancel), [.. asks.Where(a => a.Closures.Count > 0 && a.Item.State.IsOutstanding())],
            await CitationsAsync(board, CitationState.Flagged, cancel), await CitationsAsync(board, CitationState.Pending, cancel), await UnreadAsync(board, cancel))
        {
            Suggested = await SuggestedAsync(board, cancel),
            SuggestedCount = await LinkReview.Suggested(db, [board.Id]).CountAsync(cancel),
            MayCorrect = db.Viewer.May(CorrectionLeave.Correct, board.Id),
            Versions = await DocumentsAsync(board, d => d.VersionDoubt != null, cancel),
        };
    }

    private static List<CheckMeeting> ByMeeting(IEnumerable<TrackerLine> asks) =>
        [.. asks.GroupBy(a => a.Item.RaisedOn).OrderByDescending(g => g.Key).Select(g => new CheckMeeting(g.Key, [.. g]))];

    /// <summary>Only rows of asks that this reader may see.</summary>
    private async Task<IReadOnlyList<CheckRow>> NotMinutedAsync(Board board, List<TrackerRow> rows, IReadOnlyList<TrackerLine> asks, CancellationToken cancel)
    {
        var seen = asks.Select(a => a.Item.Id).ToHashSet();
        var minuted = (await db.Set<Meeting>().Where(m => m.BoardId == board.Id && m.HasMinutes).Select(m => m.Date).ToListAsync(cancel)).ToHashSet();
        return [.. rows.Where(r => !r.MatchedToMinute && seen.Contains(r.TrackedItemId)).Select(r => new CheckRow(r, r.RaisedOn is { } day && minuted.Contains(day)))];
    }

    private async Task<IReadOnlyList<CheckCitation>> CitationsAsync(Board board, CitationState state, CancellationToken cancel)
    {
        var citations = await db.Set<Citation>().AsNoTracking().Where(c => c.Scope == board.Id && c.State == state).ToListAsync(cancel);
        var by = await cards.OfAsync(db, citations.Select(c => c.Citing).Distinct(), cancel);
        return [.. citations.Where(c => by.ContainsKey(c.Citing)).GroupBy(c => (c.Text, c.Why)).OrderBy(g => CitationOrder(g.Key.Text))
            .Select(g => new CheckCitation(g.Key.Text, g.Key.Why, [.. g.Select(c => new CheckCiting(by[c.Citing], c.Sentence, c.Id)).OrderBy(c => (c.By.Date, c.By.Order))]))];
    }

    /// <summary>The newest few: a board of many years has thousands, and others take their place as these are settled.</summary>
    private async Task<IReadOnlyList<CheckLink>> SuggestedAsync(Board board, CancellationToken cancel)
    {
        var links = await LinkReview.Suggested(db, [board.Id]).OrderByDescending(l => l.Id).Take(MostLinks).ToListAsync(cancel);
        var named = await cards.OfAsync(db, links.SelectMany(l => new[] { l.From, l.To }).Distinct(), cancel);
        return [.. links.Where(l => named.ContainsKey(l.From) && named.ContainsKey(l.To))
            .Select(l => new CheckLink(named[l.From], named[l.To], l.Words, l.Id)).OrderByDescending(l => l.From.Date).ThenBy(l => l.From.Order)];
    }

    /// <summary>Pairs who may be one person, over all boards.</summary>
    public async Task<IReadOnlyList<CheckPeople>> SameAsync(CancellationToken cancel)
    {
        var may = db.Viewer.May(CorrectionLeave.Correct);
        var pairs = new List<CheckPeople>();
        foreach (var pair in await SamePeople.ProposedAsync(db, cancel))
            pairs.Add(new(pair, may && await CorrectionLeave.MayCompareAsync(db, db.Viewer, [pair.Keep.Id, pair.Other.Id], cancel)));
        return pairs;
    }

    private async Task<IReadOnlyList<CheckDocument>> UnreadAsync(Board board, CancellationToken cancel) =>
        [.. (await DocumentsAsync(board, d => !d.IsReplaced, cancel)).Where(d => d.Document.Problems.Count > 0)];

    /// <summary>A file that is not offered is named only to those who look after the board's records (rule M6).</summary>
    private async Task<IReadOnlyList<CheckDocument>> DocumentsAsync(Board board, Expression<Func<PublishedDocument, bool>> which, CancellationToken cancel)
    {
        var documents = await (from document in db.Set<PublishedDocument>().AsNoTracking().Where(which)
                               join meeting in db.Set<Meeting>() on document.MeetingId equals meeting.Id
                               where document.BoardId == board.Id
                               orderby meeting.Date descending, document.FileName
                               select new { document, meeting.Date }).ToListAsync(cancel);
        var offered = (await db.PublicDocuments().Where(d => d.BoardId == board.Id).Select(d => d.Id).ToListAsync(cancel)).ToHashSet();
        var looksAfter = db.Viewer.May(TrackerCoverageRule.Check, board.Id);
        return [.. documents.Select(d => new CheckDocument(d.document, d.Date, offered.Contains(d.document.Id))).Where(d => looksAfter || d.IsOffered)];
    }

    /// <summary>Year, then number: 63/15 before 9/16.</summary>
    private static (string Year, int Number) CitationOrder(string citation)
    {
        var slash = citation.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(citation[..slash], out var number) ? (citation[(slash + 1)..], number) : (citation, 0);
    }
}
