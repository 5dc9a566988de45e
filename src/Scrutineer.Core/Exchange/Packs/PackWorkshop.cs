namespace Scrutineer.Exchange.Packs;

/// <summary>A hidden folder beside the pack in which it is made, readable by this account only, gone when done. One left by a killed run is swept away by a later one after a day.</summary>
internal sealed class PackWorkshop : IDisposable
{
    private const string Prefix = ".scrutineer-pack-";
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    private int count;

    private PackWorkshop(string folder) => (Folder, Scratch) = (folder, Directory.CreateTempSubdirectory("pack-").FullName);

    public string Folder { get; }

    /// <summary>Where the programs that help keep their own things. Their sockets need a path of fewer than a hundred letters, which the pack's folder may not have.</summary>
    public string Scratch { get; }

    public static PackWorkshop Beside(string file)
    {
        var place = Path.GetDirectoryName(file)!;
        Sweep(place);
        var folder = Path.Combine(place, $"{Prefix}{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PackWorkshop(folder);
    }

    /// <summary>The path of a file that is not there yet.</summary>
    public string NewFile(string ending) => Path.Combine(Folder, $"{Interlocked.Increment(ref count):D4}{ending}");

    public void Dispose()
    {
        Remove(Folder);
        Remove(Scratch);
    }

    private static void Sweep(string place)
    {
        foreach (var old in Directory.EnumerateDirectories(place, $"{Prefix}*").Where(d => Directory.GetLastWriteTimeUtc(d) < DateTime.UtcNow - Abandoned).ToList()) Remove(old);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // A program that was stopped may still hold a file: the next pack built here sweeps the folder away.
        }
    }
}
