using System.CommandLine;
using Scrutineer.Cli.Packs;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;

namespace Scrutineer.Cli.Minutes;

/// <summary><c>minutes publish</c>: publishes the minutes of a meeting from its desk, through the same gate as its page (rules L9 to L11).</summary>
internal sealed class MinutesCommand : Command
{
    private readonly MeetingOption meeting = new() { Description = "The meeting whose minutes are on the desk: its identity, or board and day as its page has them (harbour/2031-04-24).", Required = true };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public MinutesCommand() : base("minutes", "Publish minutes written at the desk.")
    {
        var publish = new Command("publish", "Publish the minutes of a meeting, if nothing stands against it; otherwise say what does.");
        foreach (var option in new Option[] { meeting, data, json }) publish.Add(option);
        publish.SetAction(AnswerAsync);
        Add(publish);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var id = await meeting.FindAsync(parsed, store, cancel);
        var citations = await new MinutePublisher(store, MinuteWording.Read).PublishAsync(Viewer.Work("command line"), id, cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Published(citations), p => [$"The minutes are published as a draft to be approved: {string.Join(", ", p.Citations)}."]);
    }

    private sealed record Published(IReadOnlyList<string> Citations);
}
