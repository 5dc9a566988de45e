using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>A passkey of an account: its public half, and what its owner calls it.</summary>
public sealed class Passkey : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Name { get; set; }
    [Secret] public required byte[] CredentialId { get; init; }
    [Secret] public required byte[] PublicKey { get; init; }
    public required DateTime CreatedAt { get; init; }
    public long SignCount { get; set; }
    public List<string> Transports { get; init; } = [];
    public bool IsUserVerified { get; set; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; set; }
    [Secret] public byte[] AttestationObject { get; init; } = [];
    [Secret] public byte[] ClientData { get; init; } = [];

    public RecordRef Ref => new("passkey", Id);

    internal static Passkey Of(Guid account, UserPasskeyInfo info) => new()
    {
        AccountId = account,
        Name = info.Name ?? "Passkey",
        CredentialId = info.CredentialId,
        PublicKey = info.PublicKey,
        CreatedAt = info.CreatedAt.UtcDateTime,
        SignCount = info.SignCount,
        Transports = [.. info.Transports ?? []],
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
        AttestationObject = info.AttestationObject,
        ClientData = info.ClientDataJson,
    };

    internal UserPasskeyInfo Info() => new(
        CredentialId, PublicKey, new DateTimeOffset(CreatedAt), (uint)SignCount, [.. Transports], IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientData)
    { Name = Name };
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.CredentialId).HasMaxLength(1023);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasOne<Account>().WithMany(a => a.Passkeys).HasForeignKey(p => p.AccountId);
    }
}
