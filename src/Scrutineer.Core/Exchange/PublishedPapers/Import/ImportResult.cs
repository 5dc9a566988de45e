using System.Text.Json.Serialization;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>How an import is to be done.</summary>
/// <param name="Board">Name or slug of the board the papers belong to; null reads it from each paper.</param>
/// <param name="DryRun">True to do everything and keep nothing.</param>
/// <param name="By">Who asked for it, for the journal.</param>
/// <param name="Newest">True to take these files as the newest versions, whatever their names and dates say (rule I3).</param>
public sealed record ImportOptions(string? Board = null, bool DryRun = false, string By = "import", bool Newest = false);

/// <summary>What an import did. The JSON of <c>scrutineer import --json</c> is this record.</summary>
/// <param name="Counts">What is now held for the boards these papers belong to.</param>
/// <param name="Pending">Citations of minutes that no imported paper holds yet.</param>
/// <param name="Flagged">Citations of minutes that are about something else.</param>
public sealed record ImportResult(
    IReadOnlyList<ImportedFile> Files,
    ImportCounts Counts,
    IReadOnlyList<PendingCitation> Pending,
    IReadOnlyList<FlaggedCitation> Flagged)
{
    /// <summary>Files of the folders given that are no papers, with why.</summary>
    public IReadOnlyList<SkippedFile> Skipped { get; init; } = [];

    /// <summary>What only a person can settle, each with the command that settles it.</summary>
    public IReadOnlyList<PersonTask> NeedsPerson { get; init; } = [];

    [JsonIgnore] public bool AnyRefused => Files.Any(f => f.Status == ImportStatus.Refused);
}

public sealed record SkippedFile(string File, string Why);

public sealed record ImportedFile(string File, ImportStatus Status, IReadOnlyList<PaperProblem> Problems);

[JsonConverter(typeof(JsonStringEnumConverter<ImportStatus>))]
public enum ImportStatus
{
    [JsonStringEnumMemberName("imported")] Imported,
    [JsonStringEnumMemberName("unchanged")] Unchanged,
    [JsonStringEnumMemberName("updated")] Updated,
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <param name="Meetings">Meetings held: those with an agenda or minutes, not those only programmed.</param>
/// <param name="Asks">Asks raised in minutes.</param>
public sealed record ImportCounts(int Meetings, int Minutes, int Decisions, int Asks, int TrackerRows, int WorkProgrammeRows);

public sealed record PendingCitation(string Citation, IReadOnlyList<string> CitedBy);

public sealed record FlaggedCitation(string Citation, string CitedBy, string Why);

/// <summary>How far an import has come; once all files are done, <paramref name="File"/> says which board's ties are being found.</summary>
public sealed record ImportProgress(int Done, int Total, string File);
