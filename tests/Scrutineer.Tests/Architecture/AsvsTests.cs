using System.Globalization;
using CsvHelper;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Architecture;

/// <summary>The reviewed list of docs/security/asvs.csv: nothing of level 1 left open, and what it points at is there.</summary>
public sealed class AsvsTests
{
    private const int OfLevelOne = 70, OfLevelTwo = 183;
    private static readonly string File = Path.Combine(Repository.Root, "docs/security/asvs.csv");
    private static readonly List<Row> Rows = Read();

    [Fact]
    public void LevelOne_IsWholeAndNoneIsUnmet()
    {
        var first = Rows.Where(r => r.Level == 1).ToList();
        first.Count.ShouldBe(OfLevelOne);
        first.ShouldAllBe(r => r.Verdict == "met" || r.Verdict == "not applicable");
        first.ShouldAllBe(r => r.How.Length > 0);
    }

    [Fact]
    public void LevelTwo_IsListedForLater()
    {
        Rows.Count(r => r.Level == 2).ShouldBe(OfLevelTwo);
        Rows.DistinctBy(r => r.Id).Count().ShouldBe(Rows.Count);
    }

    [Fact]
    public void Evidence_OfWhatIsMet_IsInTheRepository()
    {
        foreach (var row in Rows.Where(r => r.Verdict == "met"))
        {
            row.Evidence.ShouldNotBeEmpty($"{row.Id} is met by nothing");
            foreach (var place in row.Evidence.Select(e => Path.Combine(Repository.Root, e)))
                (System.IO.File.Exists(place) || Directory.Exists(place)).ShouldBeTrue($"{row.Id} points at {place}, which is not there");
        }
    }

    private static List<Row> Read()
    {
        using var csv = new CsvReader(new StreamReader(File), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read())
            rows.Add(new Row(csv["id"]!, csv.GetField<int>("level"), csv["verdict"]!, csv["how"]!, csv["evidence"]!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        return rows;
    }

    private sealed record Row(string Id, int Level, string Verdict, string How, IReadOnlyList<string> Evidence);
}
