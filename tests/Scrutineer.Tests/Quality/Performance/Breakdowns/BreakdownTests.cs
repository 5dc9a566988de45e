using Scrutineer.Exchange.Extracts;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Performance.Breakdowns;

/// <summary>An indicator told by group (rules V13 and R19): worked by hand, and adding up to the whole.</summary>
public sealed class BreakdownTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-breakdowns-").FullName;

    [Fact]
    public void Referrals_ByTeamAndLocality_AreAsWorkedByHand()
    {
        // Child A comes back within twelve months, to another team: a re-referral of that team.
        Write("list-3.csv", "Child Unique ID,Gender,Date of referral,Allocated Team,Locality", "A,a) Male,10/02/2026,North,Hill", "B,b) Female,11/02/2026,North,Vale", "A,a) Male,05/03/2026,South,Hill", "C,b) Female,06/03/2026,South,", "D,b) Female,07/03/2026,,Vale");

        var byTeam = Of("re-referral-rate", Dimension.Team);
        byTeam.Groups.Select(g => g.Group).ShouldBe(["North", "South", "Not known"]);
        Behind(byTeam, "North").ShouldBe(["0/2", "0/0"]);
        Behind(byTeam, "South").ShouldBe(["0/0", "1/2"]);
        Behind(byTeam, "Not known").ShouldBe(["0/0", "0/1"]);
        byTeam.Whole!.Series.Select(f => $"{f.Numerator}/{f.Denominator}").ShouldBe(["0/2", "1/3"]);
        Behind(Of("re-referral-rate", Dimension.Locality), "Hill").ShouldBe(["0/1", "1/1"]);
        Behind(Of("re-referral-rate", Dimension.Sex), "Female").ShouldBe(["0/1", "0/2"]);
        Of("re-referral-rate", Dimension.WorkerGroup).WhyNone.ShouldBe("List 3, referrals has no column \"Worker Group\" in this extract, so it cannot be told by worker group.");
        Of("cp-open", Dimension.Team).WhyNone.ShouldStartWith("List 7, child protection");
    }

    [Fact]
    public void AddedColumns_AreReadWhereTheyCame_AndMissedNowhere()
    {
        Write("list-1.csv", "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source,Neighbourhood,Service Area", "A,a) Male,WBRI,01/01/2015,11,10/03/2026,1A,Hill,Front door");
        var reading = ExtractReader.Read(folder);
        reading.Problems.Where(p => p.List == 1).ShouldBeEmpty();
        Breakdown.Of(reading.Extract, new(2026, 3, 31), Indicator("contacts"), Dimension.WorkerGroup, [Indicator("contacts")])[0].Groups.Single().Group.ShouldBe("Front door");
        Write("list-1.csv", "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source", "A,a) Male,WBRI,01/01/2015,11,10/03/2026,1A");
        ExtractReader.Read(folder).Problems.Where(p => p.List == 1).ShouldBeEmpty();
    }

    /// <summary>Each case is in one group, so that groups add up to what is told of all together.</summary>
    [Fact]
    public void Groups_OfManyUntidyExtracts_AddUpToTheWhole()
    {
        var compared = 0;
        for (var seed = 0; seed < 4; seed++)
        {
            new ExtractGenerator(seed, 40, new(2026, 3, 31), untidy: true).WriteTo(folder);
            var extract = ExtractReader.Read(folder).Extract;
            foreach (var definition in IndicatorSet.All)
                foreach (var dimension in Enum.GetValues<Dimension>())
                {
                    var breakdown = Breakdown.Of(extract, new(2026, 3, 31), Indicator(definition.Code), dimension, [Indicator(definition.Code)])[0];
                    if (breakdown.Whole is null) continue;
                    for (var at = 0; at < breakdown.Whole.Series.Count; at++, compared++)
                    {
                        breakdown.Groups.Sum(g => g.Series[at].Numerator).ShouldBe(breakdown.Whole.Series[at].Numerator, $"{seed} {definition.Code} {dimension}");
                        breakdown.Groups.Sum(g => g.Series[at].Denominator ?? 0).ShouldBe(breakdown.Whole.Series[at].Denominator ?? 0);
                    }
                }
        }

        compared.ShouldBeGreaterThan(8_000);
    }

    [Fact]
    public void Views_ByQuarterAndYearToDate_TellWholePeriodsOnly()
    {
        // Contacts from April 2024 to May 2026, one a month, and two in May 2026.
        List<string> rows = [.. Enumerable.Range(0, 26).Select(m => $"C{m},a) Male,{new DateOnly(2024, 4, 10).AddMonths(m):dd/MM/yyyy}"), "D,a) Male,20/05/2026"];
        Write("list-1.csv", ["Child Unique ID,Gender,Date of Contact", .. rows]);
        var breakdown = Breakdown.Of(ExtractReader.Read(folder).Extract, new(2026, 5, 31), Indicator("contacts"), Dimension.Sex, [Indicator("contacts")])[0];

        var quarters = BreakdownView.Of(breakdown, BreakdownPeriods.Quarters);
        (quarters.Periods.Count, quarters.Periods[^1], quarters.Lines[0].Latest.Figure!.Value).ShouldBe((8, new DateOnly(2026, 1, 1), 3m));
        var years = BreakdownView.Of(breakdown, BreakdownPeriods.YearToDate);
        years.Periods.Select(p => years.InWords(breakdown, p)).ShouldBe(["April to May 2024", "April to May 2025", "April to May 2026"]);
        years.Lines[^1].Cells.Select(c => c.Figure!.Value).ShouldBe([2m, 2m, 3m]);
        years.YearBefore(years.Lines[0])!.Figure!.Value.ShouldBe(2m);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Breakdown Of(string code, Dimension dimension) => Breakdown.Of(ExtractReader.Read(folder).Extract, new(2026, 3, 31), Indicator(code), dimension, [Indicator(code)])[0];

    private static IEnumerable<string> Behind(Breakdown breakdown, string group) => breakdown.Groups.Single(g => g.Group == group).Series.Select(f => $"{f.Numerator}/{f.Denominator}");

    internal static Indicator Indicator(string code)
    {
        var definition = IndicatorSet.All.Concat(IndicatorSet.Local).Single(i => i.Code == code);
        return new() { Code = code, Name = definition.Name, Unit = definition.Unit, YearToDate = code.EndsWith("-open", StringComparison.Ordinal) ? YearToDate.Latest : YearToDate.Sum };
    }

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(folder, name), lines);
}
