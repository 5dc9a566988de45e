using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Backup;
using Scrutineer.Foundation.Storage;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Backup;

/// <summary>Archives made to do harm are refused with a sentence, and nothing of them is left anywhere.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("scrutineer-hostile-");

    private string Archive => Path.Combine(place.FullName, "hostile.backup");

    public void Dispose() => place.Delete(recursive: true);

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("/etc/escaped")]
    [InlineData("files/../../escaped.txt")]
    [InlineData("files/ab/../../../escaped")]
    [InlineData("database\\scrutineer.db")]
    [InlineData("keys/journal-anchor.key")]
    [InlineData("anchors/.hidden.anchors")]
    [InlineData("anything.exe")]
    public Task Restore_OfAFileThatNoBackupHas_Refuses(string name) => RefusedAsync(zip => Add(zip, name, "x"), "which no backup does", name);

    [Fact]
    public Task Restore_OfALink_Refuses() => RefusedAsync(
        zip => Add(zip, "database/scrutineer.db", "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000), "as a link or a device", "database/scrutineer.db");

    [Fact]
    public Task Restore_OfABomb_Refuses() => RefusedAsync(
        zip =>
        {
            using var file = zip.CreateEntry("database/scrutineer.db", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var n = 0; n < 300; n++) file.Write(zeros);
        }, "unpack to far more", "database/scrutineer.db", 300L << 20);

    [Fact]
    public Task Restore_OfAFileLongerThanItSays_Refuses() => RefusedAsync(
        zip => Add(zip, "database/scrutineer.db", new string('x', 5_000)), "unpacks to more than it says", "database/scrutineer.db", 10);

    [Fact]
    public Task Restore_OfTwoFilesOfOneName_Refuses() => RefusedAsync(
        zip =>
        {
            Add(zip, "database/scrutineer.db", "one");
            Add(zip, "database/scrutineer.db", "two");
        }, "does not hold what its manifest lists", "database/scrutineer.db");

    [Fact]
    public async Task Restore_OfWhatIsNoArchive_Refuses()
    {
        await File.WriteAllTextAsync(Archive, "no zip at all");
        await RefusedAsync("is not a backup of Scrutineer");
    }

    [Fact]
    public async Task Restore_OfAZipWithoutManifest_Refuses()
    {
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Create)) Add(zip, "database/scrutineer.db", "x");
        await RefusedAsync("has no manifest.json");
    }

    [Fact]
    public async Task Restore_OfAMangledArchive_IsRefusedWhateverIsMangled()
    {
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Create))
        {
            Add(zip, "database/scrutineer.db", new string('x', 3_000));
            Manifest(zip, "database/scrutineer.db", 3_000);
        }

        var good = await File.ReadAllBytesAsync(Archive);
        var random = new Random(5);
        for (var n = 0; n < 300; n++)
        {
            var bad = good.ToArray();
            for (var flips = random.Next(1, 8); flips > 0; flips--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(Archive, bad[..random.Next(bad.Length / 2, bad.Length + 1)]);
            await Should.ThrowAsync<RuleBrokenException>(RestoreAsync, $"try {n}");
        }

        Left().ShouldBeEmpty();
    }

    private async Task RefusedAsync(Action<ZipArchive> fill, string sentence, string listed, long length = 1)
    {
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Create))
        {
            fill(zip);
            Manifest(zip, listed, length);
        }

        await RefusedAsync(sentence);
    }

    private async Task RefusedAsync(string sentence)
    {
        (await Should.ThrowAsync<RuleBrokenException>(RestoreAsync)).Message.ShouldContain(sentence);
        Left().ShouldBeEmpty();
    }

    private Task RestoreAsync() => new BackupRestorer(new StorageSettings(Path.Combine(place.FullName, "data")), TimeProvider.System).RestoreAsync(Archive);

    private IEnumerable<string> Left() => Directory.GetFileSystemEntries(place.FullName).Where(e => e != Archive);

    private static ZipArchiveEntry Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name);
        using var text = new StreamWriter(entry.Open());
        text.Write(content);
        return entry;
    }

    private static void Manifest(ZipArchive zip, string path, long length)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("x")));
        Add(zip, "manifest.json", JsonSerializer.Serialize(new
        {
            format = "scrutineer-backup",
            version = 1,
            madeAt = DateTime.UnixEpoch,
            provider = "Sqlite",
            journalSequence = 1,
            journalHash = sha,
            entries = new[] { new { path, length, sha256 = sha } },
        }));
    }
}
