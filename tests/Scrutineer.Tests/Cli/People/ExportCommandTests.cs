using System.IO.Compression;
using System.Text.Json;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.Cli.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.People;

public sealed class ExportCommandTests : IDisposable
{
    private readonly SamplePapers papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Export_OfAMember_HoldsTheirSeatsAttendancesMentionsAndJournal()
    {
        var store = new DataStore(new StorageSettings(papers.Data), TimeProvider.System);
        await store.PrepareAsync();
        await using (var db = store.Open(Viewer.Work("import")))
        {
            db.AddRange(HarbourBoard.Build().Records);
            await db.SaveChangesAsync();
        }

        var to = Path.Combine(papers.Data, "hallworth.zip");
        var run = await CommandRun.Of("people", "export", "t-hallworth", "--to", to, "--data", papers.Data);

        run.ExitCode.ShouldBe(0, run.Error);
        using var zip = ZipFile.OpenRead(to);
        using var file = JsonDocument.Parse(zip.GetEntry("person.json")!.Open());
        var kinds = file.RootElement.GetProperty("rows").EnumerateArray().GroupBy(r => r.GetProperty("kind").GetString()).ToDictionary(g => g.Key!, g => g.Count());
        (kinds["Person"], kinds["BoardMembership"], kinds["Attendance"]).ShouldBe((1, 2, 2));
        // The person, two seats and two attendances added, and the export itself.
        file.RootElement.GetProperty("journal").GetArrayLength().ShouldBe(6);
        using var page = new StreamReader(zip.GetEntry("person.html")!.Open());
        (await page.ReadToEndAsync()).ShouldContain("<h1>What is held about Councillor T Hallworth</h1>");
        (await CommandRun.Of("people", "export", "t-hallworth", "--to", to, "--data", papers.Data)).Error.ShouldContain("is there already");
        (await CommandRun.Of("people", "export", "nobody", "--to", to + "2", "--data", papers.Data)).Error.ShouldContain("Nobody here has the address /people/nobody.");
    }
}
