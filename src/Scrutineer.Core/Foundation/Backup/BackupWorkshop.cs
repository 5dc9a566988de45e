namespace Scrutineer.Foundation.Backup;

/// <summary>Where a backup is made: beside its place, under names that no finished backup has, gone when it is done.</summary>
internal sealed class BackupWorkshop : IDisposable
{
    private const string Ending = ".unfinished";
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private BackupWorkshop(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    public string Folder { get; }
    public string Archive => Path.Combine(Folder, "backup");
    public string Trial => Path.Combine(Folder, "trial");

    public static BackupWorkshop Beside(string target)
    {
        var parent = Path.GetDirectoryName(target)!;
        // What a killed backup left behind.
        foreach (var old in Directory.EnumerateDirectories(parent, $".*{Ending}").Where(d => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(d) > Abandoned))
            Directory.Delete(old, recursive: true);
        return new BackupWorkshop(Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}{Ending}"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
