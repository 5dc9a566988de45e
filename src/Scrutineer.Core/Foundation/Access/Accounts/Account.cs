using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>Somebody who can sign in. Accounts come by invitation only (rule A4).</summary>
public sealed class Account : IRecord
{
    /// <summary>How many wrong passwords or codes in a row lock an account.</summary>
    public const int MostWrongSecrets = 10;

    /// <summary>How long it stays locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>The address as it is compared: without regard to capitals.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>The person of the records whose account this is; null where nobody has joined the two.</summary>
    public Guid? PersonId { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the invitation was taken up; null while it waits.</summary>
    public DateTime? JoinedAt { get; set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>True for one of the demonstration's invented people, who sign in by a click (rule A9).</summary>
    public bool IsDemonstration { get; init; }

    [Secret] public string? PasswordHash { get; set; }

    public int FailedSignIns { get; set; }
    public DateTime? LockedUntil { get; set; }

    /// <summary>Whether a code of an authenticator is asked for after the password.</summary>
    public bool AsksForCode { get; set; }

    /// <summary>The authenticator's key, encrypted.</summary>
    [Secret] public string? AuthenticatorKey { get; set; }

    /// <summary>Hash of the last code accepted, which is not accepted again.</summary>
    [Secret] public string? LastCodeHash { get; set; }

    /// <summary>Hashes of the recovery codes not used yet.</summary>
    [Secret] public List<string> RecoveryCodes { get; set; } = [];

    /// <summary>Kinds of reminder that they do not want by e-mail.</summary>
    public List<string> RemindersOff { get; set; } = [];

    public int Version { get; set; }

    public List<RoleGrant> Grants { get; } = [];
    public List<Passkey> Passkeys { get; } = [];

    public RecordRef Ref => new("account", Id);

    /// <summary>Whether it can be used to sign in at all; a lock after wrong passwords is another matter.</summary>
    public bool IsOpen => DisabledAt is null;

    /// <summary>Whether no password or code is accepted just now.</summary>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Counts a wrong password or code; the tenth locks the account for a quarter of an hour (rule A5).</summary>
    public void NoteWrongSecret(DateTime now)
    {
        if (++FailedSignIns < MostWrongSecrets) return;
        (FailedSignIns, LockedUntil) = (0, now + LockedFor);
    }

    public void NoteSignedIn() => (FailedSignIns, LockedUntil) = (0, null);

    public static string KeyOf(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().ToUpperInvariant();
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Email).HasMaxLength(254);
        builder.Property(a => a.EmailKey).HasMaxLength(254);
        builder.HasIndex(a => a.EmailKey).IsUnique();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}
