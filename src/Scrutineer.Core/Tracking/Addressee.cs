using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.People;

namespace Scrutineer.Tracking;

/// <summary>One of those an ask is put to, as written, and the post, organisation or board it was matched to. Each has a state of its own (rule T17).</summary>
public sealed class Addressee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required string AsWritten { get; init; }
    public int Order { get; init; }

    /// <summary>The post that answers, whoever holds it.</summary>
    public Guid? PostId { get; set; }

    /// <summary>The partner or provider that answers, where it is none of the council's posts.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>How it stands with them, from the ask's entries.</summary>
    public TrackedItemState State { get; internal set; } = TrackedItemState.Open;

    /// <summary>The day they received the ask; null where it is not recorded.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The day of the notice that requires a response; null where there was none.</summary>
    public DateOnly? NoticeOn { get; set; }

    /// <summary>The day that two months begin with (rule C7): the later of receipt and notice.</summary>
    public DateOnly? ClockStart => NoticeOn > ReceivedOn ? NoticeOn : ReceivedOn ?? NoticeOn;
}

internal sealed class AddresseeMapping : IEntityTypeConfiguration<Addressee>
{
    public void Configure(EntityTypeBuilder<Addressee> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.State).HasConversion<string>();
        builder.Ignore(a => a.ClockStart);
        builder.HasIndex(a => a.PostId);
        builder.HasIndex(a => a.OrganisationId);
        builder.HasOne<Post>().WithMany().HasForeignKey(a => a.PostId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId);
    }
}
