using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>A link sent by mail that does one thing once, for a while (rule A4).</summary>
public sealed class OneTimeLink : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required LinkPurpose Purpose { get; init; }
    [Secret] public required string TokenHash { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }

    /// <summary>The new address that a change of e-mail confirms.</summary>
    public string? Email { get; init; }

    public RecordRef Ref => new("one-time-link", Id);

    /// <summary>How long links of a purpose can be used.</summary>
    public static TimeSpan LifetimeOf(LinkPurpose purpose) => purpose == LinkPurpose.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    /// <summary>A new link, whose earlier ones of the same purpose end, and the token that its address carries.</summary>
    public static async Task<string> IssueAsync(ScrutineerDb db, Guid account, LinkPurpose purpose, DateTime now, string? email = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var earlier in await db.Set<OneTimeLink>().Where(l => l.AccountId == account && l.Purpose == purpose && l.UsedAt == null).ToListAsync(cancel))
            earlier.UsedAt = now;
        var token = Token.New();
        db.Add(new OneTimeLink { AccountId = account, Purpose = purpose, TokenHash = Token.Hash(token), ExpiresAt = now + LifetimeOf(purpose), Email = email });
        return token;
    }

    /// <summary>The link of a token, with its account; null for one that is unknown, used, out of date or of a closed account.</summary>
    public static async Task<(OneTimeLink Link, Account Account)?> FindAsync(ScrutineerDb db, string token, LinkPurpose purpose, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = Token.Hash(token);
        var found = await (from link in db.Set<OneTimeLink>()
                           join account in db.Set<Account>().Include(a => a.Grants) on link.AccountId equals account.Id
                           where link.TokenHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now && account.DisabledAt == null
                           select new { link, account }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.link, found.account);
    }
}

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose { Invitation, Recovery, EmailChange }

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AccountId);
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(40);
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}
