using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Indicators;

/// <summary>The extracts of worked-extract.md and worked-local-extract.md, which were worked by hand: their rows are loaded and every figure of their last tables compared.</summary>
public sealed partial class WorkedExtractTests : IDisposable
{
    private static readonly DateOnly AsAt = new(2024, 2, 29);
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-worked-").FullName;

    [Fact]
    public void EveryIndicator_IsAsWorkedByHand()
    {
        var sections = Sections("worked-extract.md");
        var rows = 0;
        foreach (var (title, table) in sections.Where(s => s.Title.StartsWith("List ", StringComparison.Ordinal)))
        {
            File.WriteAllLines(Path.Combine(folder, $"list-{title[5..]}.csv"), table.Select(r => string.Join(',', r)));
            rows += table.Count - 1;
        }

        rows.ShouldBe(40);
        var series = IndicatorSet.Compute(ExtractReader.Read(folder).Extract, new Months(AsAt, 3));

        var worked = sections.Single(s => s.Title == "Every figure").Table.Skip(1).ToDictionary(r => r[0], r => r.Skip(1).Where(f => f.Length > 0).ToList());
        worked.Keys.ShouldBe(IndicatorSet.All.Select(i => i.Code));
        foreach (var computed in series)
            computed.Figures.Select(Told).ShouldBe(worked[computed.Indicator.Code], computed.Indicator.Code);
    }

    [Fact]
    public void EveryLocalIndicator_IsAsWorkedByHand()
    {
        var series = IndicatorSet.Compute(LocalExtract(out var sections), new Months(AsAt, 3));

        var worked = sections.Single(s => s.Title == "Every figure").Table.Skip(1).ToDictionary(r => r[0], r => r.Skip(1).Where(f => f.Length > 0).ToList());
        worked.Keys.ShouldBe(IndicatorSet.Local.Select(i => i.Code));
        series.Count.ShouldBe(IndicatorSet.All.Count + worked.Count);
        foreach (var computed in series.Where(s => s.Indicator.List.IsLocal))
            computed.Figures.Select(Told).ShouldBe(worked[computed.Indicator.Code], computed.Indicator.Code);
    }

    [Fact]
    public void EveryGroup_IsAsWorkedByHand()
    {
        var extract = LocalExtract(out var sections);

        var worked = sections.Single(s => s.Title.EndsWith("by group", StringComparison.Ordinal)).Table.Skip(1).GroupBy(r => r[0]);
        foreach (var dimension in worked)
            IndicatorSet.ComputeBy(extract, new Months(AsAt, 3), Enum.Parse<Dimension>(dimension.Key, ignoreCase: true)).Single(s => s.Indicator.Code == "contacts-decided-1-day").Groups
                .Select(g => $"{g.Group}: {string.Join(", ", g.Figures.Select(Told))}").ShouldBe(dimension.Select(r => $"{r[1]}: {string.Join(", ", r.Skip(2))}"), dimension.Key);
    }

    [Fact]
    public void AReferralBefore_CountsWhicheverTeamHadIt()
    {
        File.WriteAllLines(Path.Combine(folder, "list-3.csv"), ["Child Unique ID,Date of referral,Referral NFA?,Allocated Team", "C1,10/06/2023,No,North", "C1,10/01/2024,No,South"]);

        var groups = IndicatorSet.ComputeBy(ExtractReader.Read(folder).Extract, new Months(AsAt, 3), Dimension.Team).Single(s => s.Indicator.Code == "re-referral-rate").Groups;

        groups.Select(g => $"{g.Group} {Told(g.Figures[1])}").ShouldBe(["North 0/0=", "South 1/1=100"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Extract LocalExtract(out List<(string Title, List<List<string>> Table)> sections)
    {
        sections = Sections("worked-local-extract.md");
        foreach (var (title, table) in sections.Where(s => LocalLists.Lists.Any(l => l.Name == s.Title)))
            File.WriteAllLines(Path.Combine(folder, LocalLists.Lists.Single(l => l.Name == title).FileName), table.Select(r => string.Join(',', r.Select(c => c.Contains(',', StringComparison.Ordinal) ? $"\"{c}\"" : c))));
        return ExtractReader.Read(folder).Extract;
    }

    private static string Told(Figure figure) => figure.Denominator is { } all
        ? $"{figure.Numerator}/{all}={figure.Value?.ToString(CultureInfo.InvariantCulture)}"
        : figure.Value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every heading of the page with the table below it.</summary>
    private static List<(string Title, List<List<string>> Table)> Sections(string file)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quality", "Indicators", file));
        return [.. Heading().Split(page).Skip(1).Select(section => section.Split('\n')).Select(lines => (
            lines[0].Trim(),
            lines.Where(l => l.StartsWith('|') && !l.StartsWith("| ---", StringComparison.Ordinal)).Select(l => l.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries).ToList()).ToList()))];
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
