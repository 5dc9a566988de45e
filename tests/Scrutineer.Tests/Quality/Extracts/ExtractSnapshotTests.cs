using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Retention;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Extracts;

/// <summary>Extracts are kept as dated snapshots without identifiers, found by day, withdrawn and erased (rules E6, E8 and E9), on either database.</summary>
public sealed class ExtractSnapshotTests : IDisposable
{
    private static readonly DateOnly March = new(2024, 3, 31), April = new(2024, 4, 30);
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-snapshots-").FullName;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Latest_IsThatOfTheDay_UntilItIsWithdrawn(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var snapshots = new ExtractSnapshots(test.Store);
        var march = await snapshots.KeepAsync(Extract(1), March, 10, 2, "A Analyst");
        var april = await snapshots.KeepAsync(Extract(2), April, 10, 2, "A Analyst");

        (await snapshots.LatestAsync(March.AddDays(-1))).ShouldBeNull();
        (await snapshots.LatestAsync(April.AddDays(-1)))!.Id.ShouldBe(march.Id);
        (await snapshots.LatestAsync(April))!.Id.ShouldBe(april.Id);
        (await Should.ThrowAsync<RuleBrokenException>(() => snapshots.WithdrawAsync(april.Id, " ", "A Analyst"))).Message.ShouldContain("Say why");
        await snapshots.WithdrawAsync(april.Id, "The wrong month", "A Analyst");
        (await snapshots.LatestAsync(April))!.Id.ShouldBe(march.Id);
        (await Should.ThrowAsync<RuleBrokenException>(() => snapshots.WithdrawAsync(april.Id, "Again", "A Analyst"))).Message.ShouldContain("no extract");
        (await Should.ThrowAsync<RuleBrokenException>(() => snapshots.KeepAsync(Extract(1), March, 10, 2, "A Analyst"))).Message.ShouldContain("kept already");
        (await snapshots.AllAsync()).Select(s => s.WhyWithdrawn).ShouldBe(["The wrong month", null]);
    }

    [Fact]
    public async Task KeptExtract_GivesTheSameFigures()
    {
        await using var test = await TestStore.NewAsync();
        var snapshots = new ExtractSnapshots(test.Store);
        var extract = Extract(3);
        var kept = snapshots.Open(await snapshots.KeepAsync(extract, March, 10, 2, "A Analyst"));
        var (before, after) = (IndicatorSet.Compute(extract, new Months(March, 36)), IndicatorSet.Compute(kept, new Months(March, 36)));
        after.SelectMany(s => s.Figures).ShouldBe(before.SelectMany(s => s.Figures));
        after.Sum(s => s.Figures.Sum(f => f.Numerator)).ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task NothingKept_HoldsAnIdentifier_AndTheSameChildHasTheSameHashInEveryExtract()
    {
        await using var test = await TestStore.NewAsync();
        var snapshots = new ExtractSnapshots(test.Store);
        string[] identifiers = [.. Enumerable.Range(0, 200).Select(n => $"KENNUNG{n:000}")];
        File.WriteAllLines(Path.Combine(folder, "list-3.csv"), ["Child Unique ID,Date of referral,Gender", .. identifiers.Select(i => $"{i},01/03/2024,x")]);
        var first = ExtractReader.Read(folder, () => new PseudonymKey([1, 2, 3])).Extract;
        await snapshots.KeepAsync(first, March, 200, 200, "A Analyst");
        File.WriteAllLines(Path.Combine(folder, "list-3.csv"), ["Child Unique ID,Date of referral", "new,01/04/2024", .. identifiers.Reverse().Select(i => $"{i},01/04/2024")]);
        var (again, other) = (ExtractReader.Read(folder, () => new PseudonymKey([1, 2, 3])).Extract, ExtractReader.Read(folder, () => new PseudonymKey([1, 2, 4])).Extract);

        IReadOnlyList<UInt128> Hashes(Extract extract) => extract[AnnexA.Referrals.List]!.Pseudonyms;
        Hashes(first).Distinct().Count().ShouldBe(200);
        Hashes(again).Skip(1).ShouldBe(Hashes(first).Reverse());
        Hashes(other).Intersect(Hashes(first)).ShouldBeEmpty();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var identifier in identifiers) bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(identifier)).ShouldBe(-1, file);
        }

        // The columns are packed in the file; unpacked they hold none either.
        using var unpacked = new MemoryStream();
        await using (var packed = new System.IO.Compression.BrotliStream(test.Store.Files.Open((await snapshots.LatestAsync(March))!.FileHash)!, System.IO.Compression.CompressionMode.Decompress)) await packed.CopyToAsync(unpacked);
        unpacked.ToArray().AsSpan().IndexOf("KENNUNG"u8).ShouldBe(-1);
        unpacked.ToArray().AsSpan().IndexOf("Date of referral"u8).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Erasing_TakesRowAndFile_AndVerifyFindsADamagedOne()
    {
        await using var test = await TestStore.NewAsync();
        var snapshots = new ExtractSnapshots(test.Store);
        var (first, second) = (await snapshots.KeepAsync(Extract(4), March, 1, 0, "A Analyst"), await snapshots.KeepAsync(Extract(5), April, 1, 0, "A Analyst"));
        var kinds = GovernanceRetention.Kinds(test.Store);
        (await new DueRecords(test.Store, kinds).OnAsync(March.AddYears(3).AddDays(-1))).ShouldBeEmpty();
        (await new DueRecords(test.Store, kinds).OnAsync(March.AddYears(3))).Select(d => d.Title).ShouldBe(["Extract as at 31 March 2024"]);

        await new Eraser(test.Store, kinds, GovernanceRetention.Rooms).EraseAsync(first.Ref, "Its time is over", "R Keeper");

        (await snapshots.AllAsync()).Select(s => s.Id).ShouldBe([second.Id]);
        File.Exists(test.Store.Files.PathOf(first.FileHash)).ShouldBeFalse();
        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
        var file = test.Store.Files.PathOf(second.FileHash);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        (await new StoreVerifier(test.Store).RunAsync()).Findings.Single().Message.ShouldContain("is not what was stored");
    }

    [Fact]
    public async Task Snapshots_AreSeenByThoseWhoReadInternalRecordsEverywhere_AndNobodyElse()
    {
        await using var test = await TestStore.NewAsync();
        await new ExtractSnapshots(test.Store).KeepAsync(Extract(6), March, 1, 0, "A Analyst");
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<ExtractSnapshot>().CountAsync()).ShouldBe(0);
    }

    private Extract Extract(int seed)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, $"{seed}")).FullName;
        new ExtractGenerator(seed, 60, March, untidy: true).WriteTo(path);
        return ExtractReader.Read(path, () => new PseudonymKey([7])).Extract;
    }
}
