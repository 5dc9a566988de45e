using Scrutineer.Tests.Architecture;

namespace Scrutineer.Tests.Cli.Papers;

/// <summary>The demonstration's papers by their place on disk, and a folder that goes when the test ends.</summary>
internal sealed class SamplePapers : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("scrutineer-cli-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public static string Minutes { get; } = Sample("2024-06-13-minutes.md");

    public static string Pack { get; } = Sample("2024-09-12-agenda-pack.md");

    /// <summary>A file of these words in the test's own folder.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", "demonstration", name);
}
