using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Verification;

/// <summary>One thing that verifying looks at. A room that keeps something that can go wrong adds its own to <see cref="StoreVerifier"/>.</summary>
public interface IStoreCheck
{
    /// <summary>The kind of its findings.</summary>
    string Name { get; }

    Task RunAsync(StoreCheckRun run, CancellationToken cancel);
}

/// <summary>One verification under way: what is looked at, and where findings go.</summary>
public sealed class StoreCheckRun(DataStore store, ScrutineerDb db, IProgress<string>? progress)
{
    // A journal of a million altered entries needs no million sentences.
    private const int MostFindings = 1_000;
    private readonly List<Finding> findings = [];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public DataStore Store { get; } = store;
    public ScrutineerDb Db { get; } = db;

    public void Find(string kind, string what, string message)
    {
        if (findings.Count < MostFindings) findings.Add(new Finding(kind, what, message));
    }

    public void Count(string what, long more = 1) => counts[what] = counts.GetValueOrDefault(what) + more;

    public void Tell(string doing) => progress?.Report(doing);

    internal VerificationReport Report() => new(findings.Count == 0, findings, counts);
}
