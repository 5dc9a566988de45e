using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Cli.WorkProgramme;

/// <summary><c>programme move</c>: moves an item to another day or heading, with why (rule W8).</summary>
internal sealed class MoveCommand : Command
{
    private readonly Argument<Guid> item = new("item") { Description = "The item's identity, as programme list prints it." };
    private readonly Option<string> to = new("--to") { Description = "The day, or a heading such as \"Next municipal year\"; \"no date\" for neither.", HelpName = "yyyy-mm-dd", Required = true };
    private readonly Option<string> reason = new("--reason") { Description = "Why it moves. Everybody reads it.", HelpName = "words", Required = true };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public MoveCommand() : base("move", "Move an item to another day or heading.")
    {
        Add(item);
        foreach (var option in new Option[] { to, reason, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var (viewer, id) = (Viewer.Work("command line"), parsed.GetRequiredValue(item));
        await using var db = store.Open(viewer);
        var version = await db.Set<ProgrammeItem>().Where(i => i.Id == id).Select(i => i.Version).FirstOrDefaultAsync(cancel);
        var moved = await ProgrammeKeeper.MoveAsync(db, id, version, ProgrammePlace.Read(parsed.GetRequiredValue(to)), parsed.GetRequiredValue(reason), cancel);
        await TiesAfterwards.FindAsync(store, viewer, cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, ProgrammeAnswer.Of(moved), answer => answer.InWords());
    }
}
