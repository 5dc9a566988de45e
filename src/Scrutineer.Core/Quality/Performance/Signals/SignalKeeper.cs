using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>What a person decides about a signal: a themed audit in the plan, or nothing, with the reason (rule R9).</summary>
public static class SignalKeeper
{
    private const int LongestWords = 2_000, MostCases = 500;

    /// <summary>Makes the themed audit a row of a plan.</summary>
    /// <param name="cases">How many cases are to be looked at.</param>
    /// <param name="month">In which month, 1 to 12.</param>
    /// <returns>The row.</returns>
    /// <exception cref="RuleBrokenException">It is decided already, there is no such plan, or something is missing.</exception>
    public static async Task<PlanRow> AcceptAsync(ScrutineerDb db, Guid id, Guid planId, string? hypothesis, int cases, int month, CancellationToken cancel = default)
    {
        var signal = await OpenAsync(db, id, cancel);
        var indicator = await db.Set<Indicator>().SingleAsync(i => i.Id == signal.IndicatorId, cancel);
        var plan = await db.Set<QaPlan>().Include(p => p.Rows).SingleOrDefaultAsync(p => p.Id == planId, cancel);
        RuleBrokenException.ThrowIfAny(Reasons());
        var row = new PlanRow
        {
            QaPlanId = plan!.Id,
            Order = plan.Rows.Count == 0 ? 0 : plan.Rows.Max(r => r.Order) + 1,
            Service = "",
            Role = "Auditors",
            Task = $"Themed audit: {indicator.Name}",
            Purpose = hypothesis!.Trim(),
            Comment = $"{cases} in {Plans.Frequency.Month(month)}",
            IsTheme = true,
            Pairing = Pairing.OtherTeams,
        };
        db.Add(row);
        (signal.Hypothesis, signal.State, signal.PlanRowId) = (hypothesis.Trim(), SignalState.Accepted, row.Id);
        Decide(db, signal);
        await db.SaveChangesAsync(cancel);
        return row;

        IEnumerable<string> Reasons()
        {
            if (plan is null) yield return "Choose the plan that the themed audit goes into.";
            if (string.IsNullOrWhiteSpace(hypothesis) || hypothesis.Trim().Length > LongestWords) yield return $"Say what the audit is to test, in up to {LongestWords} letters.";
            if (cases is < 1 or > MostCases) yield return $"Say how many cases are to be looked at: 1 to {MostCases}.";
            if (month is < 1 or > 12) yield return "Choose a month.";
        }
    }

    /// <exception cref="RuleBrokenException">It is decided already, or there is no reason.</exception>
    public static async Task DeclineAsync(ScrutineerDb db, Guid id, string? reason, CancellationToken cancel = default)
    {
        var signal = await OpenAsync(db, id, cancel);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestWords) throw new RuleBrokenException("Say why no themed audit follows: whoever sees the signal later will ask.");
        (signal.State, signal.Reason) = (SignalState.Declined, reason.Trim());
        Decide(db, signal);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Notes on which day the actions were closed that followed from the themed audit.</summary>
    /// <exception cref="RuleBrokenException">No audit followed, or the day lies ahead.</exception>
    public static async Task CloseAsync(ScrutineerDb db, Guid id, DateOnly? on, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var signal = await OfAsync(db, id, cancel);
        if (signal.State != SignalState.Accepted) throw new RuleBrokenException("No themed audit followed from this signal, so no action did.");
        if (on is not { } day || day < signal.Period || day > db.Time.Today()) throw new RuleBrokenException("Give the day on which the last action was closed: after the signal, and not ahead.");
        signal.ClosedOn = day;
        signal.Version++;
        await db.SaveChangesAsync(cancel);
    }

    private static void Decide(ScrutineerDb db, IndicatorSignal signal)
    {
        (signal.DecidedBy, signal.DecidedOn) = (db.Viewer.Name, db.Time.Today());
        signal.Version++;
    }

    private static async Task<IndicatorSignal> OpenAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var signal = await OfAsync(db, id, cancel);
        return signal.State == SignalState.Proposed ? signal : throw new RuleBrokenException($"It was decided already, by {signal.DecidedBy}.");
    }

    private static async Task<IndicatorSignal> OfAsync(ScrutineerDb db, Guid id, CancellationToken cancel) =>
        await db.Set<IndicatorSignal>().SingleOrDefaultAsync(s => s.Id == id, cancel) ?? throw new RuleBrokenException("There is no such signal.");
}
