using System.CommandLine;
using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Packs;

/// <summary><c>pack build</c>: binds the papers that <c>agenda.json</c> names, or those published for a meeting, into a pack with one numbering and, where business is private, its private twin.</summary>
internal sealed class BuildCommand : Command
{
    private readonly Option<string?> from = new("--from") { Description = "The folder with agenda.json and the papers it names (PDF, DOCX, ODT).", HelpName = "folder" };
    private readonly MeetingOption meeting = new();
    private readonly Option<int?> supplement = new("--supplement") { Description = "With --meeting: which of its supplementary agendas, counted from 1, instead of the agenda.", HelpName = "number" };
    private readonly Option<string> to = new("--out") { Description = "The pack to make, open to the public. One of that name is replaced.", Required = true, HelpName = "file" };
    private readonly Option<string?> twin = new("--private-out") { Description = "The same pack with its private papers, for those entitled to them.", HelpName = "file" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public BuildCommand() : base("build", "Bind the papers of a meeting into one numbered PDF.")
    {
        foreach (var option in new Option[] { from, meeting, supplement, to, twin, data, json }) Add(option);
        Validators.Add(command =>
        {
            if (command.GetResult(from) is not null && command.GetResult(supplement) is not null) command.AddError("--supplement goes with --meeting.");
            if (command.GetResult(from) is null == command.GetResult(meeting) is null) command.AddError("Give either --from with a folder of papers, or --meeting with a meeting whose agenda is published here.");
        });
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var pack = parsed.GetRequiredValue(to);
        PackBuilt built;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            built = await BuildAsync(parsed, pack, parsed.GetValue(twin), meter, cancel);
        foreach (var warning in built.Warnings) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        return parsed.Print(json, built, b => InWords(b, pack));
    }

    private async Task<PackBuilt> BuildAsync(ParseResult parsed, string pack, string? second, WorkMeter meter, CancellationToken cancel)
    {
        if (parsed.GetValue(from) is { } folder) return await PackBuilder.BuildAsync(folder, pack, second, meter, cancel);
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        return await new MeetingPackCopy(store).WriteAsync(await meeting.FindAsync(parsed, store, cancel), pack, second, parsed.GetValue(supplement), meter, cancel);
    }

    private static IEnumerable<string> InWords(PackBuilt built, string pack) =>
    [
        $"{pack}: {(built.Pages == 1 ? "1 page" : $"{built.Pages:N0} pages")}.",
        .. built.Items.Select(i => i.Pages is [var first, var last] ? $"{i.Number}. {i.Title}: {(first == last ? $"page {first}" : $"pages {first} to {last}")}" : $"{i.Number}. {i.Title}: no papers"),
    ];
}
