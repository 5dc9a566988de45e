using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.Challenge;

/// <summary>A dip sample as it is entered: its cases a line each.</summary>
public sealed record DipInput(Guid? ServiceId, string? Question, string? Theme, DateOnly? On, int? AgainInMonths, string? Rows, bool IsChecked);

/// <summary>Keeps dip samples, entered as one batch (rule U22).</summary>
public static class DipKeeper
{
    private const int MostRows = 500, LongestReference = 60, MostMonths = 24;

    /// <summary>Keeps a sample whole.</summary>
    /// <exception cref="RuleBrokenException">A line cannot be read or stands twice, or something is missing: every reason, and nothing is changed.</exception>
    public static async Task<DipSample> AddAsync(ScrutineerDb db, DipInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        List<string> reasons = [.. ReasonsAgainst(input, db.Time.Today())];
        if (input.ServiceId is not { } service || !await db.Set<Organisation>().AnyAsync(o => o.Id == service && o.Kind == OrganisationKind.Service, cancel)) reasons.Add("Choose the service whose cases these are.");
        var sample = new DipSample
        {
            ServiceId = input.ServiceId ?? Guid.Empty,
            Question = input.Question?.Trim() ?? "",
            Theme = string.IsNullOrWhiteSpace(input.Theme) ? null : input.Theme.Trim(),
            On = input.On ?? default,
            By = db.Viewer.Name,
            AgainOn = input.AgainInMonths is { } months && input.On is { } on ? on.AddMonths(months) : null,
        };
        reasons.AddRange(Read(sample, input));
        RuleBrokenException.ThrowIfAny(reasons.Take(20));
        db.Add(sample);
        await db.SaveChangesAsync(cancel);
        return sample;
    }

    /// <summary>Samples whose question falls due again by a day and was not asked of the service since.</summary>
    public static async Task<IReadOnlyList<DipSample>> DueAsync(ScrutineerDb db, DateOnly by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<DipSample>().AsNoTracking().Where(s => s.AgainOn != null && s.AgainOn <= by && !db.Set<DipSample>().Any(l => l.ServiceId == s.ServiceId && l.Question == s.Question && l.On > s.On)).OrderBy(s => s.AgainOn).ToListAsync(cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(DipInput input, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(input.Question) || input.Question.Trim().Length > DipSample.LongestQuestion) yield return $"Write the question, in at most {DipSample.LongestQuestion} characters.";
        if (input.Theme?.Trim().Length > DipSample.LongestTheme) yield return $"A theme has at most {DipSample.LongestTheme} characters.";
        if (input.On is not { } on || on > today) yield return "Say on which day the cases were looked at: today or before.";
        if (input.AgainInMonths is < 1 or > MostMonths) yield return $"It falls due again within {MostMonths} months, or not at all.";
    }

    private static IEnumerable<string> Read(DipSample sample, DipInput input)
    {
        var lines = (input.Rows ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > MostRows) yield return $"Enter 1 to {MostRows} cases, a line each.";
        foreach (var line in lines.Take(MostRows))
        {
            var parts = line.Split(['\t', ',', ';'], 3, StringSplitOptions.TrimEntries);
            DipAnswer? answer = parts.Length < 2 ? null : parts[1].ToUpperInvariant() switch { "YES" or "Y" => DipAnswer.Yes, "NO" or "N" => DipAnswer.No, "N/A" or "NA" or "DOES NOT APPLY" => DipAnswer.DoesNotApply, _ => null };
            var note = parts.Length > 2 ? parts[2] : "";
            if (answer is null || parts[0].Length is 0 or > LongestReference) yield return $"\"{line[..Math.Min(60, line.Length)]}\" must have a reference, a comma, and yes, no or n/a.";
            else if (note.Length > DipSample.LongestNote) yield return $"The note of {parts[0]} has more than {DipSample.LongestNote} characters.";
            else if (sample.Rows.Exists(r => r.CaseReference.Equals(parts[0], StringComparison.OrdinalIgnoreCase))) yield return $"{parts[0]} stands there twice.";
            else sample.Rows.Add(new DipRow { DipSampleId = sample.Id, CaseReference = parts[0], Answer = answer.Value, Note = note });
        }

        if (!input.IsChecked && sample.Rows.SelectMany(r => LikelyIdentifiers.In(r.Note)).Select(l => l.Words).Distinct().ToList() is { Count: > 0 } likely)
            yield return $"Take out what may tell who a child is, or say that you have checked it: {string.Join(", ", likely)}.";
    }
}
