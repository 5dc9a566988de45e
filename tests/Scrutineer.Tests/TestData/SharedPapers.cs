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
