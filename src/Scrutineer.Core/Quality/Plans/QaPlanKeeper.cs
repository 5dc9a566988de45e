using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Plans;

/// <summary>Keeps plans as they were read, and what people settle about their rows (rules Y1 to Y3).</summary>
public static class QaPlanKeeper
{
    public static readonly Permission Plan = new("quality.plan", "make the quality assurance plan, draw who audits what, and write audit tools");

    private const int FirstYear = 2000, LastYear = 2100, MostRows = 2_000, LongestCell = 300, LongestText = 2_000;

    /// <summary>Rows of one section are the same, printed twice, from this likeness on.</summary>
    private const double Alike = 0.6;

    /// <summary>Keeps a plan with every row of it.</summary>
    /// <exception cref="RuleBrokenException">There is no row, no year, or the year's plan of that title is here already.</exception>
    public static async Task<QaPlan> AddAsync(ScrutineerDb db, ReadPlan read, int? year, string? source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(read);
        var (of, title) = (read.Year ?? year, read.Title ?? "Quality assurance plan");
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(read, of));
        title = title.Length > QaPlan.LongestTitle ? title[..QaPlan.LongestTitle] : title;
        if (await db.Set<QaPlan>().AnyAsync(p => p.Year == of && p.Title == title, cancel)) throw new RuleBrokenException($"The plan \"{title}\" of {of} is here already. Change its rows there.");
        var plan = new QaPlan { Year = of!.Value, Title = title, Source = source, Unread = [.. read.Unread] };
        for (var i = 0; i < read.Lines.Count; i++) plan.Rows.Add(Row(plan.Id, i, read.Lines[i], i == 0 ? null : read.Lines[i - 1]));
        db.Add(plan);
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>Settles how often a row is planned, in words that are read as the plan's own are, and who may look at whose work.</summary>
    /// <exception cref="RuleBrokenException">The words are not understood: the reason says why.</exception>
    public static async Task SettleAsync(ScrutineerDb db, Guid rowId, string? words, Pairing pairing, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = await db.Set<PlanRow>().SingleAsync(r => r.Id == rowId, cancel);
        var settled = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        if (settled is not null && FrequencyReader.Read(settled) is { Flag: { } flag }) throw new RuleBrokenException($"\"{settled}\" is not understood as a rule. {flag} Write it like \"each manager 1 a quarter\", \"3 times a year from June\" or \"150 in January/February\".");
        (row.Settled, row.SettledBy, row.Pairing) = (settled, settled is null ? null : db.Viewer.Name, pairing);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds a row that somebody writes, at the plan's end. How often is understood or flagged as in any row.</summary>
    /// <exception cref="RuleBrokenException">It has no task, a text is too long, or the plan is full: every reason, and nothing is changed.</exception>
    public static async Task<PlanRow> AddRowAsync(ScrutineerDb db, Guid planId, PlanLine line, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(line);
        var plan = await db.Set<QaPlan>().Include(p => p.Rows).SingleAsync(p => p.Id == planId, cancel);
        List<string> reasons = [];
        if (line.Task.Length == 0) reasons.Add("Say what is done.");
        if (new[] { line.Service, line.Role, line.Task }.Any(t => t.Length > LongestCell) || new[] { line.Purpose, line.Comment }.Any(t => t.Length > LongestText)) reasons.Add($"Service, role and task have at most {LongestCell} characters, the other texts {LongestText}.");
        if (plan.Rows.Count >= MostRows) reasons.Add($"A plan has at most {MostRows} rows.");
        RuleBrokenException.ThrowIfAny(reasons);
        var row = Row(planId, plan.Rows.Count == 0 ? 0 : plan.Rows.Max(r => r.Order) + 1, line, null);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    private static IEnumerable<string> ReasonsAgainst(ReadPlan read, int? year)
    {
        if (read.Lines.Count == 0) yield return "No row of a plan was found: a plan is a table with a task, its purpose, the months and comments.";
        if (read.Lines.Count > MostRows) yield return $"A plan has at most {MostRows} rows.";
        if (year is null) yield return "The file does not say which year it plans. Enter the year.";
        else if (year is < FirstYear or > LastYear) yield return $"The year must be between {FirstYear} and {LastYear}.";
    }

    private static PlanRow Row(Guid plan, int order, PlanLine line, PlanLine? before) => new()
    {
        QaPlanId = plan,
        Order = order,
        Service = line.Service,
        Role = line.Role,
        Task = line.Task,
        Purpose = line.Purpose,
        Comment = line.Comment,
        PerMonth = line.PerMonth,
        Marks = [.. line.Marks],
        IsTheme = line.IsTheme,
        Problem = line.Problem ?? Repeats(line, before),
        Settled = line.Settled,
        Pairing = Usual(line),
    };

    /// <summary>Scanned papers print a line twice, once misread; whether it is one activity or two a person has to say.</summary>
    private static string? Repeats(PlanLine line, PlanLine? before) =>
        before is not null && !line.IsTheme && line.Comment.Length == 0 && line.Purpose.Length > 0 && (line.Service, line.Role, line.Task) == (before.Service, before.Role, before.Task)
            && TextLikeness.Of(TextLikeness.Words(line.Purpose), TextLikeness.Words(before.Purpose)) is var likeness and >= Alike
            ? $"It says nearly what the row above says ({Math.Round(likeness * 100)}% of the words): check whether it is one activity, misread, or two." : null;

    /// <summary>What is usual for an activity: whoever keeps the plan may set it otherwise.</summary>
    private static Pairing Usual(PlanLine line)
    {
        var words = $"{line.Task} {line.Purpose}";
        if (words.Contains("observ", StringComparison.OrdinalIgnoreCase) || line.Task.Contains("supervision", StringComparison.OrdinalIgnoreCase)) return Pairing.OwnTeam;
        return words.Contains("audit", StringComparison.OrdinalIgnoreCase) || words.Contains("case", StringComparison.OrdinalIgnoreCase) ? Pairing.OtherTeams : Pairing.AnyoneElse;
    }
}
