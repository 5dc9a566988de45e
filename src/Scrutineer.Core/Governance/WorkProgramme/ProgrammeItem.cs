using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>A thing the board means to look at in a municipal year, on a day or under a heading (rule W1). Read from papers or entered here: one list.</summary>
public sealed class ProgrammeItem : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required int MunicipalYear { get; init; }
    public required int Order { get; set; }

    /// <summary>Day it is programmed for; null under a heading.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The heading, as printed or as it stands here, for what has no day ("Next Municipal Year").</summary>
    public string? Group { get; set; }

    public required string Title { get; set; }
    public string? Detail { get; set; }

    /// <summary>Cabinet member and lead officer, as printed.</summary>
    public string? LeadText { get; set; }

    /// <summary>The same, as entered here.</summary>
    public string? CabinetMember { get; set; }
    public string? LeadOfficer { get; set; }

    /// <summary>Where it came from, as printed ("Meeting 16 December") or in the words of whoever entered it.</summary>
    public string? Source { get; set; }

    /// <summary>What sort of source that is; null where it is only printed.</summary>
    public ProgrammeSource? SourceKind { get; set; }

    /// <summary>The record it comes from, where one is held: a suggestion, an ask, a task and finish group, the item it carries over.</summary>
    public string? OriginKind { get; set; }
    public Guid? OriginId { get; set; }

    /// <summary>Day of the meeting whose papers listed it last, an earlier day than its neighbours' meaning that it was dropped; for one entered here, the day it was entered.</summary>
    public required DateOnly LastSeenOn { get; set; }

    /// <summary>True for an item entered here, not read from papers.</summary>
    public bool MadeHere { get; init; }

    /// <summary>True where a person moved it: no paper read later moves it on (rule W7).</summary>
    public bool PlaceIsKept { get; set; }

    /// <summary>True where a person changed its words: no paper read later changes them (rule W7).</summary>
    public bool WordsAreKept { get; set; }

    /// <summary>The title as papers print it, where a person changed it: by this later papers are known to mean it.</summary>
    public string? PrintedTitle { get; set; }

    /// <summary>The day from which it is wanted, for one that waits for a meeting to be planned.</summary>
    public DateOnly? DueFrom { get; set; }

    /// <summary>What became of it, where a person recorded that; else it is told from papers (rule W4).</summary>
    public ProgrammeOutcome? RecordedOutcome { get; set; }
    public string? OutcomeWords { get; set; }
    public DateOnly? OutcomeOn { get; set; }

    /// <summary>The day it was last changed by hand.</summary>
    public DateOnly? ChangedOn { get; set; }

    /// <summary>Grows with every change by hand; a change from an older one is refused.</summary>
    public int Version { get; set; }

    public List<ProgrammeMove> Moves { get; } = [];

    public RecordRef Ref => new("programme-item", Id);

    public ProgrammePlace Place => new(Date, Group);

    /// <summary>Who answers for it and who leads, as entered or as printed.</summary>
    public string? Leads => CabinetMember is null && LeadOfficer is null ? LeadText : string.Join("; ", new[] { CabinetMember, LeadOfficer }.OfType<string>());

    /// <summary>Its source in words: "Chair", "Council resolution: 12 March".</summary>
    public string? SourceWords => SourceKind is not { } kind ? Source : Source is null ? kind.Title() : $"{kind.Title()}: {Source}";

    /// <summary>The last move that a person made and nobody took back.</summary>
    public ProgrammeMove? LastMoveByHand => Moves.Where(m => m.IsByHand && m.TakenBackOn is null).MaxBy(m => m.Id);
}

/// <summary>An item moved from one day (or heading) to another: between two editions of the programme, or by a person with a reason (rule W8).</summary>
public sealed class ProgrammeMove
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProgrammeItemId { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>Day of the meeting whose papers show the new place; for a move by hand, the day it was made.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>Why a person moved it; null for a move that papers show.</summary>
    public string? Reason { get; init; }

    /// <summary>The day a move by hand was taken back.</summary>
    public DateOnly? TakenBackOn { get; set; }

    public bool IsByHand => Reason is not null;

    /// <summary>"from 17 March 2016 to 14 April 2016: report not ready".</summary>
    public string Words => $"from {From} to {To}{(Reason is null ? "" : $": {Reason}")}";
}

internal sealed class ProgrammeItemMapping : IEntityTypeConfiguration<ProgrammeItem>
{
    public void Configure(EntityTypeBuilder<ProgrammeItem> builder)
    {
        builder.HasIndex(i => new { i.BoardId, i.MunicipalYear });
        builder.HasIndex(i => new { i.OriginKind, i.OriginId });
        builder.Property(i => i.SourceKind).HasConversion<string>();
        builder.Property(i => i.RecordedOutcome).HasConversion<string>();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<Board>().WithMany().HasForeignKey(i => i.BoardId);
        builder.HasMany(i => i.Moves).WithOne().HasForeignKey(m => m.ProgrammeItemId);
    }
}

internal sealed class ProgrammeMoveMapping : IEntityTypeConfiguration<ProgrammeMove>
{
    public void Configure(EntityTypeBuilder<ProgrammeMove> builder) => builder.Property(m => m.Id).ValueGeneratedNever();
}
