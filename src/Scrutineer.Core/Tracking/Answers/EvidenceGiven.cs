using Scrutineer.Foundation;

namespace Scrutineer.Tracking.Answers;

/// <summary>A record that somebody points at, with a sentence saying what it shows.</summary>
public sealed record EvidenceGiven(RecordRef Record, string Shows);
