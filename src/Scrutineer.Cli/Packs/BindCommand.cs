using System.CommandLine;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Packs;

/// <summary><c>pack bind</c>: binds and keeps what publications want, once, as the site does by itself every few seconds.</summary>
internal sealed class BindCommand : Command
{
    private readonly DataOption data = new();

    public BindCommand() : base("bind", "Bind the packs that publications here still want and keep them, as the site does by itself. For machines that do nothing else (the site then has Packs__Bind=false).")
    {
        Add(data);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var faults = await new MeetingPackKeeper(store).SweepAsync(cancel);
        await parsed.AnchorAsync(store);
        RuleBrokenException.ThrowIfAny([.. faults.Select(f => $"A pack could not be bound and is tried again later: {f.Message}")]);
        return ExitCode.Done;
    }
}
