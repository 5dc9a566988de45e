using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Files;

public sealed class FileCheckTests
{
    [Fact]
    public async Task Verify_Of100FlippedBytes_FindsAll()
    {
        await using var test = await TestStore.NewAsync();
        var random = new Random(8);
        var hashes = await KeepAsync(test.Store, random, 100);
        (await FindingsAsync(test.Store)).ShouldBeEmpty();
        foreach (var hash in hashes)
        {
            var path = PathOf(test.Store, hash);
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(path, bytes);
        }

        (await FindingsAsync(test.Store)).Where(f => f.Kind == "files").Select(f => f.What).ShouldBe(hashes, ignoreOrder: true);
    }

    [Fact]
    public async Task Verify_OfFilesWithoutRowsAndRowsWithoutFiles_NamesBothAndLeavesWhatIsUnderWay()
    {
        await using var test = await TestStore.NewAsync();
        var hashes = await KeepAsync(test.Store, new Random(9), 2);
        File.Delete(PathOf(test.Store, hashes[0]));
        var stray = await test.Store.Files.KeepAsync("a file that no row names"u8.ToArray());
        File.SetLastWriteTimeUtc(PathOf(test.Store, stray), DateTime.UtcNow.AddHours(-1));
        var (fresh, stale) = ($"{PathOf(test.Store, hashes[1])}.1.part", $"{PathOf(test.Store, hashes[1])}.2.part");
        await File.WriteAllTextAsync(fresh, "half");
        await File.WriteAllTextAsync(stale, "half");
        File.SetLastWriteTimeUtc(stale, DateTime.UtcNow.AddDays(-2));

        var findings = await FindingsAsync(test.Store);
        findings.Select(f => (f.Kind, Path.GetFileName(f.What))).ShouldBe([("files", hashes[0]), ("orphans", stray), ("orphans", Path.GetFileName(stale))], ignoreOrder: true);
        findings.ShouldContain(f => f.Message.Contains("is missing from the disk"));
    }

    private static async Task<List<string>> KeepAsync(DataStore store, Random random, int count)
    {
        await using var db = store.Open(Viewer.Work("clerk"));
        var hashes = new List<string>();
        for (var n = 0; n < count; n++)
        {
            var content = new byte[random.Next(1, 3_000)];
            random.NextBytes(content);
            hashes.Add(await store.Files.KeepAsync(content));
            db.Add(new StoredFile { Hash = hashes[^1], Name = $"paper {n}.md", Length = content.Length, StoredAt = DateTime.UnixEpoch });
        }

        await db.SaveChangesAsync();
        await new JournalAnchors(store).KeepAsync();
        return hashes;
    }

    private static string PathOf(DataStore store, string hash) => Path.Combine(store.Settings.FilesDirectory, hash[..2], hash);

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(DataStore store) => (await new StoreVerifier(store).RunAsync()).Findings;
}
