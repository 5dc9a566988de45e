using Scrutineer.Quality.Learning;

namespace Scrutineer.Web.Pages.QualityMeetings;

/// <summary>Kinds of meetings in words.</summary>
public static class MeetingWords
{
    public static string Words(this QualityMeetingKind kind) => kind switch
    {
        QualityMeetingKind.PracticeForum => "Practice improvement forum",
        QualityMeetingKind.Training => "Training",
        QualityMeetingKind.QualityGroup => "Monthly quality group",
        QualityMeetingKind.QualityMeeting => "Quarterly quality meeting",
        QualityMeetingKind.Clinic => "Performance clinic",
        QualityMeetingKind.DeepDive => "Deep dive",
        QualityMeetingKind.LeadReport => "Report to the strategic lead",
        _ => "Action plan",
    };
}
