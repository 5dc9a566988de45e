using System.Text.Json;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Quality;

/// <summary>The plan in and out of the command line, and agreement as the twelve audits were worked by hand.</summary>
public sealed class QualityCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scrutineer-quality-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, InlineData("plan.csv"), InlineData("plan.xlsx")]
    public async Task Plan_ComesInWithItsFlags_AndGoesOutToComeBackTheSame(string name)
    {
        var (table, other) = (Path.Combine(folder.FullName, "in.csv"), Path.Combine(folder.FullName, "other"));
        await File.WriteAllTextAsync(table, "Year,Service,Role,Kind,Task,Purpose,Comments\n2031,Harbour,Team managers,activity,Case file audit,Audit,Each manager to audit 1 case a quarter\n2031,Harbour,Team managers,activity,Return,Read,as per schedule\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("quality", "plan", "import", table, "--data", Data);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("The plan of 2031: 2 rows kept, 1 understood as a rule, 1 for a person to look at.");
        run.Output.ShouldContain("Harbour: Return: ");
        var to = Path.Combine(folder.FullName, name);
        (await CommandRun.Of("quality", "plan", "export", "2031", "--to", to, "--data", Data)).Output.ShouldContain("The plan of 2031, 2 rows");
        (await CommandRun.Of("quality", "plan", "export", "2031", "--to", to, "--data", Data)).Error.ShouldContain("is there already");
        (await CommandRun.Of("quality", "plan", "export", "2030", "--to", to + "2", "--data", Data)).Error.ShouldContain("There is no plan of 2030 here.");
        (await CommandRun.Of("quality", "plan", "import", to, "--data", other)).Output.ShouldBe(run.Output);
    }

    [Fact]
    public async Task WhatAnAuditAgreed_IsNoAskOfABoard_AndStopsNoList()
    {
        var store = new DataStore(new StorageSettings(Data), TimeProvider.System);
        await store.PrepareAsync();
        await using (var db = store.Open(Viewer.Work("test")))
        {
            db.Add(new TrackedItem { Kind = TrackedItemKind.Action, Text = "See the child alone", Scope = Guid.NewGuid(), OriginKind = "case-audit", OriginId = Guid.NewGuid(), RaisedOn = new(2031, 3, 1), Visibility = Visibility.Personal });
            await db.SaveChangesAsync();
        }

        var run = await CommandRun.Of("asks", "list", "--data", Data);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("No ask matches.");
    }

    [Fact]
    public async Task Agreement_IsThatOfThePages()
    {
        var store = new DataStore(new StorageSettings(Data), TimeProvider.System);
        await store.PrepareAsync();
        await TwelveAudits.KeepAsync(store);

        var run = await CommandRun.Of("quality", "agreement", "--tool", "a-tool", "--from", "2031-01-01", "--to", "2031-12-01", "--json", "--data", Data);

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        var whole = answer.RootElement.GetProperty("whole");
        (whole.GetProperty("judged").GetInt32(), whole.GetProperty("leans").GetString()).ShouldBe((35, "optimistic"));
        whole.GetProperty("kappa").GetDouble().ShouldBe(0.4822, 5e-5);
        answer.RootElement.GetProperty("areas").GetArrayLength().ShouldBe(3);
        (await CommandRun.Of("quality", "agreement", "--tool", "a-tool", "--from", "2031-01-01", "--to", "2031-12-01", "--data", Data)).Output.ShouldContain("The whole tool: 35 judged by both, 71% the same, kappa 0.48 (0.23 to 0.73), leans optimistic.");
        (await CommandRun.Of("quality", "agreement", "--tool", "none", "--data", Data)).Error.ShouldContain("There is no audit tool none here.");
    }
}
