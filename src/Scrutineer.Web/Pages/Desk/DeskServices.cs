using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Minutes.Desk;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>What the pages of the desk are handed.</summary>
internal static class DeskServices
{
    public static void AddMinuteDesk(this IServiceCollection services)
    {
        services.AddScoped<DeskDoor>();
        services.AddSingleton<MinuteReader>(MinuteWording.Read);
        services.AddSingleton<RollKeeper>();
        services.AddSingleton<BusinessKeeper>();
        services.AddSingleton<DeskOpener>();
        services.AddSingleton<DraftKeeper>();
        services.AddSingleton<MinutePublisher>();
        services.AddSingleton<ApprovalKeeper>();
        services.AddSingleton<ChairDesk>();
        services.AddSingleton<EvaluationKeeper>();
    }
}
