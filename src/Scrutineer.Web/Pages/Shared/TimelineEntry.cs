namespace Scrutineer.Web.Pages.Shared;

/// <summary>A change in a record's history, for the partial <c>_Timeline</c>: newest first, at the foot of the record.</summary>
public sealed record TimelineEntry(string Title, string? By, DateTimeOffset At, string? Words);
