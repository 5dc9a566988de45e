using System.Text.Json;
using Scrutineer.Quality.Indicators;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Indicators;

public sealed class IndicatorsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-indicators-").FullName;

    private string Data => Path.Combine(folder, "data");

    private string Lists => Path.Combine(folder, "lists");

    public IndicatorsCommandTests()
    {
        Directory.CreateDirectory(Lists);
        File.WriteAllText(Path.Combine(Lists, "list-3.csv"), "Child Unique ID,Date of referral\nK1,05/01/2024\nK2,09/01/2024\nK1,29/02/2024\nK3,31/02/2024\n");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ComputeFromFiles_Json_IsTheContract_AndKeepsNothing()
    {
        var run = await CommandRun.Of("indicators", "compute", "--from", Lists, "--as-at", "2024-02-29", "--months", "3", "--data", Data, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Json.EnumerateObject().Select(p => p.Name).ShouldBe(["asAt", "indicators"]);
        run.Json.GetProperty("asAt").GetString().ShouldBe("2024-02-29");
        var rate = Indicator(run, "re-referral-rate");
        rate.EnumerateObject().Select(p => p.Name).ShouldBe(["code", "name", "unit", "series", "notComputable"]);
        (rate.GetProperty("unit").GetString(), rate.GetProperty("notComputable").ValueKind).ShouldBe(("%", JsonValueKind.Null));
        Points(rate).ShouldBe([("2023-12", 0, 0, null), ("2024-01", 0, 2, 0m), ("2024-02", 1, 1, 100m)]);
        Points(Indicator(run, "referrals")).ShouldBe([("2023-12", 0, null, 0m), ("2024-01", 2, null, 2m), ("2024-02", 1, null, 1m)]);
        Indicator(run, "cp-open").GetProperty("notComputable").GetString().ShouldBe("List 7, child protection is not in the extract.");
        run.Json.GetProperty("indicators").GetArrayLength().ShouldBe(23);
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public async Task LoadThenCompute_UsesTheLatestExtractNotWithdrawn()
    {
        (await CommandRun.Of("indicators", "compute", "--as-at", "2024-02-29", "--data", Data)).Error.ShouldContain("No extract is kept that shows 29 February 2024");
        var first = await LoadAsync("2024-02-01");
        File.AppendAllText(Path.Combine(Lists, "list-3.csv"), "K4,28/02/2024\n");
        var second = await LoadAsync("2024-02-29");

        (await FebruaryAsync("2024-02-29")).ShouldBe(2);
        (await FebruaryAsync("2024-02-28")).ShouldBe(1);
        (await CommandRun.Of("extracts", "withdraw", second, "--reason", "Loaded too early", "--data", Data)).Output.ShouldContain("is withdrawn");
        (await FebruaryAsync("2024-02-29")).ShouldBe(1);
        var list = (await CommandRun.Of("extracts", "list", "--data", Data, "--json")).Json;
        list.EnumerateArray().Select(e => (e.GetProperty("id").GetString(), e.GetProperty("whyWithdrawn").GetString())).ShouldBe([(second, "Loaded too early"), (first, null)]);
        (await CommandRun.Of("verify", "--data", Data)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Load_SaysEveryProblemByCell_AndWritesTheReport()
    {
        var report = Path.Combine(folder, "problems.csv");
        var run = await CommandRun.Of("extracts", "load", Lists, "--as-at", "2024-02-29", "--report", report, "--data", Data, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        var list = run.Json.GetProperty("lists")[0];
        (list.GetProperty("list").GetInt32(), list.GetProperty("rows").GetInt32(), list.GetProperty("usable").GetInt32(), list.GetProperty("usableShare").GetDouble()).ShouldBe((3, 4, 3, 0.75));
        var cell = run.Json.GetProperty("problems").EnumerateArray().Single(p => p.GetProperty("row").ValueKind == JsonValueKind.Number && p.GetProperty("row").GetInt32() == 5);
        (cell.GetProperty("list").GetInt32(), cell.GetProperty("column").GetString(), cell.GetProperty("severity").GetString()).ShouldBe((3, "Date of referral", "warning"));
        cell.GetProperty("message").GetString().ShouldStartWith("\"31/02/2024\": This is not a date.");
        (await File.ReadAllTextAsync(report)).ShouldContain("3,5,Date of referral,warning,");
        var words = await CommandRun.Of("extracts", "load", Lists, "--as-at", "2024-02-28", "--data", Data);
        words.Output.ShouldContain("List 3, Referrals: 4 rows, 75% of them usable.");
        words.Output.ShouldContain("Kept as at 28 February 2024");
    }

    [Theory]
    [InlineData(2, "indicators compute --json", "--as-at")]
    [InlineData(2, "indicators compute --as-at 2024-02-29 --months 0", "1 to 600")]
    [InlineData(2, "extracts withdraw x --reason y", "is not an id")]
    [InlineData(1, "indicators compute --as-at 2024-02-29 --from nowhere", "no such file or folder")]
    [InlineData(1, "extracts load nowhere --data new-place", "no such file or folder")]
    public async Task WrongUse_IsASentence(int exitCode, string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));
        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(sentence);
        Directory.Exists("new-place").ShouldBeFalse();
    }

    [Fact]
    public async Task WorkingDays_OutsideTheKnownYears_AreNotGuessed()
    {
        File.WriteAllText(Path.Combine(Lists, "list-4.csv"), "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation\nK1,01/02/2010,01/03/2010\n");
        var early = await CommandRun.Of("indicators", "compute", "--from", Lists, "--as-at", "2010-03-31", "--months", "1", "--json");
        Indicator(early, "assessments-45-days").GetProperty("notComputable").GetString()!.ShouldContain("from April 2010 to December 2035");
        Points(Indicator(early, "assessments-completed")).ShouldBe([("2010-03", 1, null, 1m)]);
    }

    [Fact]
    public async Task Define_SaysWhatEveryIndicatorMeans()
    {
        var all = (await CommandRun.Of("indicators", "define", "--json")).Json;
        all.GetArrayLength().ShouldBe(IndicatorSet.All.Count + IndicatorSet.Local.Count);
        foreach (var one in all.EnumerateArray())
            foreach (var said in new[] { "name", "unit", "numerator", "clock", "exclusions", "source" }) one.GetProperty(said).GetString().ShouldNotBeNullOrWhiteSpace();
        (await CommandRun.Of("indicators", "define")).Output.ShouldContain("12 months before 29 February is 28 February");
    }

    private async Task<string> LoadAsync(string asAt)
    {
        var run = await CommandRun.Of("extracts", "load", Lists, "--as-at", asAt, "--data", Data, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Json.GetProperty("snapshot").GetString()!;
    }

    private async Task<long> FebruaryAsync(string asAt) =>
        Points(Indicator(await CommandRun.Of("indicators", "compute", "--as-at", asAt, "--months", "1", "--data", Data, "--json"), "referrals")).Single().Numerator;

    private static JsonElement Indicator(CommandRun run, string code) => run.Json.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("code").GetString() == code);

    private static List<(string Period, long Numerator, long? Denominator, decimal? Value)> Points(JsonElement indicator) =>
    [
        .. indicator.GetProperty("series").EnumerateArray().Select(p => (
            p.GetProperty("period").GetString()!, p.GetProperty("numerator").GetInt64(),
            p.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } all ? all.GetInt64() : (long?)null,
            p.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : (decimal?)null)),
    ];
}
