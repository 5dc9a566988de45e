using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.People;

/// <summary>A human, once, by the name the papers use ("M Mutton" style: initial and surname).</summary>
public sealed class Person : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>Councillor, Mrs, Dr …; null where the papers give none.</summary>
    public string? Title { get; set; }

    public required string Slug { get; set; }

    /// <summary>The person a human found this one to be (rule I6); its address leads there.</summary>
    public Guid? MergedIntoId { get; set; }

    public RecordRef Ref => new("person", Id);

    /// <summary>The name as a sentence has it: "Councillor J Bell".</summary>
    public string FullName => Title is null ? Name : $"{Title} {Name}";
}

/// <summary>A council, directorate, service, team, partner or provider: one tree.</summary>
public sealed class Organisation : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public OrganisationKind Kind { get; set; }
    public Guid? ParentId { get; set; }
    public required string Slug { get; set; }

    public RecordRef Ref => new("organisation", Id);
}

public enum OrganisationKind { Council, Directorate, Service, Team, Partner, Provider }

/// <summary>An office that is held over time ("Director of Children's Services"). What is owed stays with the post when its holder changes.</summary>
public sealed class Post : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }
    public required string Slug { get; set; }
    public PostKind Kind { get; set; }

    /// <summary>The directorate or other part of the council that it belongs to.</summary>
    public Guid? OrganisationId { get; set; }
    public List<PostHolding> Holdings { get; } = [];

    public RecordRef Ref => new("post", Id);

    /// <summary>Who held the post on a day, so that history shows the holder then and not now.</summary>
    public IEnumerable<Guid> HoldersOn(DateOnly day) =>
        Holdings.Where(h => (h.From is null || h.From <= day) && (h.To is null || h.To >= day)).Select(h => h.PersonId);
}

/// <summary>What a post is: one of the council's staff, or a cabinet member's portfolio.</summary>
public enum PostKind { Officer, Portfolio }

/// <summary>One person's time in one post; an open end is still held, an open start is not known.</summary>
public sealed class PostHolding : INamesPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PostId { get; init; }
    public required Guid PersonId { get; set; }

    /// <inheritdoc/>
    public Guid? NamedId { get; set; }

    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

/// <summary>A record that names a person. Where two persons were found to be one, it counts for the one kept and remembers the one its paper names (rule I6).</summary>
public interface INamesPerson
{
    Guid PersonId { get; set; }

    /// <summary>The person as the paper names them, where that is not <see cref="PersonId"/>.</summary>
    Guid? NamedId { get; set; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasIndex(o => o.Slug).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.Property(p => p.Kind).HasConversion<string>();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasMany(p => p.Holdings).WithOne().HasForeignKey(h => h.PostId);
    }
}

internal sealed class PostHoldingMapping : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder) =>
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
}
