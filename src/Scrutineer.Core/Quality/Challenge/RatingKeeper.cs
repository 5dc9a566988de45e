using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Challenge;

/// <summary>Keeps ratings of plans, entered as one batch (rule U21).</summary>
public static class RatingKeeper
{
    private const int MostRows = 1_000, LongestReference = 60;

    /// <summary>Keeps ratings whole: a line each of reference, care or child protection, red, amber or green, the day the plan began, the day of the review, who rated it, and "ended" where the plan ended there.</summary>
    /// <returns>How many were kept.</returns>
    /// <exception cref="RuleBrokenException">A line cannot be read, or its plan was rated on that day already: every reason, and nothing is changed.</exception>
    public static async Task<int> AddAsync(ScrutineerDb db, Guid? serviceId, string? rows, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (reasons, ratings, today) = (new List<string>(), new List<PlanRating>(), db.Time.Today());
        if (serviceId is not { } service || !await db.Set<Organisation>().AnyAsync(o => o.Id == service && o.Kind == OrganisationKind.Service, cancel)) reasons.Add("Choose the service whose plans these are.");
        var lines = (rows ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > MostRows) reasons.Add($"Enter 1 to {MostRows} ratings, a line each.");
        foreach (var line in lines.Take(MostRows))
            if (Read(line, serviceId ?? Guid.Empty, today) is not { } rating) reasons.Add($"\"{line[..Math.Min(60, line.Length)]}\" must have a reference, care or child protection, red, amber or green, the day the plan began, the day of the review (2031-04-24, not after today), and who rated it.");
            else if (ratings.Exists(r => (r.CaseReference.ToUpperInvariant(), r.Plan, r.On) == (rating.CaseReference.ToUpperInvariant(), rating.Plan, rating.On))) reasons.Add($"{rating.CaseReference} stands there twice.");
            else ratings.Add(rating);
        var references = ratings.Select(r => r.CaseReference).ToList();
        foreach (var held in await db.Set<PlanRating>().AsNoTracking().Where(r => references.Contains(r.CaseReference)).ToListAsync(cancel))
            if (ratings.Exists(r => (r.CaseReference, r.Plan, r.On) == (held.CaseReference, held.Plan, held.On))) reasons.Add($"The plan of {held.CaseReference} was rated on {held.On.InWords()} already.");
        RuleBrokenException.ThrowIfAny(reasons.Take(20));
        db.AddRange(ratings);
        await db.SaveChangesAsync(cancel);
        return ratings.Count;
    }

    private static PlanRating? Read(string line, Guid service, DateOnly today)
    {
        var parts = line.Split(['\t', ',', ';'], StringSplitOptions.TrimEntries);
        if (parts.Length < 6 || parts[0].Length is 0 or > LongestReference || parts[5].Length is 0 or > PlanRating.LongestBy) return null;
        RatedPlan? plan = parts[1].ToUpperInvariant() switch { "CARE" => RatedPlan.Care, "CHILD PROTECTION" or "CP" => RatedPlan.ChildProtection, _ => null };
        return plan is { } kind && Enum.TryParse<Rag>(parts[2], ignoreCase: true, out var rag) && Enum.IsDefined(rag) && Day(parts[3]) is { } from && Day(parts[4]) is { } on && from <= on && on <= today
            ? new PlanRating { ServiceId = service, CaseReference = parts[0], Plan = kind, Rating = rag, PlanFrom = from, On = on, By = parts[5], HasEnded = parts.Length > 6 && parts[6].Equals("ended", StringComparison.OrdinalIgnoreCase) }
            : null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
