using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(Scrutineer.Tests.LongestFirst))]

namespace Scrutineer.Tests;

/// <summary>The longest tests start first, so that the others run beside them and none is waited for at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [nameof(Web.Canaries.CanaryTests), nameof(Foundation.Backup.BackupTests), nameof(Foundation.Journal.TamperingTests), nameof(Cli.Publishing.KilledPublicationTests)];

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(c => Longest.Any(name => c.TestCollectionDisplayName.Contains($".{name}", StringComparison.Ordinal))).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}
