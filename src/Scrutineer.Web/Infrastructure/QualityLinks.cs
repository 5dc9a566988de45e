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
}
