using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Quality;

/// <summary>One way on from the front page of quality assurance.</summary>
public sealed record QualityPlace(string Id, string Title, string Address, string Says);

/// <summary>What quality assurance offers to whoever is signed in, by what they may do.</summary>
public sealed class IndexModel(Viewer viewer) : PageModel
{
    public IReadOnlyList<QualityPlace> Places { get; } = [.. Of(viewer)];

    /// <summary>Whether anything of it is this viewer's.</summary>
    public static bool Offers(Viewer viewer) => Of(viewer).Any();

    /// <summary>The ways on that this viewer has.</summary>
    public static IEnumerable<QualityPlace> Of(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Offered(viewer);
    }

    private static IEnumerable<QualityPlace> Offered(Viewer viewer)
    {
        if (!viewer.IsSignedIn) yield break;
        if (viewer.May(CaseAudit.CarryOut)) yield return new("mine", "My audits", QualityLinks.MyAudits, "What was given to you to audit, by month, and what you have begun.");
        if (viewer.May(Reading.Personal) || viewer.Grants.Any(g => g.Role == Role.Practitioner)) yield return new("readable", "Audits you may read", QualityLinks.Audits, "Audits of your own work, and of the teams and services you answer for.");
        if (viewer.May(AuditModerator.Moderate)) yield return new("moderation", "Moderation", QualityLinks.Moderation, "Audits that wait to be moderated, the oldest first, and how far auditors and moderators agree.");
        if (viewer.May(CalibrationExercise.Grade)) yield return new("calibration", "Calibration", QualityLinks.Calibration, "One case that many judge, and how far they see the same.");
        if (viewer.May(CorrectiveKeeper.Confirm)) yield return new("corrective", "To put right", QualityLinks.Corrective, "Cases of your service that were less than good, with the day by which you confirm that they were put right.");
        if (viewer.May(FallBackKeeper.Decide)) yield return new("fell-back", "Cases that fell back", QualityLinks.FallBacks, "Cases that a re-audit found less than good again, for you to decide what happens.");
        if (viewer.May(AuditResult.Read)) yield return new("findings", "Findings", QualityLinks.Findings, "How good practice is by area and service, by theme, and from month to month.");
        if (viewer.May(QaPlan.Read)) yield return new("headlines", "Headlines", QualityLinks.Headlines, "What audits come to, in the words in which it was published, and whether it has changed since.");
        if (viewer.May(QaPlan.Read)) yield return new("meetings", "Meetings and learning", QualityLinks.Meetings, "Quality meetings, clinics, deep dives, forums and training: what caused them, what was agreed, and whether it worked.");
        if (viewer.May(Newsletter.Read)) yield return new("news", "Newsletters", QualityLinks.News, "What audits taught us, month by month.");
        if (viewer.May(DipSample.Read)) yield return new("challenge", "Plans and samples", QualityLinks.Challenge, "Ratings of plans at reviews, plans to look at, dip samples, and audits of bodies from outside.");
        if (viewer.May(AgencyPart.Fill)) yield return new("agency", "Multi-agency audits", QualityLinks.AgencyParts, "Your agency’s part of audits that several agencies do together.");
        if (viewer.May(QaPlan.Read)) yield return new("plans", "The plan", QualityLinks.Plans, "Who looks at what, how often, and what was done.");
        if (!viewer.May(QaPlanKeeper.Plan)) yield break;
        yield return new("staff", "Staff", QualityLinks.Staff, "Who works in which team, and who is away: what draws are made from.");
        yield return new("multi-agency", "Multi-agency audits", QualityLinks.MultiAgency, "Audits of one case by several agencies, each its own part.");
        yield return new("tools", "Audit tools", QualityLinks.Tools, "The forms that audits are done by, in versions.");
    }
}
