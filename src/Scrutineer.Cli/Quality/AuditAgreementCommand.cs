using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Cli.Quality;

/// <summary><c>quality agreement</c>: how far auditors and moderators agree over the audits that are kept, by area (rule U11).</summary>
internal sealed class AuditAgreementCommand : Command
{
    private readonly Option<string> tool = new("--tool") { Description = "The audit tool (default: case-audit).", DefaultValueFactory = _ => "case-audit" };
    private readonly DayOption from = new("--from", "A day of the first month (default: eleven months before the last).");
    private readonly DayOption to = new("--to", "A day of the last month (default: this month).");
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public AuditAgreementCommand() : base("agreement", "How far auditors and moderators agree over the audits that are kept, and in each area.")
    {
        foreach (var option in new Option[] { tool, from, to, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work("command line"));
        var slug = parsed.GetValue(tool)!;
        var found = await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleOrDefaultAsync(t => t.Slug == slug, cancel) ?? throw new RuleBrokenException($"There is no audit tool {slug} here. The tools are: {string.Join(", ", await db.Set<AuditTool>().Select(t => t.Slug).OrderBy(s => s).ToListAsync(cancel))}.");
        var last = Month(parsed.GetValue(to) ?? store.Time.Today());
        var filter = new FindingsFilter(Month(parsed.GetValue(from) ?? last.AddMonths(-11)), last, found.Id);
        if (filter.From > filter.To) throw new RuleBrokenException("The first month is after the last.");
        var agreed = await FindingsReader.AgreementAsync(db, new AuditFacts(store), filter, cancel);
        var titles = found.Versions.OrderByDescending(v => v.Number).SelectMany(v => v.InOrder).DistinctBy(a => a.Code).ToDictionary(a => a.Code, a => a.Title);
        return parsed.Print(json, new Answer(found.Name, filter.From, filter.To, Told("The whole tool", agreed.Whole), [.. titles.Where(t => agreed.Areas.ContainsKey(t.Key)).Select(t => Told(t.Value, agreed.Areas[t.Key])!)]), InWords);
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static Line? Told(string of, GradeAgreement? agreement) => agreement is null ? null
        : new(of, agreement.Agreement.N, agreement.Agreement.Observed, agreement.IsOneSided ? null : agreement.Agreement.Kappa, agreement.IsOneSided ? null : agreement.Agreement.Lower, agreement.IsOneSided ? null : agreement.Agreement.Upper, agreement.Leaning.ToString().ToLowerInvariant(), agreement.Drift?.Value);

    private static IEnumerable<string> InWords(Answer answer) => answer.Whole is null ? [$"Nothing of {answer.Tool} was moderated in this time."]
        : [string.Create(CultureInfo.InvariantCulture, $"{answer.Tool}, {answer.From:MMMM yyyy} to {answer.To:MMMM yyyy}:"), Words(answer.Whole), .. answer.Areas.Select(Words)];

    private static string Words(Line line) => string.Create(CultureInfo.InvariantCulture, $"  {line.Of}: {line.Judged} judged by both, {line.Same * 100:0}% the same, {(line.Kappa is { } kappa ? $"kappa {kappa.ToString("0.00", CultureInfo.InvariantCulture)} ({line.Lower!.Value.ToString("0.00", CultureInfo.InvariantCulture)} to {line.Upper!.Value.ToString("0.00", CultureInfo.InvariantCulture)})" : "kappa says nothing")}, leans {(line.Leans == "neither" ? "neither way" : line.Leans)}.");

    private sealed record Line(string Of, int Judged, double Same, double? Kappa, double? Lower, double? Upper, string Leans, double? Drift);

    private sealed record Answer(string Tool, DateOnly From, DateOnly To, Line? Whole, IReadOnlyList<Line> Areas);
}
