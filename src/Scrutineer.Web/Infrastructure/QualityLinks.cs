using System.Globalization;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where quality assurance is planned, audits are done and moderated, and findings are read.</summary>
public static class QualityLinks
{
    /// <summary>What quality assurance offers to this reader.</summary>
    public static string Home => "/quality";

    public static string Plans => "/quality/plans";

    public static string Plan(Guid plan) => $"{Plans}/{plan:N}";

    public static string PlanTable(Guid plan) => $"{Plan(plan)}/table.csv";

    public static string PlanWorkbook(Guid plan) => $"{Plan(plan)}/workbook.xlsx";

    public static string NewRow(Guid plan) => $"{Plan(plan)}/rows/new";

    public static string ImportPlan => $"{Plans}/import";

    public static string Row(Guid row) => $"{Plans}/rows/{row:N}";

    /// <summary>Drawing who looks at what for a row.</summary>
    public static string Draw(Guid row) => $"{Row(row)}/draw";

    public static string Allocation(Guid allocation) => $"/quality/allocations/{allocation:N}";

    public static string Staff => "/quality/staff";

    public static string Tools => "/quality/tools";

    /// <summary>A version of an audit tool.</summary>
    public static string Tool(Guid version) => $"{Tools}/{version:N}";

    /// <summary>What somebody has to audit.</summary>
    public static string MyAudits => "/my-audits";

    public static string Begin(Guid allocation) => $"{MyAudits}/{allocation:N}/begin";

    /// <summary>Audits of one's own work, and of those one answers for.</summary>
    public static string Audits => "/audits";

    public static string Audit(Guid audit) => $"{Audits}/{audit:N}";

    public static string About(Guid audit) => $"{Audit(audit)}/about";

    /// <summary>One area of an audit, by its place among those that are asked, from 1.</summary>
    public static string Area(Guid audit, int number) => $"{Audit(audit)}/areas/{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Talk(Guid audit) => $"{Audit(audit)}/conversation";

    public static string Actions(Guid audit) => $"{Audit(audit)}/actions";

    public static string Send(Guid audit) => $"{Audit(audit)}/send";

    public static string Moderation => "/moderation";

    public static string Moderate(Guid audit) => $"{Moderation}/{audit:N}";

    public static string Agreement => $"{Moderation}/agreement";

    public static string Findings => "/quality/findings";

    public static string Corrective => "/quality/corrective";

    public static string Confirm(Guid audit) => $"{Corrective}/{audit:N}";

    /// <summary>One theme, with everything that stands beside it.</summary>
    public static string Theme(string theme) => $"{Findings}/theme?Name={Uri.EscapeDataString(theme)}";

    public static string ThemeTable(string theme) => $"{Findings}/theme.csv?Name={Uri.EscapeDataString(theme)}";

    /// <summary>Says which indicators stand beside a theme.</summary>
    public static string ThemeIndicators(string theme) => $"{Findings}/theme/indicators?Name={Uri.EscapeDataString(theme)}";

    /// <summary>Share judged good by month, for a spreadsheet.</summary>
    public static string MonthsTable(string? tool, string from, string to) => $"{Findings}/months.csv?Tool={Uri.EscapeDataString(tool ?? "")}&From={from}&To={to}";

    public static string Headlines => "/quality/headlines";

    public static string Headline(Guid headline) => $"{Headlines}/{headline:N}";

    public static string HeadlineThemes(Guid headline) => $"{Headline(headline)}/themes";

    public static string PublishHeadlines => $"{Headlines}/publish";

    /// <summary>An agreed action of an audit, to say that it is done.</summary>
    public static string ActionDone(Guid audit, Guid action) => $"{Audit(audit)}/agreed/{action:N}";

    /// <summary>Cases that fell back.</summary>
    public static string FallBacks => "/quality/fell-back";

    public static string FallBack(Guid audit) => $"{FallBacks}/{audit:N}";

    public static string Calibration => "/calibration";

    public static string Exercise(Guid exercise) => $"{Calibration}/{exercise:N}";

    public static string NewExercise => $"{Calibration}/new";

    public static string CloseExercise(Guid exercise) => $"{Exercise(exercise)}/close";

    /// <summary>Meetings of quality assurance, forums and training.</summary>
    public static string Meetings => "/quality/meetings";

    public static string Meeting(Guid meeting) => $"{Meetings}/{meeting:N}";

    public static string NewMeeting => $"{Meetings}/new";

    public static string EditMeeting(Guid meeting) => $"{Meeting(meeting)}/write";

    public static string News => "/newsletters";

    public static string Newsletter(Guid newsletter) => $"{News}/{newsletter:N}";

    public static string NewNewsletter => $"{News}/new";

    public static string WriteNewsletter(Guid newsletter) => $"{Newsletter(newsletter)}/write";

    /// <summary>Dip samples and ratings of plans.</summary>
    public static string Challenge => "/quality/challenge";

    public static string Sample(Guid sample) => $"{Challenge}/samples/{sample:N}";

    public static string NewSample => $"{Challenge}/samples/new";

    public static string NewRatings => $"{Challenge}/ratings/new";

    /// <summary>What a body from outside audited, as it was brought in together.</summary>
    public static string External(Guid import) => $"{Challenge}/external/{import:N}";

    public static string ImportExternal => $"{Challenge}/external/import";

    /// <summary>The heading row of a table of external audits, for a tool.</summary>
    public static string ExternalTemplate(Guid tool) => $"{Challenge}/external/template.csv?Tool={tool:N}";

    /// <summary>Audits of one case by several agencies.</summary>
    public static string MultiAgency => "/quality/multi-agency";

    public static string NewMultiAgency => $"{MultiAgency}/new";

    public static string MultiAgencyAudit(Guid audit) => $"{MultiAgency}/{audit:N}";

    /// <summary>An agency's part, as it was sent.</summary>
    public static string SentPart(Guid part) => $"{MultiAgency}/parts/{part:N}";

    /// <summary>The parts that the reader's agency has to audit.</summary>
    public static string AgencyParts => "/agency-audits";

    public static string AgencyPart(Guid part) => $"{AgencyParts}/{part:N}";

    /// <summary>Where a record of quality assurance is read; null for one without a page.</summary>
    public static string? Of(Foundation.RecordRef? record) => record is not { } there ? null : there.Kind switch
    {
        "headline" => Headline(there.Id),
        "quality-meeting" => Meeting(there.Id),
        "newsletter" => Newsletter(there.Id),
        "dip-sample" => Sample(there.Id),
        "tracked-item" => $"/tracker/{there.Id:N}",
        _ => null,
    };
}
