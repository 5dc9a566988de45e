using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

/// <summary>An import that is killed outright, by the operating system, and started again (rule I2).</summary>
public sealed class KilledImportTests
{
    private const int Papers = 60;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_KilledHalfWayAndStartedAgain_HoldsWhatAnUndisturbedOneHolds(DatabaseProvider provider)
    {
        await using var undisturbed = await TestStore.NewAsync(provider);
        await using var killed = await TestStore.NewAsync(provider);
        var folder = Path.Combine(killed.Folder, "papers");
        PaperGenerator.WriteFiles(folder, Papers, seed: 1);
        var files = PaperFolder.Papers([folder]).Files;
        await new PaperImporter(undisturbed.Store).ImportAsync(files, new ImportOptions());

        await KillHalfWayAsync(killed, folder);

        var before = await DocumentsAsync(killed);
        before.ShouldBeInRange(Papers / 4, Papers - 1);
        var resumed = await new PaperImporter(killed.Store).ImportAsync(files, new ImportOptions());
        resumed.Files.Count(f => f.Status == ImportStatus.Unchanged).ShouldBe(before);
        resumed.Files.Count(f => f.Status == ImportStatus.Imported).ShouldBe(Papers - before);
        (await HeldAsync(killed)).ShouldBe(await HeldAsync(undisturbed));
        await AssertJournalAsync(killed);
    }

    [Fact]
    public async Task Import_KilledBeforeTiesWereFound_IsMadeGoodByTheNext()
    {
        await using var test = await TestStore.NewAsync();
        var folder = Path.Combine(test.Folder, "papers");
        PaperGenerator.WriteFiles(folder, 34, seed: 1);
        var files = PaperFolder.Papers([folder]).Files;
        await new PaperImporter(test.Store).ImportAsync(files, new ImportOptions());
        var whole = await HeldAsync(test);
        await using (var db = test.Store.Open(Viewer.Work("test")))
        {
            // As a run leaves it that is killed between its last paper and its first ties.
            await db.Set<MatterMember>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.Set<Link>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.Set<Citation>().ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CitationState.Pending).SetProperty(x => x.ResolvedId, (Guid?)null), TestContext.Current.CancellationToken);
            await StaleThreads.NoteAsync(db, await db.Set<Scrutineer.Governance.Boards.Board>().Select(b => b.Id).ToListAsync(TestContext.Current.CancellationToken), default);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await new PaperImporter(test.Store).ImportAsync([files[0]], new ImportOptions());

        (await HeldAsync(test)).ShouldBe(whole);
    }

    /// <summary>Starts the command line in a process of its own and kills it once half the papers are kept.</summary>
    private static async Task KillHalfWayAsync(TestStore test, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "scrutineer.dll");
        var start = new ProcessStartInfo("dotnet", [program, "import", folder, "--data", test.Folder]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["Database__Provider"] = test.Store.Settings.Provider.ToString();
        if (test.Store.Settings.ConnectionString is { } connection) start.Environment["Database__ConnectionString"] = connection;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && await DocumentsAsync(test) < Papers / 2) await Task.Delay(5);
        process.HasExited.ShouldBeFalse($"it ended before it could be killed: {(process.HasExited ? await output + await error : "")}");
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<int> DocumentsAsync(TestStore test)
    {
        await using var db = test.Store.Open(Viewer.Public);
        return await db.Set<PublishedDocument>().CountAsync();
    }

    /// <summary>How many of each record are held, and which citations and ties, by what they say.</summary>
    private static async Task<string> HeldAsync(TestStore test)
    {
        await using var db = test.Store.Open(Viewer.Work("test"));
        var states = await db.Set<Citation>().GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var links = await db.Set<Link>().GroupBy(l => new { l.Relation, l.Basis }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        int[] counts =
        [
            await db.Set<Meeting>().CountAsync(), await db.Set<AgendaItem>().CountAsync(), await db.Set<Attendance>().CountAsync(), await db.Set<Minute>().CountAsync(),
            await db.Set<Decision>().CountAsync(), await db.Set<TrackedItem>().CountAsync(), await db.Set<StatusEntry>().CountAsync(), await db.Set<TrackerRow>().CountAsync(),
            await db.Set<ProgrammeItem>().CountAsync(), await db.Set<Paper>().CountAsync(), await db.Set<PublishedDocument>().CountAsync(), await db.Set<Matter>().CountAsync(),
            await db.Set<MatterMember>().CountAsync(), await db.Set<Scrutineer.Foundation.People.Person>().CountAsync(), await db.Set<StaleThreads>().CountAsync(),
        ];
        return string.Join(' ', [.. counts.Select(c => $"{c}"), .. states.Select(s => $"{s.Key}={s.Count}").Order(StringComparer.Ordinal), .. links.Select(l => $"{l.Key}={l.Count}").Order(StringComparer.Ordinal)]);
    }

    private static async Task AssertJournalAsync(TestStore test) =>
        (await new StoreVerifier(test.Store).RunAsync()).Findings.Where(f => f.Kind == "journal").ShouldBeEmpty();
}
