namespace Scrutineer.Exchange.Documents;

/// <summary>Minutes of one meeting as a document prints them.</summary>
/// <param name="Board">Whose minutes they are.</param>
/// <param name="Meeting">"Thursday 3 December 2026, 2.00 pm, Committee Room 1".</param>
/// <param name="Standing">"Draft, to be approved", or when they were approved and how.</param>
public sealed record PrintedMinutes(string Board, string Meeting, string Standing, IReadOnlyList<PrintedGroup> Attendance, IReadOnlyList<PrintedMinute> Entries, IReadOnlyList<string> Recollections);

/// <summary>Those who were there in one capacity.</summary>
public sealed record PrintedGroup(string Title, IReadOnlyList<string> Names);

/// <summary>One minute.</summary>
/// <param name="Narrative">Markdown: paragraphs, and lists of lines that begin with a hyphen.</param>
public sealed record PrintedMinute(string? Number, string Title, string Narrative, IReadOnlyList<string> Questions, IReadOnlyList<string> Decisions);
