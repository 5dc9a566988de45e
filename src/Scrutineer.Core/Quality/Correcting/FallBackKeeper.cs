using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.Correcting;

/// <summary>What happens with a case that a re-audit found less than good again: it goes to whoever leads quality, who decides (rule U13).</summary>
public static class FallBackKeeper
{
    public static readonly Permission Decide = new("audits.decide", "decide what happens with a case that fell back");

    /// <summary>Notes on a result whether the case fell back, as its judgement stands now. What was decided already stays.</summary>
    public static void Note(AuditResult result, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.FallBackDecidedOn is not null) return;
        result.FellBackOn = result is { ReauditOfId: not null, IsBelowGood: true } ? result.FellBackOn ?? today : null;
    }

    /// <summary>Keeps what was decided.</summary>
    /// <exception cref="RuleBrokenException">The case did not fall back, it is decided already, or the words are missing: nothing is changed.</exception>
    public static async Task DecideAsync(ScrutineerDb db, Guid id, string? words, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var result = await db.Set<AuditResult>().SingleAsync(r => r.Id == id, cancel);
        if (result.FellBackOn is null) throw new RuleBrokenException("The case did not fall back.");
        if (result.FallBackDecidedOn is not null) throw new RuleBrokenException("It is decided already what happens.");
        if (string.IsNullOrWhiteSpace(words) || words.Trim().Length > FallBackDecision.LongestWords) throw new RuleBrokenException($"Say what happens now, in at most {FallBackDecision.LongestWords} characters.");
        var today = db.Time.Today();
        db.Add(new FallBackDecision { CaseAuditId = id, By = db.Viewer.Name, On = today, Words = words.Trim() });
        result.FallBackDecidedOn = today;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("Somebody else decided it at the same moment.");
        }
    }
}
