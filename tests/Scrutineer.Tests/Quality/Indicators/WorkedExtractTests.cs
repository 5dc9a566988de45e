using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Quality.Indicators;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Indicators;

/// <summary>The extract of worked-extract.md, which was worked by hand: its rows are loaded and every figure of its last table compared.</summary>
public sealed partial class WorkedExtractTests : IDisposable
{
    private static readonly DateOnly AsAt = new(2024, 2, 29);
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-worked-").FullName;

    [Fact]
    public void EveryIndicator_IsAsWorkedByHand()
    {
        var sections = Sections();
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

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Told(Figure figure) => figure.Denominator is { } all
        ? $"{figure.Numerator}/{all}={figure.Value?.ToString(CultureInfo.InvariantCulture)}"
        : figure.Value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every heading of the page with the table below it.</summary>
    private static List<(string Title, List<List<string>> Table)> Sections()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quality", "Indicators", "worked-extract.md"));
        return [.. Heading().Split(page).Skip(1).Select(section => section.Split('\n')).Select(lines => (
            lines[0].Trim(),
            lines.Where(l => l.StartsWith('|') && !l.StartsWith("| ---", StringComparison.Ordinal)).Select(l => l.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries).ToList()).ToList()))];
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
