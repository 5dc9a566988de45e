using System.Text.Json;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Statistics;

public sealed class StatisticsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-statistics-").FullName;

    [Fact]
    public async Task Interval_Json_IsTheContract()
    {
        var run = await CommandRun.Of("interval", "--events", "65", "--of", "100", "--json");
        run.ExitCode.ShouldBe(0);
        run.Json.GetProperty("value").GetDouble().ShouldBe(0.65);
        run.Json.GetProperty("lower").GetDouble().ShouldBe(0.552544, 5e-7);
        run.Json.GetProperty("upper").GetDouble().ShouldBe(0.736358, 5e-7);
        (await CommandRun.Of("interval", "--events", "65", "--method", "byar", "--json")).Json.GetProperty("upper").GetDouble().ShouldBe(82.8491, 5e-5);
    }

    [Theory]
    [InlineData("interval --events 5", "A share needs its base")]
    [InlineData("interval --events 5 --of 4", "5 of 4 is no share")]
    [InlineData("interval --events -1 --of 4", "--events must be 0 or more")]
    public async Task Interval_OfNoShare_IsRefusedInASentence(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(sentence);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Spc_Json_IsTheContract()
    {
        var series = File("series.csv", "date,value\n" + string.Join('\n', new[] { 1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1 }.Select((v, i) => $"{new DateOnly(2015, 1, 1).AddMonths(i):yyyy-MM-dd},{v}")));
        var chart = (await CommandRun.Of("spc", series, "--improvement", "down", "--target", "5", "--json")).Json;
        chart.GetProperty("mean").GetDouble().ShouldBe(1.94, 0.005);
        chart.GetProperty("lower").GetDouble().ShouldBe(-0.72, 0.005);
        chart.GetProperty("upper").GetDouble().ShouldBe(4.60, 0.005);
        chart.GetProperty("variation").GetString().ShouldBe("common");
        chart.GetProperty("assurance").GetString().ShouldBe("pass");
        var points = chart.GetProperty("points");
        points.GetArrayLength().ShouldBe(18);
        var spike = points[4];
        spike.GetProperty("date").GetString().ShouldBe("2015-05-01");
        spike.GetProperty("signals").EnumerateArray().Select(s => s.GetString()).ShouldBe(["outside"]);
        (spike.GetProperty("direction").GetString(), spike.GetProperty("kind").GetString()).ShouldBe(("high", "concern"));
        points[0].GetProperty("direction").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2015-01-01,x", "\"x\" is not a number")]
    [InlineData("soon,3", "\"soon\" is not a date")]
    [InlineData("2015-01-01,3\n01/01/2015,4", "2015-01-01 is given twice")]
    [InlineData("2015-01-01", "has one column")]
    [InlineData("", "holds no point")]
    public async Task Spc_OfAWrongTable_IsRefusedInASentence(string text, string sentence)
    {
        var run = await CommandRun.Of("spc", File("wrong.csv", text), "--json");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Agreement_Json_IsTheContract()
    {
        var rows = new List<string> { "auditor,moderator" };
        string[] scale = ["does not meet good", "Meets good", "exceeds good"];
        int[,] table = { { 0, 4, 1 }, { 0, 8, 0 }, { 0, 1, 5 } };
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++) rows.AddRange(Enumerable.Repeat($"{scale[i]},{scale[j]}", table[i, j]));
        var file = File("audits.csv", string.Join('\n', rows));
        var agreement = (await CommandRun.Of("agreement", file, "--weights", "linear", "--json")).Json;
        agreement.GetProperty("n").GetInt32().ShouldBe(19);
        agreement.GetProperty("kappa").GetDouble().ShouldBe(0.4701, 5e-5);
        agreement.GetProperty("direction").GetProperty("moderatorHigher").GetInt32().ShouldBe(5);
        agreement.GetProperty("direction").GetProperty("auditorHigher").GetInt32().ShouldBe(1);
        (await CommandRun.Of("agreement", File("other.csv", "a,b\nb,b"), "--weights", "linear")).Error.ShouldContain("add --order");
        (await CommandRun.Of("agreement", File("other.csv", "a,b\nb,b"), "--weights", "linear", "--order", "a,b", "--json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Suppress_Json_IsTheContract()
    {
        var run = await CommandRun.Of("suppress", File("table.csv", "area,a,b,Total\nx,3,12,15\n"), "--json");
        run.Output.ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"header":["area","a","b","Total"],"rows":[["x","c","c",15]]}""");
    }

    [Fact]
    public async Task Commands_OfNoFileOrNoText_SayWhatIsWrong()
    {
        (await CommandRun.Of("suppress", Path.Combine(folder, "none.csv"))).Error.ShouldContain("there is no such file");
        var binary = Path.Combine(folder, "binary.csv");
        await System.IO.File.WriteAllBytesAsync(binary, [0xff, 0xfe, 0x00, 0xd8, 0x80, 0x81], TestContext.Current.CancellationToken);
        (await CommandRun.Of("suppress", binary)).ExitCode.ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
