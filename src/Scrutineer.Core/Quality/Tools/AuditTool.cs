using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Tools;

/// <summary>A form by which audits of one kind are done. Its versions are kept: an audit stays with the version it was begun with (rule U1).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class AuditTool : IRecord, IVisible
{
    public const int LongestName = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>What it is known by in the product: case-audit.</summary>
    public required string Slug { get; init; }

    /// <summary>The service whose tool it is; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public List<AuditToolVersion> Versions { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("audit-tool", Id);

    /// <summary>The version that new audits are done by; null while none is published.</summary>
    public AuditToolVersion? Published => Versions.Where(v => v.PublishedOn is not null).MaxBy(v => v.Number);

    /// <summary>The version that is being written; null where none is.</summary>
    public AuditToolVersion? Draft => Versions.FirstOrDefault(v => v.PublishedOn is null);
}

/// <summary>One version of a tool: its areas, and how they come to one judgement.</summary>
public sealed class AuditToolVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AuditToolId { get; init; }
    public required int Number { get; init; }

    /// <summary>The name of its <see cref="OverallMapping"/>.</summary>
    public required string Mapping { get; set; }

    /// <summary>What auditors are told before they begin.</summary>
    public string Guidance { get; set; } = "";

    /// <summary>When it was published; from then on it is not changed.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>True for one that was shipped as a proposal and that nobody here has made their own: it says so wherever it is shown.</summary>
    public bool IsProposal { get; set; }

    /// <summary>Counts each saving, so that two people who write at once find out.</summary>
    public int Version { get; set; }

    public List<ToolArea> Areas { get; } = [];

    /// <summary>In their order.</summary>
    public IReadOnlyList<ToolArea> InOrder => [.. Areas.OrderBy(a => a.Order)];

    public OverallMapping Overall => OverallMapping.Named(Mapping) ?? OverallMapping.Lost(Mapping);
}

/// <summary>One area that an audit judges.</summary>
public sealed class ToolArea
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AuditToolVersionId { get; init; }
    public required int Order { get; set; }

    /// <summary>What it is known by from version to version, so that figures of one area can be set beside each other: risk.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>What an auditor asks themselves.</summary>
    public string Prompt { get; set; } = "";

    /// <summary>What helps to judge it.</summary>
    public string Hint { get; set; } = "";

    /// <summary>The strands it is asked for; for all where there is none.</summary>
    public List<string> Strands { get; set; } = [];

    /// <summary>Whether an auditor may say that it does not apply.</summary>
    public bool MayNotApply { get; set; }

    /// <summary>What a finding in this area can be about.</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>Things to name in this area: the kinds of harm that were found.</summary>
    public List<string> Options { get; set; } = [];

    /// <summary>Whether it is asked of a case of this strand.</summary>
    public bool IsAskedFor(string strand) => Strands.Count == 0 || Strands.Contains(strand);
}

internal sealed class AuditToolMapping : IEntityTypeConfiguration<AuditTool>
{
    public void Configure(EntityTypeBuilder<AuditTool> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(AuditTool.LongestName);
        builder.Property(t => t.Slug).HasMaxLength(80);
        builder.HasIndex(t => t.Slug).IsUnique();
        builder.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.AuditToolId);
        builder.Ignore(t => t.Published);
        builder.Ignore(t => t.Draft);
    }
}

internal sealed class AuditToolVersionMapping : IEntityTypeConfiguration<AuditToolVersion>
{
    public void Configure(EntityTypeBuilder<AuditToolVersion> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Mapping).HasMaxLength(40);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasMany(v => v.Areas).WithOne().HasForeignKey(a => a.AuditToolVersionId);
        builder.Ignore(v => v.InOrder);
        builder.Ignore(v => v.Overall);
    }
}

internal sealed class ToolAreaMapping : IEntityTypeConfiguration<ToolArea>
{
    public void Configure(EntityTypeBuilder<ToolArea> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(60);
    }
}
