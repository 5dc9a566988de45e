using Scrutineer.Governance.Papers;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Papers in a word.</summary>
public static class PaperWords
{
    /// <summary>What sort of paper it is: "Briefing note".</summary>
    public static string Word(this PaperForm form) => form switch
    {
        PaperForm.BriefingNote => "Briefing note",
        PaperForm.CabinetReport => "Report",
        PaperForm.Letter => "Letter",
        PaperForm.Presentation => "Presentation",
        PaperForm.AnnualReport => "Annual report",
        PaperForm.MinutesOfAnotherBody => "Minutes of another body",
        _ => "Paper",
    };
}
