namespace Scrutineer.Foundation.Verification;

/// <summary>Something that verifying found wrong.</summary>
/// <param name="Kind">journal, anchors, files, orphans or database.</param>
/// <param name="What">The entry, file, table or place it is about.</param>
/// <param name="Message">A sentence for whoever must act.</param>
public sealed record Finding(string Kind, string What, string Message);

/// <summary>What a verification looked at and found.</summary>
/// <param name="Checked">How many of what were looked at.</param>
public sealed record VerificationReport(bool Ok, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, long> Checked);
