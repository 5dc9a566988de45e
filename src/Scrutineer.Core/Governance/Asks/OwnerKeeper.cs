using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;

namespace Scrutineer.Governance.Asks;

/// <summary>What a person says of a name under which papers ask somebody.</summary>
public enum OwnerMeant
{
    /// <summary>One of the council's posts.</summary>
    Officer,
    /// <summary>A cabinet member's portfolio.</summary>
    Portfolio,
    /// <summary>A partner or provider.</summary>
    Partner,
    /// <summary>The board, its members or its officers.</summary>
    Board,
    /// <summary>Nobody that can be told.</summary>
    Nobody,
}

/// <summary>Says who is meant by a name, for every ask that has it (rule T22).</summary>
public static class OwnerKeeper
{
    private const int LongestName = 200;

    /// <param name="called">The post's or partner's name; one that is held already is taken, and a new one made otherwise.</param>
    /// <param name="directorate">The directorate of an officer's post; null to leave it as it is.</param>
    /// <param name="heldBy">The slug of the person who holds the post from today; null to leave that as it is.</param>
    /// <exception cref="RuleBrokenException">A name is missing or nobody has the slug; nothing is said.</exception>
    public static async Task SayAsync(ScrutineerDb db, Guid nameId, OwnerMeant meant, string? called, string? directorate, string? heldBy, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var name = await db.Set<OwnerName>().SingleOrDefaultAsync(n => n.Id == nameId, cancel) ?? throw new RuleBrokenException("This name is not held here any more.");
        var needsName = meant is OwnerMeant.Officer or OwnerMeant.Portfolio or OwnerMeant.Partner;
        if (needsName && string.IsNullOrWhiteSpace(called)) throw new RuleBrokenException("Write the name of the post or partner that is meant.");
        if (called?.Length > LongestName || directorate?.Length > LongestName) throw new RuleBrokenException($"A name has at most {LongestName} characters.");
        (name.PostId, name.OrganisationId, name.IsBoard, name.SaidByPerson) = (null, null, meant == OwnerMeant.Board, true);
        if (meant == OwnerMeant.Partner) name.OrganisationId = (await OrganisationAsync(db, called!, OrganisationKind.Partner, cancel)).Id;
        else if (needsName) name.PostId = (await PostAsync(db, called!, meant, directorate, heldBy, cancel)).Id;
        var written = await db.Set<Addressee>().ToListAsync(cancel);
        foreach (var addressee in written.Where(a => OwnerWords.KeyOf(a.AsWritten) == name.Key)) (addressee.PostId, addressee.OrganisationId) = (name.PostId, name.OrganisationId);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<Post> PostAsync(ScrutineerDb db, string called, OwnerMeant meant, string? directorate, string? heldBy, CancellationToken cancel)
    {
        var posts = await db.Set<Post>().Include(p => p.Holdings).ToListAsync(cancel);
        var key = OwnerWords.KeyOf(called);
        var post = posts.Find(p => OwnerWords.KeyOf(p.Title) == key);
        if (post is null)
        {
            post = new Post { Title = called.Trim(), Slug = Slug.Free(called, s => posts.Exists(p => p.Slug == s)) };
            db.Add(post);
        }

        post.Kind = meant == OwnerMeant.Portfolio ? PostKind.Portfolio : PostKind.Officer;
        if (!string.IsNullOrWhiteSpace(directorate)) post.OrganisationId = (await OrganisationAsync(db, directorate, OrganisationKind.Directorate, cancel)).Id;
        if (!string.IsNullOrWhiteSpace(heldBy)) await HoldAsync(db, post, heldBy.Trim(), cancel);
        return post;
    }

    /// <summary>Somebody holds it from today: whoever held it before does so until yesterday, and what is owed stays with the post.</summary>
    private static async Task HoldAsync(ScrutineerDb db, Post post, string slug, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug && p.MergedIntoId == null, cancel) ?? throw new RuleBrokenException($"Nobody here has the address /people/{slug}.");
        var today = Foundation.Calendar.LocalDay.Today(db.Time);
        if (post.HoldersOn(today).Contains(person.Id)) return;
        foreach (var before in post.Holdings.Where(h => h.To is null || h.To >= today)) before.To = today.AddDays(-1);
        var holding = new PostHolding { PostId = post.Id, PersonId = person.Id, From = today };
        post.Holdings.Add(holding);
        db.Add(holding);
    }

    private static async Task<Organisation> OrganisationAsync(ScrutineerDb db, string called, OrganisationKind kind, CancellationToken cancel)
    {
        var all = await db.Set<Organisation>().ToListAsync(cancel);
        var key = OwnerWords.KeyOf(called);
        if (all.Find(o => o.Kind == kind && OwnerWords.KeyOf(o.Name) == key) is { } held) return held;
        var made = new Organisation { Name = called.Trim(), Kind = kind, Slug = Slug.Free(called, s => all.Exists(o => o.Slug == s)) };
        db.Add(made);
        return made;
    }
}
