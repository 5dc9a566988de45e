using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.WorkProgramme.Suggestions;

/// <summary>Something that somebody thinks a board should look at. It carries no name, and nobody but the board's officers sees it before one of them has read it (rule W14).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class Suggestion : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required string Title { get; set; }
    public required string Detail { get; set; }

    /// <summary>What sort of sender it has: the public, a member, an officer, or figures that gave a signal.</summary>
    public required ProgrammeSource From { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public SuggestionState State { get; set; }
    public Visibility Visibility { get; set; } = Visibility.Internal;

    /// <summary>The set of criteria it was scored by, and the score of each in their order (rule W15).</summary>
    public string? Criteria { get; set; }
    public List<int> Scores { get; set; } = [];

    /// <summary>Why it was chosen, declined or refused, and when.</summary>
    public string? Reason { get; set; }
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The item that it became.</summary>
    public Guid? ProgrammeItemId { get; set; }

    public int Version { get; set; }

    public RecordRef Ref => new("suggestion", Id);

    /// <summary>"9 of 15, by TOPIC"; null where it was not scored.</summary>
    public string? ScoreWords => Criteria is null ? null : $"{Scores.Sum()} of {Scores.Count * ChoiceCriteria.Most}, by {Criteria}";
}

/// <summary>How far a suggestion has come.</summary>
public enum SuggestionState
{
    /// <summary>Nobody has read it yet.</summary>
    Waiting,
    /// <summary>Refused on reading: it is none, or must not be shown. It stays out of sight.</summary>
    Refused,
    /// <summary>In the pool, for everybody to see.</summary>
    InPool,
    Chosen,
    Declined,
}

internal sealed class SuggestionMapping : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.HasIndex(s => new { s.BoardId, s.State });
        builder.Property(s => s.From).HasConversion<string>();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Board>().WithMany().HasForeignKey(s => s.BoardId);
    }
}
