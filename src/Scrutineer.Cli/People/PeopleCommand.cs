using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Cli.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Cli.People;

/// <summary><c>people</c>: lists people and those who may be one, makes one of two or two of one (rule I6), and gives out what is held about one.</summary>
internal sealed class PeopleCommand : Command
{
    private readonly Option<string?> query = new("--q") { Description = "Only names that hold this.", HelpName = "name" };
    private readonly Option<bool> same = new("--perhaps-same") { Description = "Only pairs that may be one person, with why." };
    private readonly Argument<string> keep = new("keep") { Description = "The person to keep, by the last part of their address (j-bell)." };
    private readonly Argument<string> other = new("other") { Description = "The other, whose address will lead to the one kept." };

    public PeopleCommand() : base("people", "People as papers name them, who is one with whom, and all that is held about one.")
    {
        var options = new CorrectionOptions();
        Add(options.Listing<PersonLine>("List people, and whom each may be one with.", ListAsync, p => p.Words, "No person is held here by that name.", query, same));
        Add(options.Correcting("merge", "Make one person of two: everything of the other goes to the one kept.", async (parsed, db, said, cancel) =>
        {
            var (kept, gone) = (await db.PersonAsync(parsed.GetRequiredValue(keep), cancel), await db.PersonAsync(parsed.GetRequiredValue(other), cancel));
            var correction = await PeopleMerger.MergeAsync(db, kept, gone, said.By, said.Reason, cancel);
            return (correction, $"{gone.FullName} is now {kept.FullName}. To take it back: scrutineer people split {gone.Slug} --reason \"...\"");
        }, keep, other));
        var split = options.Correcting("split", "Take a merge back.", async (parsed, db, said, cancel) =>
        {
            var gone = await db.PersonAsync(parsed.GetRequiredValue(other), cancel);
            return (await PeopleMerger.SplitAsync(db, gone, said.By, said.Reason, cancel), $"{gone.FullName} is a person of their own again.");
        }, other);
        split.Aliases.Add("unmerge");
        Add(split);
        Add(options.Correcting("apart", "Say that two who look like one are two, so that they are not proposed again.", async (parsed, db, said, cancel) =>
        {
            var (one, two) = (await db.PersonAsync(parsed.GetRequiredValue(keep), cancel), await db.PersonAsync(parsed.GetRequiredValue(other), cancel));
            return (await PeopleMerger.KeepApartAsync(db, one, two, said.By, said.Reason, cancel), $"{one.FullName} and {two.FullName} are two people.");
        }, keep, other));
        Add(new ExportCommand());
    }

    private async Task<IReadOnlyList<PersonLine>> ListAsync(ParseResult parsed, ScrutineerDb db, CancellationToken cancel)
    {
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.Slug).ToListAsync(cancel);
        var slugs = people.ToDictionary(p => p.Id, p => p.Slug);
        var proposed = (await SamePeople.ProposedAsync(db, cancel)).SelectMany(p => new[] { (p.Keep.Id, Like: p.Other.Slug, p.Why), (p.Other.Id, Like: p.Keep.Slug, p.Why) }).ToLookup(p => p.Id, p => new PersonLike(p.Like, p.Why));
        var q = parsed.GetValue(query)?.Trim() ?? "";
        return
        [
            .. people.Where(p => p.FullName.Contains(q, StringComparison.OrdinalIgnoreCase) || p.Slug.Contains(q, StringComparison.OrdinalIgnoreCase))
                .Where(p => !parsed.GetValue(same) || proposed[p.Id].Any())
                .Select(p => new PersonLine(p.Slug, p.FullName, p.MergedIntoId is { } into ? slugs[into] : null, [.. proposed[p.Id]])),
        ];
    }

    /// <param name="MergedInto">The person this one was found to be.</param>
    private sealed record PersonLine(string Person, string Name, string? MergedInto, IReadOnlyList<PersonLike> PerhapsSame)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Words => $"{Person}: {Name}{(MergedInto is null ? "" : $", merged into {MergedInto}")}{string.Concat(PerhapsSame.Select(s => $"; perhaps {s.Person}: {s.Why}"))}";
    }

    private sealed record PersonLike(string Person, string Why);
}
