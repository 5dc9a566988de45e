using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>Real published papers, where they lie beside the checkout; tests that need them skip elsewhere.</summary>
public static class SharedPapers
{
    public static IReadOnlyList<string> All()
    {
        var folder = Folder();
        if (folder is null) Assert.Skip("The shared papers are not beside this checkout.");
        return [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)];
    }

    /// <summary>Another file of the shared data, by its path there.</summary>
    public static string Data(string path)
    {
        if (Folder() is not { } packs || Path.Combine(packs, "..", path) is var file && !File.Exists(file))
        {
            Assert.Skip("The shared data are not beside this checkout.");
            return "";
        }

        return file;
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "Scrutineer.slnx"))) continue;
            var packs = Path.Combine(at.Parent!.FullName, "shared", "data", "packs");
            return Directory.Exists(packs) ? packs : null;
        }

        return null;
    }
}
