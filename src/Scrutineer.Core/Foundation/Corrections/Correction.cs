using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.Corrections;

/// <summary>What a person put right in the records, and why (rule I5). The papers and their own words stay as they came;
/// every later import follows the corrections in force, so that no paper undoes them.</summary>
public sealed class Correction : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required CorrectionKind Kind { get; init; }

    /// <summary>The board it concerns; null where it concerns none or several.</summary>
    public Guid? Scope { get; init; }

    /// <summary>The record that was put right.</summary>
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>What the papers say, in the form its kind needs: a day, a citation, a person's short name.</summary>
    public required string From { get; init; }

    /// <summary>What holds instead; empty where only the papers' word was refused.</summary>
    public required string To { get; init; }

    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Other records it changed, which undoing it changes back.</summary>
    public List<string> Touched { get; init; } = [];

    public string? UndoneBy { get; set; }
    public string? UndoneReason { get; set; }
    public DateTime? UndoneAt { get; set; }

    public RecordRef Ref => new("correction", Id);
    public bool IsInForce => UndoneAt is null;

    /// <summary>Takes it back; the record of it stays.</summary>
    public void Undo(string by, string reason, DateTime at) => (UndoneBy, UndoneReason, UndoneAt) = (by, reason, at);
}

/// <summary>What was put right.</summary>
public enum CorrectionKind { PeopleMerged, PeopleApart, MeetingMoved, CitationResolved, LinkConfirmed, LinkCut }

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.Property(c => c.Kind).HasConversion<string>();
        builder.Property(c => c.By).HasMaxLength(200);
        builder.HasIndex(c => new { c.Kind, c.Scope });
        builder.HasIndex(c => c.SubjectId);
    }
}
