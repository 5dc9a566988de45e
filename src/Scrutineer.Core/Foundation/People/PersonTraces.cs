using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.People;

/// <summary>Everything by which records and the journal can mean one person: their names, those found to be the same human (rule I6), and the accounts joined to any of them (rule K9).</summary>
internal sealed class PersonTraces
{
    private readonly IReadOnlyList<Guid> accounts;
    private readonly List<string> actors;
    private readonly HashSet<Guid> records;

    private PersonTraces(IReadOnlyList<Person> people, IReadOnlyList<Guid> accounts)
    {
        this.accounts = accounts;
        Names = [.. people.Select(p => p.Name).Distinct()];
        Ids = [.. people.Select(p => p.Id), .. accounts];
        records = [.. Ids];
        // A command names who ran it; whoever is signed in stands in the journal by their account.
        actors = [.. people.SelectMany(p => new[] { p.Name, p.FullName }).Distinct(), .. accounts.Select(Viewer.ActorOf)];
    }

    /// <summary>How texts name them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The identities of the person and their accounts.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    public static async Task<PersonTraces> OfAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        var people = new List<Person> { person };
        for (var n = 0; n < people.Count; n++)
        {
            var (into, known) = (people[n].Id, people.ConvertAll(p => p.Id));
            people.AddRange(await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == into && !known.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancel));
        }

        var ids = people.ConvertAll(p => p.Id);
        var joined = await db.Set<Account>().Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value)).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel);
        return new PersonTraces(people, joined);
    }

    /// <summary>Takes in a row that belongs to one of their accounts (a role, a session): what the journal says of it is about them, whoever did it.</summary>
    public void TakeIn(IEntityType type, object row)
    {
        if (row is IRecord record && type.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Account) && k.Properties[0].PropertyInfo?.GetValue(row) is Guid account && accounts.Contains(account)))
            records.Add(record.Id);
    }

    /// <summary>What they did, and what was done to them, their accounts and what belongs to those, in the journal's order.</summary>
    public async Task<IReadOnlyList<PersonStep>> StepsAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var kept = records.Select(id => id.ToString("N")).ToList();
        var steps = from entry in db.Set<JournalEntry>().AsNoTracking()
                    join payload in db.Set<JournalPayload>() on entry.Sequence equals payload.Sequence
                    select new { entry, payload.Difference };
        var found = await steps.Where(s => actors.Contains(s.entry.Actor) || EF.Parameter(kept).Contains(s.entry.RecordId)).ToListAsync(cancel);
        foreach (var mention in Ids.Select(id => id.ToString("D")).Concat(Names))
            found.AddRange(await steps.Where(s => s.Difference != null && s.Difference.Contains(mention)).ToListAsync(cancel));
        return [.. found.DistinctBy(s => s.entry.Sequence).OrderBy(s => s.entry.Sequence)
            .Select(s => new PersonStep(s.entry.Sequence, s.entry.At, s.entry.Actor, s.entry.Verb, s.entry.RecordKind, s.Difference))];
    }
}
