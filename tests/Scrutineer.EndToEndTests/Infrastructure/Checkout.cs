namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>The checkout these tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Scrutineer.slnx"))) return folder.FullName;
        throw new InvalidOperationException("These tests run inside a checkout of the repository.");
    }
}
