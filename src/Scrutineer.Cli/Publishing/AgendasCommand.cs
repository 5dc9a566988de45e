using System.CommandLine;
using Scrutineer.Cli.Packs;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Cli.Publishing;

/// <summary><c>agendas publish</c>: publishes an agenda that was made here, through the same gate as its page (rules G8 to G11).</summary>
internal sealed class AgendasCommand : Command
{
    private readonly MeetingOption meeting = new() { Description = "The meeting whose agenda was made here: its identity, or board and day as its page has them (harbour/2031-04-24).", Required = true };
    private readonly Option<string> site = new("--site") { Description = "Address of the site, for links in mail.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Site__Address") ?? "http://localhost:5080" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public AgendasCommand() : base("agendas", "Publish agendas made here.")
    {
        var publish = new Command("publish", "Publish the agenda of a meeting, if nothing stands against it; otherwise say what does.");
        foreach (var option in new Option[] { meeting, site, data, json }) publish.Add(option);
        publish.SetAction(AnswerAsync);
        Add(publish);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var id = await meeting.FindAsync(parsed, store, cancel);
        using var mail = new FollowerMail(store, parsed.GetRequiredValue(site));
        await using var db = store.Open(Viewer.Work("command line"));
        var draft = await AgendaDraft.LoadAsync(db, id, cancel) ?? throw new RuleBrokenException("This meeting is not planned here.");
        var publication = await new AgendaPublisher(mail.Open()).PublishAsync(db, id, draft.Plan.Version, cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Published(publication.PublishedOn, publication.ClearDays, [.. publication.Entries.OrderBy(e => e.Order).Select(e => e.Words)]), InWords);
    }

    private static IEnumerable<string> InWords(Published published) =>
        [$"The agenda is published, {published.ClearDays} clear {(published.ClearDays == 1 ? "day" : "days")} before the meeting. The site binds its pack and sends its mail.", .. published.Entries];

    private sealed record Published(DateOnly On, int ClearDays, IReadOnlyList<string> Entries);
}
