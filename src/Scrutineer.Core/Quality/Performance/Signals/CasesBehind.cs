using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>The cases behind a figure, by their pseudonyms in the extract: the frame that a themed audit samples from (rule R9).</summary>
public static class CasesBehind
{
    private static readonly Dictionary<string, Column> ByDate = new()
    {
        ["contacts"] = Contacts.Date,
        ["early-help-completed"] = EarlyHelp.Completed,
        ["referrals"] = Referrals.Date,
        ["re-referral-rate"] = Referrals.Date,
        ["assessments-completed"] = Assessments.Authorised,
        ["assessments-45-days"] = Assessments.Authorised,
        ["s47-started"] = Enquiries.Strategy,
        ["icpcs"] = Enquiries.Conference,
        ["s47-to-icpc-15-days"] = Enquiries.Conference,
        ["cp-started"] = ProtectionPlans.Start,
        ["cp-ended"] = ProtectionPlans.End,
        ["cp-repeat-rate"] = ProtectionPlans.Start,
        ["cla-started"] = InCare.Started,
        ["cla-ceased"] = InCare.Ceased,
        ["adoption-orders"] = Adoptions.Order,
        ["adoption-a1"] = Adoptions.Order,
    };

    private static readonly Dictionary<string, (Column Start, Column End)> ByState = new()
    {
        ["cin-open"] = (InNeed.Start, InNeed.Closed),
        ["cp-open"] = (ProtectionPlans.Start, ProtectionPlans.End),
        ["cp-2-years-open"] = (ProtectionPlans.Start, ProtectionPlans.End),
        ["cla-open"] = (InCare.Started, InCare.Ceased),
        ["cla-3-placements"] = (InCare.Started, InCare.Ceased),
    };

    /// <summary>Pseudonyms of all that the month's figure counts, its base included; each child once.</summary>
    public static IReadOnlyList<string> Of(string code, Extract extract, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(extract);
        if (Indicator.Computed(code) is not { } definition || extract[definition.List] is not { } list || list.Pseudonyms.Count == 0) return [];
        return [.. Rows(code, list, month.DayNumber, month.AddMonths(1).DayNumber - 1).Select(r => list.Children[r]).Where(c => c != ListData.NoOne).Distinct().Select(c => $"{list.Pseudonyms[c]:x32}"[..12]).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<int> Rows(string code, ListData list, int from, int to)
    {
        if (ByDate.TryGetValue(code, out var date)) return list.Has(date) ? Events.Of(list, date, from, to).Rows.ToArray() : [];
        if (!ByState.TryGetValue(code, out var state)) return Enumerable.Range(0, list.Rows);
        if (!list.Has(state.Start) || !list.Has(state.End)) return [];
        var (starts, ends) = (list.Dates(state.Start), list.Dates(state.End));
        return Enumerable.Range(0, list.Rows).Where(r => starts[r] != ListData.NoDate && starts[r] <= to && (ends[r] == ListData.NoDate || ends[r] > to) && (ends[r] == ListData.NoDate || ends[r] >= starts[r]));
    }
}
