using Scrutineer.Exchange.Documents;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Exchange.Recommendations;
using Scrutineer.Exchange.Uploads;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.History;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.Reminders;
using Scrutineer.Governance.Retention;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Facts;
using Scrutineer.Tracking.Search;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Agendas;
using Scrutineer.Web.Pages.Asks;
using Scrutineer.Web.Pages.Corrections;
using Scrutineer.Web.Pages.Desk;
using Scrutineer.Web.Pages.GroupDesk;
using Scrutineer.Web.Pages.ProgrammeDesk;
using Scrutineer.Web.Pages.SignOffs;
using Scrutineer.Web.Pages.Tracker;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Storage for pages: one context per request, for whoever is asking.</summary>
internal static class Data
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Settings(builder.Configuration));
        services.AddSingleton(s => new DataStore(s.GetRequiredService<StorageSettings>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(RequestViewer.Of);
        services.AddScoped(s => s.GetRequiredService<DataStore>().Open(s.GetRequiredService<Viewer>()));
        foreach (var kind in GovernanceKinds.All) services.AddSingleton(kind);
        services.AddQuality();
        services.AddSingleton<RecordCards>();
        services.AddSingleton<ThreadReader>();
        services.AddScoped<TrackerLines>();
        services.AddScoped<TrackerReader>();
        services.AddSingleton<AskFacts>();
        services.AddSingleton<AnswerDesk>();
        services.AddScoped<CheckReader>();
        services.AddScoped<CorrectionDesk>();
        services.AddScoped<CorrectionLines>();
        services.AddScoped<ProgrammeChanges>();
        services.AddScoped<GroupChanges>();
        services.AddSingleton<Circulator>();
        services.AddScoped<AgendaDesk>();
        services.AddScoped<SignOffReader>();
        services.AddSingleton<SignOffDesk>();
        services.AddSingleton<IUploadCheck, UploadCheck>();
        services.AddSingleton<IMailLinks, MailLinks>();
        services.AddSingleton<IReminderLinks, MailLinks>();
        services.AddSingleton<ReminderRound>();
        services.AddSingleton<IAskLinks, MailLinks>();
        services.AddSingleton<AskCirculator>();
        services.AddHostedService<CirculationSweep>();
        services.AddScoped<AskDesk>();
        services.AddSingleton<RecommendationImporter>();
        services.AddHostedService<ReminderSweep>();
        services.AddSingleton<SubscriberMail>();
        services.AddSingleton<AgendaPublisher>();
        services.AddMinuteDesk();
        services.AddSingleton<MeetingPackKeeper>();
        services.AddSingleton<PagePdf>();
        services.AddHostedService<PackSweep>();
        services.AddSingleton<SearchVocabulary>();
        services.AddSingleton<Searcher>();
        services.AddSingleton<PaperImporter>();
        services.AddSingleton<RecordedAnswers>();
        services.AddSingleton<Demonstration>();
        services.AddSingleton<CouncilName>();
        services.AddSingleton<JournalReads>();
        services.AddSingleton(new RecordHistory([.. PeopleHistory.Words, .. TrackingHistory.Words, .. GovernanceHistory.Words, .. DeskHistory.Words]));
        services.AddSingleton<JournalAnchoring>();
        services.AddHostedService(s => s.GetRequiredService<JournalAnchoring>());
    }

    /// <summary>Brings the database up to date, and loads the demonstration where it is asked for and nothing is held yet.</summary>
    public static async Task PrepareDataAsync(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<DataStore>();
        foreach (var sentence in await store.PrepareAsync()) app.Logger.LogInformation("{Sentence}", sentence);
        await using (var db = store.Open(Viewer.Work("start")))
        {
            await ShippedTools.AddMissingAsync(db);
            await ComputedIndicators.AddMissingAsync(db);
        }

        await new Eraser(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms).FinishAsync();
        await TiesAfterwards.FindAsync(store, Viewer.Work("start"));
        if (app.Configuration.GetValue("Demonstration:Load", defaultValue: false))
            await app.Services.GetRequiredService<Demonstration>().LoadOnceAsync();
        await DemonstrationAccounts.AddOnceAsync(app.Services.GetRequiredService<DataStore>());
    }

    private static StorageSettings Settings(ConfigurationManager configuration) => new(
        Path.GetFullPath(configuration["Data:Directory"] ?? "data"),
        configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite),
        configuration["Database:ConnectionString"])
    {
        SecondAnchor = configuration["Journal:Anchor"],
    };
}
