using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What the pages of quality assurance need, as the container knows it.</summary>
internal static class QualitySetup
{
    public static void AddQuality(this IServiceCollection services)
    {
        services.AddScoped<QualityDesk>();
        services.AddScoped<QualityTasks>();
        services.AddSingleton<AllocationDrawer>();
        services.AddSingleton<PersonalKind>(CaseAuditKind.Kind);
    }
}
