using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>A correction as people read it.</summary>
/// <param name="Words">What was put right, in a sentence.</param>
/// <param name="MayTakeBack">Whether the reader may take it back.</param>
public sealed record CorrectionLine(Correction Correction, string Words, string? Board, bool MayTakeBack);

/// <summary>Puts corrections into words, for one reader.</summary>
public sealed class CorrectionLines(ScrutineerDb db, Viewer viewer, RecordCards cards)
{
    public async Task<IReadOnlyList<CorrectionLine>> OfAsync(IReadOnlyList<Correction> corrections, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        var words = new CorrectionWords(await NamesAsync(corrections, cancel), await LinksAsync(corrections, cancel), await CardsAsync(corrections, cancel));
        var lines = new List<CorrectionLine>();
        foreach (var correction in corrections)
            lines.Add(new(correction, words.Of(correction), correction.Scope is { } board ? boards.GetValueOrDefault(board) : null,
                correction.IsInForce && await CorrectionLeave.MayTakeBackAsync(db, viewer, correction, cancel)));
        return lines;
    }

    private async Task<Dictionary<string, string>> NamesAsync(IReadOnlyList<Correction> corrections, CancellationToken cancel)
    {
        var slugs = corrections.Where(c => c.Kind is CorrectionKind.PeopleMerged or CorrectionKind.PeopleApart).SelectMany(c => new[] { c.From, c.To }).Distinct().ToList();
        return (await db.Set<Person>().AsNoTracking().Where(p => slugs.Contains(p.Slug)).ToListAsync(cancel)).ToDictionary(p => p.Slug, p => p.FullName);
    }

    private async Task<Dictionary<Guid, Link>> LinksAsync(IReadOnlyList<Correction> corrections, CancellationToken cancel)
    {
        var ids = corrections.Where(c => c.SubjectKind == "link").Select(c => c.SubjectId).ToList();
        return await db.Set<Link>().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
    }

    /// <summary>Cards of the records that ties tie and of those that cite, as far as the reader may see them.</summary>
    private async Task<Dictionary<RecordRef, RecordCard>> CardsAsync(IReadOnlyList<Correction> corrections, CancellationToken cancel)
    {
        var links = await LinksAsync(corrections, cancel);
        var citing = corrections.Where(c => c.Kind == CorrectionKind.CitationResolved).Select(c => new RecordRef(c.SubjectKind, c.SubjectId));
        return await cards.OfAsync(db, links.Values.SelectMany(l => new[] { l.From, l.To }).Concat(citing).Distinct(), cancel);
    }
}

/// <summary>Sentences for corrections, by what their records are called.</summary>
internal sealed class CorrectionWords(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<Guid, Link> links, IReadOnlyDictionary<RecordRef, RecordCard> cards)
{
    public string Of(Correction c) => c.Kind switch
    {
        CorrectionKind.PeopleMerged => $"{Name(c.From)} is {Name(c.To)}",
        CorrectionKind.PeopleApart => $"{Name(c.From)} and {Name(c.To)} are two people",
        CorrectionKind.MeetingMoved => $"The meeting that papers date {Day(c.From)} was on {Day(c.To)}",
        CorrectionKind.CitationResolved => $"{Card(new RecordRef(c.SubjectKind, c.SubjectId))} cites {c.From} and means {(c.To.Length == 0 ? "no minute held here" : $"minute {c.To}")}",
        CorrectionKind.LinkConfirmed => $"{Tie(c)} are tied",
        _ => $"{Tie(c)} are not tied",
    };

    private string Name(string slug) => names.GetValueOrDefault(slug, slug);

    private string Tie(Correction c) => links.TryGetValue(c.SubjectId, out var link) ? $"{Card(link.From)} and {Card(link.To)}" : "Two records that are no longer held";

    private string Card(RecordRef record) => cards.TryGetValue(record, out var card) ? $"{card.KindWord} (\u201c{card.Title.Shortened(80)}\u201d)" : "A record that is not shown to you";

    private static string Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).Words();
}
