namespace Scrutineer.Exchange.Packs;

/// <summary>Where a pack is made: hidden folders that only this account may read, one beside the pack and one for the programs that help. They are gone when it is done; what a killed run left is swept away by the next.</summary>
internal sealed class PackWorkshop : IDisposable
{
    /// <summary>How the folders' names begin.</summary>
    public const string Prefix = ".scrutineer-pack-";

    /// <summary>The file that whoever works in a folder holds open.</summary>
    public const string LockName = "lock";

    /// <summary>A folder without its lock may be one that another run is just making.</summary>
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(1);
    private readonly FileStream held, heldScratch;
    private int count;

    private PackWorkshop(string place)
    {
        (Folder, held) = NewFolder(place);
        (Scratch, heldScratch) = NewFolder(Path.GetTempPath());
    }

    public string Folder { get; }

    /// <summary>Where the programs that help keep their own things. Their sockets need a path of fewer than a hundred letters, which the pack's folder may not have.</summary>
    public string Scratch { get; }

    public static PackWorkshop Beside(string file)
    {
        var place = Path.GetDirectoryName(file)!;
        Sweep(place);
        Sweep(Path.GetTempPath());
        return new PackWorkshop(place);
    }

    /// <summary>The path of a file that is not there yet.</summary>
    public string NewFile(string ending) => Path.Combine(Folder, $"{Interlocked.Increment(ref count):D4}{ending}");

    public void Dispose()
    {
        Remove(Folder);
        Remove(Scratch);
        held.Dispose();
        heldScratch.Dispose();
    }

    private static (string Folder, FileStream Held) NewFolder(string place)
    {
        var folder = Path.Combine(place, $"{Prefix}{Guid.NewGuid():N}"[..(Prefix.Length + 12)]);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (folder, new FileStream(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    private static void Sweep(string place)
    {
        foreach (var folder in Directory.EnumerateDirectories(place, $"{Prefix}*").Where(IsLeft).ToList()) Remove(folder);
    }

    /// <summary>Nobody holds its lock any more: the system lets go of it when a process ends, however it ends.</summary>
    private static bool IsLeft(string folder)
    {
        try
        {
            using var free = new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow - Making;
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // A program that was stopped may still hold a file: the next pack sweeps the folder away.
        }
    }
}
