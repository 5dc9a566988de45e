using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Quality.Allocations;

/// <summary>A case that is put into a draw: its reference, and who holds it, as a list names them.</summary>
public sealed record PooledCase(string Reference, string Holder);

/// <summary>What somebody asks to be drawn.</summary>
/// <param name="Auditors">Who is in it.</param>
/// <param name="FromMonth">1 to 12, of the plan's year.</param>
public sealed record DrawRequest(Guid RowId, IReadOnlyList<Guid> Auditors, int FromMonth, int ToMonth, IReadOnlyList<PooledCase> Cases);

/// <summary>Draws who looks at what, for a row of the plan whose frequency is understood, and keeps the draw with its seed (rules Y5 to Y7).</summary>
public sealed class AllocationDrawer(DataStore store)
{
    /// <summary>Draws and keeps what was drawn.</summary>
    /// <param name="seed">To draw again what was drawn before; null to let chance choose.</param>
    /// <exception cref="RuleBrokenException">The row is not understood, or what was put in cannot be drawn from: nothing is kept.</exception>
    public async Task<AllocationDraw> DrawAsync(ScrutineerDb db, DrawRequest asked, long? seed = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var row = await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Id == asked.RowId, cancel);
        var year = await db.Set<QaPlan>().Where(p => p.Id == row.QaPlanId).Select(p => p.Year).SingleAsync(cancel);
        if (row.Reading.Rule is not { } rule) throw new RuleBrokenException($"Nothing can be drawn yet: {row.Reading.Flag} Settle how often it is planned first.");
        var staff = await db.Set<StaffMember>().AsNoTracking().Include(s => s.Leave).ToListAsync(cancel);
        var (order, held) = await OrderAsync(db, asked, row, rule, year, staff, seed ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)), cancel);
        var result = EvenDraw.Of(order);
        var draw = Keep(db, asked, order, result, year);
        foreach (var drawn in result.Given)
            db.Add(new Allocation
            {
                PlanRowId = row.Id,
                DrawId = draw.Id,
                AuditorId = drawn.Auditor.Id,
                HolderId = drawn.Case.Holder,
                CaseReference = drawn.Case.Reference,
                TeamId = drawn.Case.Team,
                ServiceId = held[drawn.Case.Holder].ServiceId,
                Month = new DateOnly(year, drawn.Month, 1),
            });
        await db.SaveChangesAsync(cancel);
        return draw;
    }

    private static async Task<(DrawOrder Order, Dictionary<Guid, StaffMember> Staff)> OrderAsync(ScrutineerDb db, DrawRequest asked, PlanRow row, Frequency rule, int year, List<StaffMember> staff, long seed, CancellationToken cancel)
    {
        var (byId, reasons) = (staff.ToDictionary(s => s.Id), new List<string>());
        var spans = rule.Spans.Where(s => s.From <= asked.ToMonth && s.To >= asked.FromMonth).ToList();
        var wanted = rule.Count * spans.Sum(s => s.Times);
        if (asked.FromMonth is < 1 or > 12 || asked.ToMonth is < 1 or > 12 || asked.ToMonth < asked.FromMonth) reasons.Add("The last month must be the first or a later one.");
        else if (wanted == 0) reasons.Add($"By its rule ({rule.InWords}) nothing falls in these months.");
        else if (spans.Exists(s => s.From < asked.FromMonth || s.To > asked.ToMonth)) reasons.Add($"Its rule ({rule.InWords}) does not say how much of a longer time falls in these months alone. Draw for {Frequency.Month(spans.Min(s => s.From))} to {Frequency.Month(spans.Max(s => s.To))}.");
        if (asked.Auditors.Count == 0) reasons.Add("Choose who is in the draw.");
        var taken = (await db.Set<Allocation>().Where(a => a.PlanRowId == row.Id).Select(a => a.CaseReference).ToListAsync(cancel)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = new DateOnly(year, Math.Clamp(asked.FromMonth, 1, 12), 1);
        var last = new DateOnly(year, Math.Clamp(asked.ToMonth, 1, 12), 1);
        if (await db.Set<Allocation>().AnyAsync(a => a.PlanRowId == row.Id && a.DrawId != null && a.Month >= first && a.Month <= last, cancel)) reasons.Add("These months are drawn already. What was drawn goes to somebody else by a swap, with its reason.");
        var cases = new List<DrawCase>();
        foreach (var pooled in asked.Cases)
        {
            var holders = staff.Where(s => !s.HasLeft && s.Name.Equals(pooled.Holder, StringComparison.OrdinalIgnoreCase)).ToList();
            if (holders.Count != 1) reasons.Add(holders.Count == 0 ? $"{pooled.Holder}, who holds {pooled.Reference}, is not on the staff list." : $"{holders.Count} people on the staff list are called {pooled.Holder}: give {pooled.Reference} to one of them under a fuller name.");
            else if (pooled.Reference.Length is 0 or > Allocation.LongestReference) reasons.Add($"A case reference has 1 to {Allocation.LongestReference} characters: \"{pooled.Reference}\" has not.");
            else if (!taken.Contains(pooled.Reference)) cases.Add(new DrawCase(pooled.Reference, holders[0].Id, holders[0].TeamId));
        }

        RuleBrokenException.ThrowIfAny(reasons.Take(20));
        // Only months that the rule reaches: what starts in June is done from June on.
        var months = Enumerable.Range(asked.FromMonth, asked.ToMonth - asked.FromMonth + 1).Where(rule.Covers).ToList();
        var auditors = asked.Auditors.Distinct().Where(byId.ContainsKey).Select(id => byId[id]).Select(s => new DrawAuditor(s.Id, s.Name, s.TeamId, [.. months.Where(m => s.IsThereIn(year, m))])).ToList();
        return (new DrawOrder(auditors, cases, wanted, row.Pairing, seed, rule.Each ? wanted : null), byId);
    }

    private AllocationDraw Keep(ScrutineerDb db, DrawRequest asked, DrawOrder order, DrawResult result, int year)
    {
        var draw = new AllocationDraw
        {
            PlanRowId = asked.RowId,
            Seed = order.Seed,
            InputHash = HashOf(order),
            FromMonth = new DateOnly(year, asked.FromMonth, 1),
            ToMonth = new DateOnly(year, asked.ToMonth, 1),
            Wanted = order.PerAuditor is { } each ? each * order.Auditors.Count : order.Total,
            Given = result.Given.Count,
            Binding = [.. result.Binding],
            By = db.Viewer.Name,
            At = store.Time.GetUtcNow().UtcDateTime,
        };
        db.Add(draw);
        return draw;
    }

    /// <summary>The same people, months and cases give the same, in whatever order they were listed.</summary>
    internal static string HashOf(DrawOrder order)
    {
        var text = new StringBuilder();
        foreach (var auditor in order.Auditors.OrderBy(a => a.Id)) text.Append($"auditor {auditor.Id:N} {auditor.Team:N} {string.Join(',', auditor.Months)}\n");
        foreach (var piece in order.Cases.OrderBy(c => c.Reference, StringComparer.Ordinal)) text.Append($"case {piece.Reference} {piece.Holder:N} {piece.Team:N}\n");
        text.Append($"{order.Pairing} {order.Total} {order.PerAuditor}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
