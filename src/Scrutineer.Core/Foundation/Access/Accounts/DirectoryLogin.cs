using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>An account's identity in the council's directory, kept from the first sign-in through it (rule A8).</summary>
public sealed class DirectoryLogin : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>The directory's own address.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the directory calls the person; it never changes, as an e-mail address may.</summary>
    public required string Subject { get; init; }

    public RecordRef Ref => new("directory-login", Id);
}

internal sealed class DirectoryLoginMapping : IEntityTypeConfiguration<DirectoryLogin>
{
    public void Configure(EntityTypeBuilder<DirectoryLogin> builder)
    {
        builder.Property(l => l.Issuer).HasMaxLength(500);
        builder.Property(l => l.Subject).HasMaxLength(255);
        builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}
