using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Benchmarks;

/// <summary>How long the figures of audits take over very many of them, thirteen areas each: <c>findings [--audits 50000]</c>.
/// What is timed is what the pages of findings, of a theme and of agreement call, over all the audits there are.</summary>
internal static class FindingsTimes
{
    private const int Rounds = 40, Services = 12, Auditors = 60, Months = 48, Indicators = 60;

    private static readonly string[] Themes = ["Drift and delay", "Voice of the child", "Chronology", "Supervision", "Neglect", "Planning"];

    public static async Task RunAsync(string[] args)
    {
        var at = Array.IndexOf(args, "--audits");
        var audits = at < 0 ? 50_000 : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
        foreach (var count in (int[])[audits / 10, audits / 2, audits]) await MeasureAsync(count);
    }

    private static async Task MeasureAsync(int audits)
    {
        var store = new DataStore(new StorageSettings(Directory.CreateTempSubdirectory("scrutineer-findings-").FullName), TimeProvider.System);
        await store.PrepareAsync();
        var tool = await FillAsync(store, audits);
        var filter = new FindingsFilter(new(2027, 1, 1), new(2030, 12, 1), tool);
        // What the first reader after a start waits for, and whoever comes after one audit was changed.
        var facts = new AuditFacts(store);
        var first = await TimeAsync(store, async db => (await facts.ReadAsync(db, filter.From, filter.To)).Count);
        await ChangeAsync(store);
        var changed = await TimeAsync(store, async db => (await facts.ReadAsync(db, filter.From, filter.To)).Count);
        List<double> heat = [], agreement = [], theme = [];
        for (var round = -2; round < Rounds; round++)
        {
            var a = await TimeAsync(store, async db => (await FindingsReader.OfAsync(db, facts, filter)).Audits);
            var b = await TimeAsync(store, async db => (await FindingsReader.AgreementAsync(db, facts, filter)).Whole!.Agreement.N);
            var c = await TimeAsync(store, db => ThemeAsync(db, facts, filter));
            if (round < 0) continue;
            theme.Add(c);
            heat.Add(a);
            agreement.Add(b);
        }

        Console.WriteLine($"{audits:N0} audits of 13 areas, {Rounds} times each, warm");
        Console.WriteLine($"  first reading after a start {first:N0} ms, reading after one changed {changed:N0} ms");
        Console.WriteLine($"  areas, themes and months: median {At(heat, 0.5):N0} ms, 95% {At(heat, 0.95):N0} ms");
        Console.WriteLine($"  a theme, and what stands beside it: median {At(theme, 0.5):N0} ms, 95% {At(theme, 0.95):N0} ms");
        Console.WriteLine($"  agreement by auditor and area: median {At(agreement, 0.5):N0} ms, 95% {At(agreement, 0.95):N0} ms");
    }

    private static async Task<int> ThemeAsync(ScrutineerDb db, AuditFacts facts, FindingsFilter filter)
    {
        var rows = await facts.ReadAsync(db, filter.From, filter.To);
        var asked = new ThemeQuestion(Themes[0], filter.From, filter.To);
        foreach (var source in (IThemeEvidence[])[new HeadlineEvidence(), new CorrectiveEvidence(facts), new IndicatorEvidence(), new AskEvidence(), new DipEvidence(), new MeetingEvidence(facts)]) await source.OfAsync(db, asked, CancellationToken.None);
        return ThemeFigures.Of(rows, [Themes[0]], AuditResult.Weakness)!.Whole.Count + ThemeFigures.Of(rows, [Themes[0]], AuditResult.Strength)!.Whole.Count;
    }

    private static async Task ChangeAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("benchmark"));
        (await db.Set<AuditResult>().FirstAsync()).CorrectedOn = new(2031, 1, 1);
        await db.SaveChangesAsync();
    }

    private static async Task<double> TimeAsync(DataStore store, Func<ScrutineerDb, Task<int>> read)
    {
        var clock = Stopwatch.StartNew();
        await using var db = store.Open(Viewer.Work("benchmark"));
        if (await read(db) == 0) throw new InvalidOperationException("Nothing was counted.");
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Straight into the table: journalling so many rows is not what is timed.</summary>
    private static async Task<Guid> FillAsync(DataStore store, int audits)
    {
        await using var db = store.Open(Viewer.Work("benchmark"));
        await ShippedTools.AddMissingAsync(db);
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).SingleAsync(t => t.Slug == "case-audit");
        var chance = new Random(1);
        Guid[] services = [.. Enumerable.Range(0, Services).Select(_ => Guid.NewGuid())], auditors = [.. Enumerable.Range(0, Auditors).Select(_ => Guid.NewGuid())];
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var n = 0; n < audits; n++)
        {
            var month = new DateOnly(2027, 1, 1).AddMonths(chance.Next(Months));
            string marks = Marks(chance), moderated = string.Concat(marks.Select(m => m != '-' && chance.Next(6) == 0 ? "DME"[chance.Next(3)] : m));
            var service = services[chance.Next(Services)];
            var themes = $"[\"-{Themes[chance.Next(Themes.Length)]}\",\"+{Themes[chance.Next(Themes.Length)]}\"]";
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO AuditResult (Id, ServiceId, TeamId, AuditorId, ToolId, ToolVersionId, Month, SentOn, Marks, Overall, ModeratedMarks, ModeratedOverall, ModeratedOn, Themes, CorrectiveDue, Visibility)
                VALUES ({Guid.NewGuid()}, {service}, {service}, {auditors[chance.Next(Auditors)]}, {tool.Id}, {tool.Versions[0].Id}, {month}, {month.AddDays(20)}, {marks}, {"Good"}, {moderated}, {(chance.Next(2) == 0 ? "Good" : "NotYetGood")}, {month.AddDays(25)}, {themes}, {(chance.Next(2) == 0 ? month.AddMonths(2) : null)}, {(int)Visibility.Internal})
                """);
        }

        await transaction.CommitAsync();
        for (var month = 1; month <= 12; month++) db.Add(new QualityMeeting { Kind = QualityMeetingKind.PracticeForum, On = new DateOnly(2029, month, 10), Title = $"Forum {month}", Themes = [Themes[0]] });
        for (var i = 0; i < Indicators; i++)
        {
            var indicator = new Indicator { Code = $"indicator-{i}", Name = $"Indicator {i}", Unit = "%" };
            db.Add(indicator);
            for (var month = 0; month < Months; month++) db.Add(new IndicatorValue { IndicatorId = indicator.Id, Period = new DateOnly(2027, 1, 1).AddMonths(month), Numerator = chance.Next(100), Denominator = 100, Value = chance.Next(100), Source = ValueSource.Entered });
        }

        await db.SaveChangesAsync();
        await ThemeIndicators.NameAsync(db, Themes[0], ["indicator-1", "indicator-2", "indicator-3"]);
        return tool.Id;
    }

    private static string Marks(Random chance) => string.Concat(Enumerable.Range(0, 13).Select(_ => "DMMEM-"[chance.Next(6)]));

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1);
}
