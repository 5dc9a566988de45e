using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Whether published minutes are a draft or approved, as readers are told (rule L12).</summary>
public static class MinutesStanding
{
    /// <summary>"Draft, to be approved", or "Approved on 14 April 2016 with one correction".</summary>
    public static string Of(MinuteSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.ApprovedOn is not { } day) return set.Corrections == 0 ? "Draft, to be approved" : $"Draft, to be approved, with {Corrections(set.Corrections)}";
        return $"Approved on {day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}{(set.Corrections == 0 ? "" : $" with {Corrections(set.Corrections)}")}";
    }

    private static string Corrections(int count) => count == 1 ? "one correction" : count.Of("correction");
}
