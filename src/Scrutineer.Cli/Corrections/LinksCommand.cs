using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance;
using Scrutineer.Governance.Corrections;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Cli.Corrections;

/// <summary><c>links</c>: lists ties between records, and confirms or cuts one (rule I9).</summary>
internal sealed class LinksCommand : Command
{
    private readonly Option<string> state = new("--state") { Description = "suggested, confirmed, cut or all.", DefaultValueFactory = _ => "suggested" };
    private readonly Argument<string> id = new("id") { Description = "The tie, as the list names it." };

    public LinksCommand() : base("links", "Ties between records: which hold, and which do not.")
    {
        state.AcceptOnlyFromAmong("suggested", "confirmed", "cut", "all");
        var options = new CorrectionOptions();
        Add(options.Listing<LinkLine>("List ties.", ListAsync, l => l.Words, "None.", state));
        Add(options.Correcting("confirm", "Say that a tie holds.", async (parsed, db, said, cancel) =>
            (await LinkReview.ConfirmAsync(db, await LinkAsync(parsed, db, cancel), said.By, said.Reason, cancel), "The tie is confirmed and stays when ties are found anew."), id));
        Add(options.Correcting("cut", "Say that a tie does not hold; it is not suggested again.", async (parsed, db, said, cancel) =>
            (await LinkReview.CutAsync(db, await LinkAsync(parsed, db, cancel), said.By, said.Reason, cancel), "The tie is cut and will not be suggested again."), id));
        Add(options.Correcting("restore", "Take back that a tie was confirmed or cut.", async (parsed, db, said, cancel) =>
            (await LinkReview.RestoreAsync(db, await LinkAsync(parsed, db, cancel), said.By, said.Reason, cancel), "The tie stands as it was found."), id));
    }

    private Task<Link> LinkAsync(ParseResult parsed, ScrutineerDb db, CancellationToken cancel) => db.ByShortIdAsync<Link>(parsed.GetRequiredValue(id), "link", cancel);

    private async Task<IReadOnlyList<LinkLine>> ListAsync(ParseResult parsed, ScrutineerDb db, CancellationToken cancel)
    {
        var links = db.Set<Link>().AsNoTracking();
        var chosen = await (parsed.GetValue(state) switch
        {
            "suggested" => links.Where(LinkReview.IsSuggested),
            "confirmed" => links.Where(l => l.ConfirmedBy != null),
            "cut" => links.Where(l => l.CutBy != null),
            _ => links,
        }).OrderBy(l => l.Id).ToListAsync(cancel);
        var cards = await new RecordCards(GovernanceKinds.All).OfAsync(db, chosen.SelectMany(l => new[] { l.From, l.To }).Distinct(), cancel);
        return [.. chosen.Select(l => new LinkLine(ShortId.Of(l.Id), Called(cards, l.From), Relation(l.Relation), Called(cards, l.To), l.Words, l.Likeness, l.ConfirmedBy, l.CutBy))];
    }

    private static string Called(Dictionary<RecordRef, RecordCard> cards, RecordRef record) =>
        cards.TryGetValue(record, out var card) ? $"{card.KindWord}, {card.Title}{(card.Date is { } day ? $" ({day:yyyy-MM-dd})" : "")}" : "a record that is gone";

    private static string Relation(LinkRelation relation) => relation switch
    {
        LinkRelation.ArisesFrom => "arises from",
        LinkRelation.FurtherTo => "is further to",
        LinkRelation.RefersTo => "refers to",
        LinkRelation.RespondsTo => "responds to",
        LinkRelation.ReportsOn => "reports on",
        LinkRelation.Evidences => "is evidence for",
        LinkRelation.JudgesEffectOf => "judges the effect of",
        _ => "supersedes",
    };

    private sealed record LinkLine(string Id, string From, string Relation, string To, string Why, double? Likeness, string? ConfirmedBy, string? CutBy)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Words => $"{Id}: {From} {Relation} {To}. {Why}{(ConfirmedBy is null ? "" : $" Confirmed by {ConfirmedBy}.")}{(CutBy is null ? "" : $" Cut by {CutBy}.")}";
    }
}
