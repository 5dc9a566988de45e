using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>What the fields of an answer show, on the officers' page and on the page of whoever is asked.</summary>
/// <param name="Prefix">What the names of the fields begin with.</param>
public sealed record AnswerFields(string Prefix, TrackedItemKind Kind, AnswerStep Step, ResponseOutcome? Outcome, string? Percent, string? Words);
