using System.CommandLine;
using Scrutineer.Cli.Packs;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Cli.WorkProgramme;

/// <summary><c>programme paper</c>: makes the work programme a paper of a planned meeting, under the item it stands under (rule W11).</summary>
internal sealed class PaperCommand : Command
{
    private readonly MeetingOption meeting = new() { Description = "The meeting whose agenda is made here: its identity, or board and day as its page has them (harbour/2031-04-24).", Required = true };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public PaperCommand() : base("paper", "Make the work programme a paper of a meeting that is planned here.")
    {
        foreach (var option in new Option[] { meeting, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var id = await meeting.FindAsync(parsed, store, cancel);
        await using var db = store.Open(Viewer.Work("command line"));
        var draft = await AgendaDraft.LoadAsync(db, id, cancel) ?? throw new RuleBrokenException("This meeting is not planned here.");
        var item = draft.Items.FirstOrDefault(i => ProgrammeWriter.Offers(i, draft.Papers[i.Id])) ?? throw new RuleBrokenException("No item of this agenda is called work programme, or it has the paper already.");
        var paper = await ProgrammeWriter.StartAsync(db, item.Id, "command line", cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Made(paper.Id, paper.Subject, item.Number, paper.Text), made => [made.Text]);
    }

    private sealed record Made(Guid Id, string Subject, string Item, string Text);
}
