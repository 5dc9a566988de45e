using System.Collections.Concurrent;
using Scrutineer.Exchange.PublishedPapers;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>The papers that tests read: invented ones of this repository, and real ones where the folder beside it has them.</summary>
internal static class Papers
{
    private static readonly ConcurrentDictionary<string, PublishedPaper> Known = new(StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    public static string InventedPath(string name) => Path.Combine(Root, "tests", "Scrutineer.Tests", "TestData", "Papers", name);

    public static string InventedText(string name) => File.ReadAllText(InventedPath(name));

    public static PublishedPaper Invented(string name) => Known.GetOrAdd(InventedPath(name), path => PaperReader.ReadFile(path));

    /// <summary>A real paper; the test is skipped where it is not at hand.</summary>
    public static PublishedPaper Real(string name)
    {
        var path = Path.Combine(Root, "..", "shared", "data", "packs", name);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there.");
        return Known.GetOrAdd(path, p => PaperReader.ReadFile(p));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Scrutineer.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The repository's root was not found above the tests.");
    }
}
