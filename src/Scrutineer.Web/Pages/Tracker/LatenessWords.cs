using System.Globalization;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Lateness and kinds in a reader's words.</summary>
public static class LatenessWords
{
    /// <summary>"3 days late".</summary>
    public static string DaysWords(this Lateness late) =>
        late.Days == 1 ? "1 day late" : string.Create(CultureInfo.InvariantCulture, $"{late.Days:N0} days late");

    /// <summary>"2 meetings missed".</summary>
    public static string MeetingsWords(this Lateness late) => $"{late.MeetingsMissed.Of("meeting")} missed";

    /// <summary>The kind of an ask, written out.</summary>
    public static string Words(this TrackedItemKind kind) => kind switch
    {
        TrackedItemKind.Recommendation => "Recommendation",
        TrackedItemKind.Action => "Action",
        TrackedItemKind.Information => "Information",
        TrackedItemKind.ActionPoint => "Action point",
        _ => "Work programme",
    };
}
