using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>When and where a meeting is to be, as it is typed.</summary>
public sealed class MeetingForm
{
    public string? Day { get; set; }
    public string? Time { get; set; }
    public string? Place { get; set; }
    public string? Nature { get; set; }

    public static MeetingForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Day = meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = meeting.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Place = meeting.Place,
            Nature = meeting.Nature,
        };
    }

    /// <summary>The details; what cannot be read is noted.</summary>
    public MeetingDetails Read(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!DateOnly.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) state.AddModelError(nameof(Day), "Enter the day of the meeting, like 2026-04-14");
        TimeOnly? time = null;
        if (!string.IsNullOrWhiteSpace(Time))
        {
            if (TimeOnly.TryParseExact(Time.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) time = read;
            else state.AddModelError(nameof(Time), "Enter the time of the meeting, like 14:00");
        }

        return new MeetingDetails(day, time, Place, Nature);
    }
}
