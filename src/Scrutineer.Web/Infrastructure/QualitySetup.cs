using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Web.Pages.Calibration;
using Scrutineer.Web.Pages.PerformanceDesk;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What the pages of quality assurance need, as the container knows it.</summary>
internal static class QualitySetup
{
    public static void AddQuality(this IServiceCollection services)
    {
        services.AddScoped<QualityDesk>();
        services.AddScoped<QualityTasks>();
        services.AddScoped<GraderNames>();
        services.AddSingleton<AllocationDrawer>();
        services.AddSingleton<ProblemReports>();
        services.AddSingleton<ISignalLinks, MailLinks>();
        services.AddSingleton<SignalMail>();
        services.AddHostedService<SignalSweep>();
        services.AddHostedService<ExtractSweep>();
        services.AddSingleton<PersonalKind>(CaseAuditKind.Kind);
        services.AddSingleton<PersonalKind>(AgencyPartKind.Kind);
        services.AddSingleton<AuditFacts>();
        // What stands beside a theme, in this order.
        services.AddSingleton<IThemeEvidence, HeadlineEvidence>();
        services.AddSingleton<IThemeEvidence, CorrectiveEvidence>();
        services.AddSingleton<IThemeEvidence, IndicatorEvidence>();
        services.AddSingleton<IThemeEvidence, AskEvidence>();
        services.AddSingleton<IThemeEvidence, DipEvidence>();
        services.AddSingleton<IThemeEvidence, MeetingEvidence>();
    }
}
