using System.IO.Compression;
using System.Text.Json;

namespace Scrutineer.Foundation.Backup;

/// <summary>An archive that says it is a backup, looked at before anything of it is believed or unpacked (rule K4).</summary>
internal sealed class BackupArchive : IDisposable
{
    private const long LongestManifest = 64L << 20, AlwaysAllowed = 64L << 20;

    // No database or paper packs tighter than this; a bomb does.
    private const long MostPacked = 200;

    private readonly ZipArchive zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="RuleBrokenException">It is no backup, or not one that can be trusted.</exception>
    public static BackupArchive Open(string path)
    {
        if (!File.Exists(path)) throw new RuleBrokenException($"There is no file {path}.");
        ZipArchive? opened = null;
        try
        {
            opened = ZipFile.OpenRead(path);
            foreach (var entry in opened.Entries) Refuse(path, entry);
            var manifest = Manifested(path, opened);
            Compare(path, opened, manifest);
            return new BackupArchive(opened, manifest);
        }
        catch (Exception failure) when (failure is not (RuleBrokenException or UnauthorizedAccessException))
        {
            opened?.Dispose();
            throw new RuleBrokenException($"{path} is not a backup of Scrutineer, or is damaged: {failure.Message}");
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    /// <summary>Unpacks one file to its place, and refuses it unless it is what the manifest says. Whoever keeps it puts it on disk, with all the others at once.</summary>
    public async Task UnpackAsync(BackupEntry entry, string to, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        var (length, sha) = await CopyAsync(entry, target, cancel);
        if (length != entry.Length || sha != entry.Sha256) throw new InvalidDataException($"{entry.Path} in it is not what its manifest says.");
    }

    public void Dispose() => zip.Dispose();

    private async Task<(long Length, string Sha256)> CopyAsync(BackupEntry entry, Stream target, CancellationToken cancel)
    {
        try
        {
            await using var source = await zip.GetEntry(entry.Path)!.OpenAsync(cancel);
            return await HashedCopy.ToAsync(source, target, entry.Length, cancel);
        }
        catch (Exception failure) when (failure is EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"{entry.Path} in it cannot be unpacked.", failure);
        }
    }

    private static void Refuse(string path, ZipArchiveEntry entry)
    {
        if (!BackupPaths.IsAllowed(entry.FullName)) throw new RuleBrokenException($"{path} holds \"{Shown(entry.FullName)}\", which no backup does. It is not restored.");
        // The upper half is the Unix mode; anything but a plain file (a link, a device) is no part of a backup.
        if (((entry.ExternalAttributes >> 16) & 0xF000) is not (0 or 0x8000)) throw new RuleBrokenException($"{path} holds \"{entry.FullName}\" as a link or a device. It is not restored.");
    }

    private static BackupManifest Manifested(string path, ZipArchive zip)
    {
        var page = zip.GetEntry(BackupManifest.Path) ?? throw new RuleBrokenException($"{path} has no {BackupManifest.Path}: it is not a backup of Scrutineer.");
        if (page.Length > LongestManifest) throw new RuleBrokenException($"The {BackupManifest.Path} of {path} is longer than that of any backup.");
        using var text = new MemoryStream();
        using (var source = page.Open()) HashedCopy.ToAsync(source, text, LongestManifest).GetAwaiter().GetResult();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(text.ToArray(), BackupManifest.Json);
        if (manifest is not { Format: BackupManifest.TheFormat, Entries: not null }) throw new RuleBrokenException($"{path} is not a backup of Scrutineer.");
        if (manifest.Version != BackupManifest.TheVersion) throw new RuleBrokenException($"{path} was made by a later version of Scrutineer. Restore it with that one.");
        return manifest;
    }

    private static void Compare(string path, ZipArchive zip, BackupManifest manifest)
    {
        if (manifest.Entries.Any(e => e is not { Length: >= 0, Path: not null, Sha256: not null })) throw new RuleBrokenException($"The manifest of {path} makes no sense.");
        var listed = manifest.Entries.Select(e => e.Path).Order(StringComparer.Ordinal).ToList();
        var held = zip.Entries.Select(e => e.FullName).Where(n => n != BackupManifest.Path).Order(StringComparer.Ordinal).ToList();
        if (!listed.SequenceEqual(held) || zip.Entries.Count != held.Count + 1 || held.Distinct(StringComparer.Ordinal).Count() != held.Count)
            throw new RuleBrokenException($"{path} does not hold what its manifest lists. It is not restored.");
        var total = manifest.Entries.Aggregate(0.0, (sum, e) => sum + e.Length);
        if (total > AlwaysAllowed && total > (double)MostPacked * new FileInfo(path).Length)
            throw new RuleBrokenException($"{path} would unpack to far more than any backup of its size. It is not restored.");
    }

    private static string Shown(string name) => new([.. name.Take(100).Select(c => char.IsControl(c) ? '?' : c)]);
}
