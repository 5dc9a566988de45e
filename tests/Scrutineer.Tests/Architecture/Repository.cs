using System.Diagnostics;

namespace Scrutineer.Tests.Architecture;

/// <summary>The checkout these tests run in.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllFiles = new(() => [.. Paths().Select(Read).OfType<SourceFile>()]);

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file that git knows or would add.</summary>
    public static IReadOnlyList<SourceFile> Files => AllFiles.Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Scrutineer.slnx"))) return folder.FullName;
        throw new InvalidOperationException("These tests run inside a checkout of the repository.");
    }

    private static string[] Paths()
    {
        ProcessStartInfo command = new("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(command)!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException("git could not list the repository's files.");
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private static SourceFile? Read(string path)
    {
        var file = new FileInfo(Path.Combine(Root, path));
        if (!file.Exists || file.LinkTarget is not null) return null;
        var text = File.ReadAllText(file.FullName);
        return text.Contains('\0') ? null : new SourceFile(path, text);
    }
}
