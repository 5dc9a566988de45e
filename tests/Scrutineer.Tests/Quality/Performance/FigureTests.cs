using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Performance;

/// <summary>Figures come from extracts or from people, all at once or not at all, with the numbers behind them (rules R2 and R3), on either database.</summary>
public sealed class FigureTests : IDisposable
{
    private static readonly DateOnly March = new(2024, 3, 31), April = new(2024, 4, 30);
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-figures-").FullName;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Extracts_GiveFigures_AndTakeThemBackWhenWithdrawn(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var snapshots = new ExtractSnapshots(test.Store);
        await snapshots.KeepAsync(Referrals("A,01/02/2024", "B,05/02/2024", "A,03/03/2024"), March, 3, 0, "A Analyst");
        (await SeriesAsync(test, "referrals")).ShouldBe(["2024-02 2", "2024-03 1"]);
        (await SeriesAsync(test, "re-referral-rate")).ShouldBe(["2024-02 0", "2024-03 100"]);

        // A later extract knows of one more referral in March, and shows April but for its last day.
        var later = await snapshots.KeepAsync(Referrals("A,01/02/2024", "B,05/02/2024", "A,03/03/2024", "C,09/03/2024", "D,02/04/2024"), April.AddDays(-1), 5, 0, "A Analyst");
        (await SeriesAsync(test, "referrals")).ShouldBe(["2024-02 2", "2024-03 2"]);
        // One that is older than what is known changes nothing of it.
        await snapshots.KeepAsync(Referrals("Z,03/03/2024", "Z,01/01/2024"), March, 2, 0, "A Analyst");
        (await SeriesAsync(test, "referrals")).ShouldBe(["2024-01 1", "2024-02 2", "2024-03 2"]);

        await snapshots.WithdrawAsync(later.Id, "The wrong file", "A Analyst");
        // Of two that show one day, the one loaded last counts.
        (await SeriesAsync(test, "referrals")).ShouldBe(["2024-01 1", "2024-02 0", "2024-03 1"]);
    }

    [Fact]
    public async Task Entered_AreKeptWhole_OrNotAtAll_WithARowAndASentenceEach()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("A Analyst"));
        await AddAsync(db, "reviews-on-time", "%");
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => FigureKeeper.TakeAsync(db, [
            new(2, "reviews-on-time", new(2024, 1, 1), 9, 10, null), new(3, "reviews-late", new(2024, 1, 1), 1, 2, null), new(4, "reviews-on-time", new(2024, 2, 1), 11, 10, null),
            new(5, "reviews-on-time", new(2024, 1, 1), 1, 2, null), new(6, "reviews-on-time", new(2024, 3, 1), 1, 2, 60), new(7, "reviews-on-time", new(2200, 3, 1), 1, 2, null), new(8, "reviews-on-time", new(2024, 4, 1), 5, null, null)]));
        refused.Reasons.ShouldBe([
            "Row 3: There is no indicator \"reviews-late\". Add it first, or put its code right.", "Row 4: 11 is more than the 10 it is out of.", "Row 5: Reviews on time has two figures for January 2024 here.",
            "Row 6: The value 60 is not what 1 out of 2 gives, which is 50.", "Row 7: March 2200 lies before 1990 or ahead.", "Row 8: A percentage needs what it is out of."]);
        (await SeriesAsync(test, "reviews-on-time")).ShouldBeEmpty();

        await FigureKeeper.TakeAsync(db, [new(2, "reviews-on-time", new(2024, 1, 1), 104, 128, null)]);
        (await SeriesAsync(test, "reviews-on-time")).ShouldBe(["2024-01 81.3"]);
    }

    [Fact]
    public async Task Formulae_AreWorkedOut_AndRefusedWhereTheyCannotBe()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("A Analyst"));
        foreach (var code in (string[])["one", "two"]) await AddAsync(db, code, "number");
        await FigureKeeper.TakeAsync(db, [new(null, "one", new(2024, 1, 1), 3, null, null), new(null, "two", new(2024, 1, 1), 8, null, null), new(null, "one", new(2024, 2, 1), 5, null, null)]);
        await AddAsync(db, "share", "%", FormulaKind.PercentOf, "one", "two");
        await AddAsync(db, "both", "number", FormulaKind.Sum, "one", "two");
        await AddAsync(db, "less", "number", FormulaKind.Difference, "two", "one");
        (await SeriesAsync(test, "share")).ShouldBe(["2024-01 37.5"]);
        (await SeriesAsync(test, "both")).ShouldBe(["2024-01 11"]);
        (await SeriesAsync(test, "less")).ShouldBe(["2024-01 5"]);
        (await Should.ThrowAsync<RuleBrokenException>(() => AddAsync(db, "none", "%", FormulaKind.PercentOf, "one", "three"))).Message.ShouldBe("There is no indicator \"three\".");
        (await Should.ThrowAsync<RuleBrokenException>(() => AddAsync(db, "one", "%"))).Message.ShouldContain("is taken");
    }

    [Fact]
    public void Together_AddsNumbersAndBases_AndTakesTheLastOfAState()
    {
        var share = new Indicator { Code = "a", Name = "A", Unit = "%" };
        List<PeriodFigure> figures = [.. Enumerable.Range(0, 3).Select(m => new PeriodFigure(new DateOnly(2024, 4 + m, 1), 10 * m, 50, 20 * m))];
        PeriodFigures.Together(share, figures[0].Period, figures).ShouldBe(new PeriodFigure(new(2024, 4, 1), 30, 150, 20));
        PeriodFigures.By(IndicatorFrequency.Quarterly, share, figures).ShouldHaveSingleItem().Value.ShouldBe(20);
        PeriodFigures.By(IndicatorFrequency.Quarterly, share, figures[..2]).ShouldBeEmpty();
        share.YearToDate = YearToDate.Latest;
        PeriodFigures.Together(share, figures[0].Period, figures)!.Value.ShouldBe(40);
        new PeriodFigure(new(2024, 4, 1), 1, 11, 9.1m).OnePerson("%").ShouldBe(9.1m);
        new PeriodFigure(new(2024, 4, 1), 1, 100, 1).OnePerson("%").ShouldBeNull();
    }

    private static async Task<List<string>> SeriesAsync(TestStore test, string code)
    {
        await using var db = test.Store.Open(Viewer.Work("test"));
        var set = await FigureSet.LoadAsync(db);
        return [.. set.SeriesOf(set[code]!).Select(f => $"{PeriodFigures.Text(f.Period)} {f.Value}")];
    }

    private static Task<Indicator> AddAsync(ScrutineerDb db, string code, string unit, FormulaKind? formula = null, params string[] operands) =>
        IndicatorKeeper.AddAsync(db, code, IndicatorFrequency.Monthly, new(code == "reviews-on-time" ? "Reviews on time" : code, "", unit, Improvement.Up, YearToDate.Sum, Lens.Independent) { Numerator = "What", Denominator = "Of what", Source = "Whose" }, formula, operands);

    private Extract Referrals(params string[] rows)
    {
        File.WriteAllLines(Path.Combine(folder, "list-3.csv"), ["Child Unique ID,Date of referral", .. rows]);
        return ExtractReader.Read(folder).Extract;
    }
}
