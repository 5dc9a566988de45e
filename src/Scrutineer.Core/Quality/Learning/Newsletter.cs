using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Learning;

/// <summary>What audits of a month taught, for everybody who practises (rule U18).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-news")]
public sealed class Newsletter : IRecord, IVisible
{
    public static readonly Permission Read = new("quality.read-news", "read the newsletter of what audits taught");

    public const int LongestTitle = 200, LongestText = 40_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The first day of the month it is of.</summary>
    public required DateOnly Month { get; init; }

    public required string Title { get; set; }

    /// <summary>Its words, as Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>The themes of findings that it is about.</summary>
    public List<string> Themes { get; set; } = [];

    public required string By { get; set; }

    /// <summary>Null while it is being written: then only those who write it see it.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The service it is for; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>Counts each saving, so that two people who write at once find out.</summary>
    public int Version { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("newsletter", Id);
}

internal sealed class NewsletterMapping : IEntityTypeConfiguration<Newsletter>
{
    public void Configure(EntityTypeBuilder<Newsletter> builder)
    {
        builder.Property(n => n.Title).HasMaxLength(Newsletter.LongestTitle);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(n => n.Month);
    }
}
