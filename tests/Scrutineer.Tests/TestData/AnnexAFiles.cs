using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>The official workbooks of Annex A and its specification, where they lie beside the checkout; tests that need them skip elsewhere.</summary>
internal static class AnnexAFiles
{
    public static string Sample() => The("annex-a-sample-2024.xlsx");

    public static string Guidance() => The("annex-a-guidance-2019.xlsx");

    private static string The(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "Scrutineer.slnx"))) continue;
            var path = Path.Combine(at.Parent!.FullName, "shared", "data", "annex-a", name);
            if (File.Exists(path)) return path;
        }

        Assert.Skip("The workbooks of Annex A are not beside this checkout.");
        return "";
    }
}
