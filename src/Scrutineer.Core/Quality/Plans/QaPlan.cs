using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Plans;

/// <summary>A year's plan of quality assurance: who looks at what, and how often (rule Y1).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class QaPlan : IRecord, IVisible
{
    public static readonly Permission Read = new("quality.read-plan", "read the quality assurance plan: what is planned, and what was done");

    public const int LongestTitle = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Year { get; init; }
    public required string Title { get; set; }

    /// <summary>The service whose plan it is; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The file it was read from; null where it was written here.</summary>
    public string? Source { get; init; }

    /// <summary>Lines of the source that belong to no row and could not be told from the page's furniture, each with its line.</summary>
    public List<string> Unread { get; init; } = [];

    public List<PlanRow> Rows { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("qa-plan", Id);
}

/// <summary>One line of a plan, kept as it is written; what a person decides about it stands beside.</summary>
public sealed class PlanRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid QaPlanId { get; init; }
    public required int Order { get; init; }
    public required string Service { get; init; }
    public required string Role { get; init; }
    public required string Task { get; init; }
    public required string Purpose { get; init; }
    public required string Comment { get; init; }

    /// <summary>What the column of how many in a month says; empty where there is none.</summary>
    public string PerMonth { get; init; } = "";

    /// <summary>The cells of January to December; empty where the source kept none.</summary>
    public List<string> Marks { get; init; } = [];

    /// <summary>Whether it is one of the year's themes of audits.</summary>
    public bool IsTheme { get; init; }

    /// <summary>What stood in the way of reading the row as it is printed; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>How often, as a person settled it in the plan's own kind of words; null until then (rule Y3).</summary>
    public string? Settled { get; set; }

    /// <summary>Who settled it.</summary>
    public string? SettledBy { get; set; }

    /// <summary>Who may look at whose work (rule Y5).</summary>
    public Pairing Pairing { get; set; }

    /// <summary>How often it is planned: as a person settled it, otherwise as it is written.</summary>
    public FrequencyReading Reading => Settled is { } settled ? FrequencyReader.Read(settled)
        : Problem is { } problem ? FrequencyReading.Flagged(problem)
        : FrequencyReader.Read(new FrequencyWording(Comment, Purpose, PerMonth, Marks, IsTheme));
}

/// <summary>Who may look at whose work.</summary>
public enum Pairing
{
    /// <summary>Never their own work or their own team's: case audits.</summary>
    OtherTeams,

    /// <summary>The work of their own team, never their own: observations and supervision.</summary>
    OwnTeam,

    /// <summary>Anybody's but their own.</summary>
    AnyoneElse,
}

internal sealed class QaPlanMapping : IEntityTypeConfiguration<QaPlan>
{
    public void Configure(EntityTypeBuilder<QaPlan> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(QaPlan.LongestTitle);
        builder.HasMany(p => p.Rows).WithOne().HasForeignKey(r => r.QaPlanId);
    }
}

internal sealed class PlanRowMapping : IEntityTypeConfiguration<PlanRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Pairing).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(r => r.Reading);
    }
}
