using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Headlines;

/// <summary>What a headline says of practice.</summary>
public enum HeadlineKind
{
    /// <summary>Something to put right.</summary>
    ToImprove,

    /// <summary>Something that is done well.</summary>
    Strength,
}

/// <summary>What audits come to in a sentence, followed from one published list to the next until it changes (rule U15).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class Headline : IRecord, IVisible
{
    public const int LongestTheme = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required HeadlineKind Kind { get; set; }

    /// <summary>The themes of findings that it rests on, as audits tag them.</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>The service it is about; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("headline", Id);
}

/// <summary>Headlines as they were published on a day.</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class HeadlineList : IRecord, IVisible
{
    public const int LongestTitle = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateOnly On { get; init; }

    /// <summary>Where it was published: "Briefing note to the scrutiny board".</summary>
    public required string Title { get; init; }

    public required string By { get; init; }

    /// <summary>The service it is about; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public List<HeadlineWording> Wordings { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("headline-list", Id);
}

/// <summary>A headline in the words of one list.</summary>
public sealed class HeadlineWording
{
    public const int LongestWords = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid HeadlineListId { get; init; }
    public required Guid HeadlineId { get; init; }

    /// <summary>Its place in the list, from 1.</summary>
    public required int Number { get; init; }

    public required string Words { get; init; }
}

internal sealed class HeadlineMapping : IEntityTypeConfiguration<Headline>
{
    public void Configure(EntityTypeBuilder<Headline> builder) => builder.Property(h => h.Kind).HasConversion<string>().HasMaxLength(20);
}

internal sealed class HeadlineListMapping : IEntityTypeConfiguration<HeadlineList>
{
    public void Configure(EntityTypeBuilder<HeadlineList> builder)
    {
        builder.Property(l => l.Title).HasMaxLength(HeadlineList.LongestTitle);
        builder.HasMany(l => l.Wordings).WithOne().HasForeignKey(w => w.HeadlineListId);
        builder.HasIndex(l => l.On);
    }
}

internal sealed class HeadlineWordingMapping : IEntityTypeConfiguration<HeadlineWording>
{
    public void Configure(EntityTypeBuilder<HeadlineWording> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Words).HasMaxLength(HeadlineWording.LongestWords);
        // A list says a thing once.
        builder.HasIndex(w => new { w.HeadlineListId, w.HeadlineId }).IsUnique();
        builder.HasOne<Headline>().WithMany().HasForeignKey(w => w.HeadlineId);
    }
}
