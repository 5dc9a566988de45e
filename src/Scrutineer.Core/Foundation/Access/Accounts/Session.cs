using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>One signed-in browser. It is looked up on every request, so what is ended or disabled here is refused on the next (rule A6).</summary>
public sealed class Session : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>Hash of the key in the browser's cookie: whoever reads this table cannot take the session over.</summary>
    [Secret] public required string KeyHash { get; init; }

    public required SignInMethod Method { get; init; }

    /// <summary>The browser in words.</summary>
    public required string Device { get; init; }

    public required DateTime StartedAt { get; init; }
    public required DateTime SeenAt { get; set; }
    public DateTime? EndedAt { get; set; }

    public RecordRef Ref => new("session", Id);
}

/// <summary>How somebody showed who they are.</summary>
public enum SignInMethod { Password, PasswordAndCode, Passkey, Directory, Demonstration }

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.KeyHash).HasMaxLength(64);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.Property(s => s.Method).HasConversion<string>().HasMaxLength(40);
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}
