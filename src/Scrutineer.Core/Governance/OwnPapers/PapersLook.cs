using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Governance.OwnPapers;

/// <summary>When somebody last looked at the page of their own papers. Looks within an hour are one, so that going back and forth does not take the marks away (rule PN2).</summary>
[NotJournalled]
public sealed class PapersLook : IOwned
{
    private static readonly TimeSpan OneLook = TimeSpan.FromHours(1);

    public required Guid AccountId { get; init; }

    /// <summary>The end of the look before this one: what was published after it is new. Null where this is the first.</summary>
    public DateTime? Since { get; private set; }
    public DateTime Latest { get; private set; }

    /// <summary>Notes that they look now.</summary>
    public void Note(DateTime now)
    {
        if (Latest != default && now - Latest > OneLook) Since = Latest;
        if (now > Latest) Latest = now;
    }

    /// <summary>Whether what was published at that moment is new to them.</summary>
    public bool IsNew(DateTime published) => Since is not { } since || published > since;
}

internal sealed class PapersLookMapping : IEntityTypeConfiguration<PapersLook>
{
    public void Configure(EntityTypeBuilder<PapersLook> builder)
    {
        builder.HasKey(l => l.AccountId);
        builder.Property(l => l.AccountId).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
