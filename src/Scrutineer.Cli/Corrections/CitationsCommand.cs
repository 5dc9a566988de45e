using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Cli.Corrections;

/// <summary><c>citations</c>: lists what papers cite, and says what a citation means where its number does not (rule I8).</summary>
internal sealed class CitationsCommand : Command
{
    private readonly Option<string> state = new("--state") { Description = "flagged, pending, resolved, set-aside, other-body or all.", DefaultValueFactory = _ => "flagged" };
    private readonly Argument<string> id = new("id") { Description = "The citation, as the list names it." };
    private readonly Option<string?> to = new("--to") { Description = "The minute that is meant, written 20/15.", HelpName = "number/year" };
    private readonly Option<bool> notThis = new("--not-this") { Description = "The minute with that number is not meant, and none held here is." };

    public CitationsCommand() : base("citations", "What minutes cite, and what is meant.")
    {
        state.AcceptOnlyFromAmong("flagged", "pending", "resolved", "set-aside", "other-body", "all");
        var options = new CorrectionOptions();
        Add(options.Listing<CitationLine>("List citations.", ListAsync, c => c.Words, "None.", state));
        var resolve = options.Correcting("resolve", "Say which minute is meant.", async (parsed, db, said, cancel) =>
        {
            var citation = await db.ByShortIdAsync<Citation>(parsed.GetRequiredValue(id), "citation", cancel);
            var meant = parsed.GetValue(to)?.Trim();
            var correction = await CitationReview.ResolveAsync(db, citation, meant, said.By, said.Reason, cancel);
            return (correction, $"{citation.Text} {(meant is null ? "is set aside: it leads to no minute held here" : $"now leads to minute {meant}")}. To take it back: scrutineer citations restore {ShortId.Of(citation.Id)} --reason \"...\"");
        }, id, to, notThis);
        resolve.Validators.Add(given =>
        {
            if (given.GetValue(to) is null == !given.GetValue(notThis)) given.AddError("Say either --to with the minute that is meant, or --not-this.");
        });
        Add(resolve);
        Add(options.Correcting("restore", "Read a citation by its number again.", async (parsed, db, said, cancel) =>
        {
            var citation = await db.ByShortIdAsync<Citation>(parsed.GetRequiredValue(id), "citation", cancel);
            return (await CitationReview.RestoreAsync(db, citation, said.By, said.Reason, cancel), $"{citation.Text} is read by its number again.");
        }, id));
    }

    private async Task<IReadOnlyList<CitationLine>> ListAsync(ParseResult parsed, ScrutineerDb db, CancellationToken cancel)
    {
        var wanted = parsed.GetValue(state)!.Replace("-", "", StringComparison.Ordinal);
        var all = await db.Set<Citation>().AsNoTracking().ToListAsync(cancel);
        var chosen = all.Where(c => wanted == "all" || c.State.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        var minutes = await db.Set<Minute>().AsNoTracking().Select(m => new { m.Id, Name = m.Citation ?? m.Title }).ToDictionaryAsync(m => m.Id, m => m.Name, cancel);
        var boards = await db.Set<Board>().ToDictionaryAsync(b => b.Id, b => b.Slug, cancel);
        return [.. chosen.Select(c => new CitationLine(
            ShortId.Of(c.Id), c.Text, minutes.GetValueOrDefault(c.CitingId, "a paper"), boards.GetValueOrDefault(c.Scope, ""), Word(c.State),
            c.ResolvedId is { } meant ? minutes.GetValueOrDefault(meant) : null, c.Sentence, c.Why)).OrderBy(c => c.Board, StringComparer.Ordinal).ThenBy(c => c.Citation, StringComparer.Ordinal)];
    }

    private static string Word(CitationState state) => state switch
    {
        CitationState.Pending => "pending",
        CitationState.Resolved => "resolved",
        CitationState.Flagged => "flagged",
        CitationState.SetAside => "set-aside",
        _ => "other-body",
    };

    private sealed record CitationLine(string Id, string Citation, string CitedBy, string Board, string State, string? LeadsTo, string Sentence, string? Why)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Words => $"{Id}: {CitedBy} cites {Citation} ({State}){(LeadsTo is null ? "" : $", which leads to {LeadsTo}")}{(Why is null ? "" : $". {Why}")} \u201c{Sentence}\u201d";
    }
}
