using System.Text.Json.Serialization;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>What one published paper says, as far as it could be read. The JSON that <c>scrutineer read --json</c> prints is this record;
/// what is marked as not serialised (places, words around a reference, narrative) is for the importer only.</summary>
/// <param name="Kind">What sort of document it is.</param>
/// <param name="Body">The committee's full name as printed; null where none is named.</param>
/// <param name="Meeting">The meeting the document is for; for minutes, the meeting minuted.</param>
/// <param name="Published">Date of publication printed on the front sheet.</param>
/// <param name="ClearDays">Whole working days between publication and meeting; null unless both dates are known.</param>
public sealed record PublishedPaper(
    PaperKind Kind,
    string? Body,
    PaperMeeting? Meeting,
    DateOnly? Published,
    int? ClearDays,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<PaperMember> Membership,
    IReadOnlyList<PaperItem> Items,
    PaperSupplement? Supplement,
    IReadOnlyList<PaperMinutes> Minutes,
    IReadOnlyList<PaperReport> Reports,
    IReadOnlyList<PaperTrackerRow> Tracker,
    [property: JsonPropertyName("workProgramme")] IReadOnlyList<PaperProgrammeItem> WorkProgramme,
    IReadOnlyList<PaperTable> Tables,
    IReadOnlyList<PaperProblem> Problems)
{
    /// <summary>The council's name as printed, where it is.</summary>
    [JsonIgnore] public string? Council { get; init; }

    /// <summary>Notes printed on the front sheet, each a paragraph.</summary>
    [JsonIgnore] public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>"Last updated" date printed on the work programme.</summary>
    [JsonIgnore] public DateOnly? WorkProgrammeUpdated { get; init; }

    /// <summary>True when nothing of the paper may be stored: some problem is an error.</summary>
    [JsonIgnore] public bool Refused => Problems.Any(p => p.Severity == ProblemSeverity.Error);
}

/// <summary>The sorts of document a committee publishes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperKind>))]
public enum PaperKind
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("agenda")] Agenda,
    [JsonStringEnumMemberName("agenda-pack")] AgendaPack,
    [JsonStringEnumMemberName("minutes")] Minutes,
    [JsonStringEnumMemberName("supplementary-agenda")] SupplementaryAgenda,
}

/// <summary>When and where a meeting is held.</summary>
public sealed record PaperMeeting(DateOnly? Date, [property: JsonConverter(typeof(ClockTimeConverter))] TimeOnly? Time, string? Place);

/// <summary>A name in the membership list. <paramref name="Name"/> is without the title ("M Mutton").</summary>
public sealed record PaperMember(string Name, string? Title, MemberCapacity Capacity);

/// <summary>How somebody sits on a board </summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemberCapacity>))]
public enum MemberCapacity
{
    [JsonStringEnumMemberName("member")] Member,
    [JsonStringEnumMemberName("chair")] Chair,
    [JsonStringEnumMemberName("vice-chair")] ViceChair,
    [JsonStringEnumMemberName("co-opted")] CoOpted,
    [JsonStringEnumMemberName("by-invitation")] ByInvitation,
}

/// <summary>An agenda item. <paramref name="Pages"/> is [first, last] in the pack's own numbering; <paramref name="Paper"/> the line naming kind and owner.</summary>
public sealed record PaperItem(string Number, string Title, string? Paper, IReadOnlyList<int>? Pages, bool Private, IReadOnlyList<PaperItemPart> Parts)
{
    [JsonIgnore] public int? Line { get; init; }
    /// <summary>What is printed under the item besides its paper ("To discuss and evaluate ...").</summary>
    [JsonIgnore] public string? Description { get; init; }
}

/// <summary>A lettered part of an agenda item (3 a, 3 b).</summary>
public sealed record PaperItemPart(string Letter, string Title);

/// <summary>What a supplementary agenda adds to, and why it came late.</summary>
public sealed record PaperSupplement(string? ToItem, string? Reason);

/// <summary>One set of minutes: a meeting's attendance and its numbered entries.</summary>
public sealed record PaperMinutes(
    DateOnly? MeetingDate,
    PaperAttendance Attendance,
    [property: JsonConverter(typeof(ClockTimeConverter))] TimeOnly? Closed,
    IReadOnlyList<PaperMinute> Entries)
{
    /// <summary>Committee named in the heading of this set.</summary>
    [JsonIgnore] public string? Body { get; init; }
    [JsonIgnore] public TimeOnly? Time { get; init; }
    [JsonIgnore] public string? Place { get; init; }
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>Who was there, grouped as minutes group them.</summary>
public sealed record PaperAttendance(
    IReadOnlyList<string> Members,
    string? Chair,
    IReadOnlyList<PaperSubstitute> Substitutes,
    [property: JsonPropertyName("coOpted")] IReadOnlyList<string> CoOpted,
    IReadOnlyList<string> Cabinet,
    IReadOnlyList<PaperEmployee> Employees,
    IReadOnlyList<PaperGuest> Invited,
    IReadOnlyList<string> Apologies)
{
    public static PaperAttendance Nobody { get; } = new([], null, [], [], [], [], [], []);
}

public sealed record PaperSubstitute(string Name, string? For);

public sealed record PaperEmployee(string Name, string? Directorate);

public sealed record PaperGuest(string Name, string? Role);

/// <summary>A numbered minute. <paramref name="Citation"/> is number/yy of the municipal year's first half ("56/15").</summary>
public sealed record PaperMinute(
    string? Number,
    string? Citation,
    string Title,
    IReadOnlyList<PaperReference> FurtherTo,
    IReadOnlyList<PaperReference> RefersTo,
    IReadOnlyList<string> Concerns,
    IReadOnlyList<PaperDecision> Decisions,
    IReadOnlyList<PaperAsk> Asks,
    IReadOnlyList<PaperClosure> Closes)
{
    /// <summary>The minute's text before its decisions, as Markdown paragraphs and lists.</summary>
    [JsonIgnore] public string Narrative { get; init; } = "";
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>A reference to a minute. <paramref name="Body"/> is the other body the sentence names or implies; null means this board.</summary>
public sealed record PaperReference(string Citation, string? Body)
{
    /// <summary>The reference as printed ("minute 55/ 16").</summary>
    [JsonIgnore] public string AsWritten { get; init; } = "";
    /// <summary>The sentence it stands in.</summary>
    [JsonIgnore] public string Sentence { get; init; } = "";
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>One decision under RESOLVED; <paramref name="Ordinal"/> is "1" for a sole unnumbered one.</summary>
public sealed record PaperDecision(string Ordinal, string Text)
{
    /// <summary>The words between RESOLVED and the list it stands in ("the Cabinet Member be recommended to").</summary>
    [JsonIgnore] public string? Lead { get; init; }
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>Something the board asks for. <paramref name="Decision"/> is the ordinal of the decision it stands in; null outside RESOLVED.</summary>
public sealed record PaperAsk(AskKind Kind, string Text, IReadOnlyList<string> To, string? Decision)
{
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>The kinds of ask: recommendation, action, information, and an item for the work programme.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskKind>))]
public enum AskKind
{
    [JsonStringEnumMemberName("R")] Recommendation,
    [JsonStringEnumMemberName("A")] Action,
    [JsonStringEnumMemberName("I")] Information,
    [JsonStringEnumMemberName("work-programme")] WorkProgramme,
}

/// <summary>A sentence (usually under Matters Arising) saying that what an earlier minute asked for was answered.</summary>
public sealed record PaperClosure(string Citation, string Text)
{
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>A report, briefing note or letter in the pack.</summary>
public sealed record PaperReport(string? Item, ReportKind Kind, string? Subject, DateOnly? Date, IReadOnlyList<PaperRecommendation> Recommendations)
{
    /// <summary>To whom the report is addressed, as printed.</summary>
    [JsonIgnore] public string? To { get; init; }
    /// <summary>The report's text as Markdown.</summary>
    [JsonIgnore] public string Text { get; init; } = "";
    [JsonIgnore] public int? Line { get; init; }
    [JsonIgnore] public int? LastLine { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("briefing-note")] BriefingNote,
    [JsonStringEnumMemberName("cabinet-report")] CabinetReport,
    [JsonStringEnumMemberName("letter")] Letter,
}

public sealed record PaperRecommendation(string Ordinal, string? To, string Text, IReadOnlyList<RecommendationPart> Parts)
{
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>A lettered part of a recommendation.</summary>
public sealed record RecommendationPart(string Letter, string Text);

/// <summary>A row of an outstanding-issues table.</summary>
public sealed record PaperTrackerRow(DateOnly? MeetingDate, string? AgendaItem, string? CabinetMember, AskKind? Kind, string Text, string? Response)
{
    [JsonIgnore] public int? Line { get; init; }
}

/// <summary>A work-programme item, its summary line and its detail row merged. <paramref name="Group"/> is the heading as printed where the item has no date.</summary>
public sealed record PaperProgrammeItem(string? MunicipalYear, DateOnly? Date, string? Group, string Title, string? Detail, string? LeadText, string? Source)
{
    [JsonIgnore] public int? Line { get; init; }
    /// <summary>What the summary's date heading adds ("to take place at President Kennedy School").</summary>
    [JsonIgnore] public string? DateNote { get; init; }
}

/// <summary>A table as printed.</summary>
public sealed record PaperTable(string? Report, string? Caption, int Line, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Something that could not be read, or was read only in part.</summary>
public sealed record PaperProblem(int? Line, int? Page, ProblemSeverity Severity, string Message)
{
    public static PaperProblem Warning(int? line, string message) => new(line, null, ProblemSeverity.Warning, message);

    public static PaperProblem Error(string message) => new(null, null, ProblemSeverity.Error, message);

    /// <summary>"line 12: …", "page 3: …", or the message alone.</summary>
    public override string ToString() => Line is not null ? $"line {Line}: {Message}" : Page is not null ? $"page {Page}: {Message}" : Message;

    /// <summary>A warning as <see cref="ToString"/> wrote it.</summary>
    public static PaperProblem Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 5 || !int.TryParse(text.AsSpan(5, colon - 5), out var place)) return Warning(null, text);
        if (text.StartsWith("line ", StringComparison.Ordinal)) return Warning(place, text[(colon + 2)..]);
        return text.StartsWith("page ", StringComparison.Ordinal) ? Warning(null, text[(colon + 2)..]) with { Page = place } : Warning(null, text);
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<ProblemSeverity>))]
public enum ProblemSeverity
{
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("error")] Error,
}
