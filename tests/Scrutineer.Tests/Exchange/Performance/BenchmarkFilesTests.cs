using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Performance;

/// <summary>The national benchmarking files are read as they are published, and anything else is refused with a sentence (rule R5).</summary>
public sealed class BenchmarkFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task PublishedFiles_AreRead()
    {
        var files = Path.GetDirectoryName(SharedPapers.Data("benchmarks/lait-long.parquet"))!;
        var lines = await BenchmarkFiles.ReadLongAsync(Path.Combine(files, "lait-long.parquet"), new HashSet<string> { "ReReferral", "CPP_Total_NumRef" });
        lines.Single(l => l is { Measure: "ReReferral", Year: "2025", Number: 970 }).Value.ShouldBe(22.6m);
        lines.Single(l => l is { Measure: "CPP_Total_NumRef", Year: "2025", Number: 821 }).Value.ShouldBe(3137);
        BenchmarkFiles.ReadAuthorities(Path.Combine(files, "la-codes.xlsx")).Single(a => a.Number == 805).ShouldSatisfyAllConditions(a => a.Name.ShouldBe("Hartlepool"), a => a.Region.ShouldBe("North East"));
        BenchmarkFiles.ReadAuthorities(Path.Combine(files, "statistical-neighbours-2025.xlsx")).Single(a => a.Number == 301).Neighbours.ShouldBe([308, 821, 313, 333, 336, 307, 304, 312, 874, 203]);
    }

    [Fact]
    public void PublishedDictionary_TellsWhatMeasuresMean()
    {
        var path = SharedPapers.Data("benchmarks/lait-data-dictionary.csv");
        BenchmarkFiles.IsDictionary(File.ReadLines(path).First()).ShouldBeTrue();
        BenchmarkFiles.ReadDictionary(path).First(m => m.Measure == "CP_conf_15days").Title.ShouldBe("Initial child protection conferences held within 15 days of the start of the section 47 enquiries which led to a conference (%)");
    }

    [Fact]
    public void AListOfRatings_IsRead_WithoutRegions()
    {
        var path = Path.Combine(folder, "ratings.csv");
        File.WriteAllLines(path, ["LA Number,LA Name,Overall effectiveness", "805,Hartlepool,Good", "806,Middlesbrough,Requires improvement to be good", "807,Redcar,"]);
        BenchmarkFiles.ReadAuthorities(path).Select(a => (a.Number, a.IsGood)).ShouldBe([(805, true), (806, false)]);
    }

    [Fact]
    public async Task Csv_IsReadLikeTheTable_AndWhatIsNoNumberIsLeftOut()
    {
        var path = Path.Combine(folder, "long.csv");
        File.WriteAllLines(path, ["Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region", "ReReferral,,2025,Own,18.9,821,East", "ReReferral,,2025,Other,c,822,East", "Another,,2025,Own,1,821,East"]);
        (await BenchmarkFiles.ReadLongAsync(path, new HashSet<string> { "ReReferral" })).ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Number.ShouldBe(821), l => l.Value.ShouldBe(18.9m));
    }

    [Theory]
    [InlineData("long.parquet", "not parquet at all, whatever its name says")]
    [InlineData("long.csv", "A,B\n1,2")]
    public async Task OtherFiles_AreRefused(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<RuleBrokenException>(() => BenchmarkFiles.ReadLongAsync(path, new HashSet<string> { "ReReferral" }));
    }

    [Fact]
    public void OtherWorkbooks_AreRefused()
    {
        var path = Path.Combine(folder, "codes.xlsx");
        File.WriteAllText(path, "no workbook");
        Should.Throw<RuleBrokenException>(() => BenchmarkFiles.ReadAuthorities(path));
        using (var book = new WorkbookFile(Path.Combine(folder, "other.xlsx"))) book.Sheet("Sheet1", ["A", "B"], ["1", "2"]);
        Should.Throw<RuleBrokenException>(() => BenchmarkFiles.ReadAuthorities(Path.Combine(folder, "other.xlsx"))).Message.ShouldContain("LA Number");
    }
}
