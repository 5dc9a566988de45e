using System.CommandLine;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Corrections;

/// <summary>What every command that corrects something takes: why, by whom, where the data is, and how to answer.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string> reason = new("--reason") { Description = "How it is known, in a few words; kept with the correction.", HelpName = "words", Required = true };
    private readonly Option<string> by = new("--by") { Description = "Who says so (default: the name signed in on this machine).", HelpName = "name", DefaultValueFactory = _ => Environment.UserName };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    /// <summary>A command that corrects something and says what it did.</summary>
    public Command Correcting(string name, string description, Func<ParseResult, ScrutineerDb, Said, CancellationToken, Task<(Correction Correction, string Sentence)>> correct, params Symbol[] takes)
    {
        var command = Command(name, description, takes);
        command.Add(reason);
        command.Add(by);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var db = await OpenAsync(parsed, parsed.GetValue(by)!, cancel);
            var (correction, sentence) = await correct(parsed, db, new Said(parsed.GetValue(by)!, parsed.GetRequiredValue(reason)), cancel);
            return parsed.Print(json, CorrectionLine.Of(correction), _ => [sentence]);
        });
        return command;
    }

    /// <summary>A command that lists.</summary>
    public Command Listing<T>(string description, Func<ParseResult, ScrutineerDb, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, string> inWords, string none, params Symbol[] takes)
    {
        var command = Command("list", description, takes);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var db = await OpenAsync(parsed, "command line", cancel);
            return parsed.Print(json, await read(parsed, db, cancel), found => found.Count == 0 ? [none] : found.Select(inWords));
        });
        return command;
    }

    private Command Command(string name, string description, Symbol[] takes)
    {
        var command = new Command(name, description);
        foreach (var argument in takes.OfType<Argument>()) command.Add(argument);
        foreach (var option in takes.OfType<Option>()) command.Add(option);
        command.Add(data);
        command.Add(json);
        return command;
    }

    private async Task<ScrutineerDb> OpenAsync(ParseResult parsed, string name, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        return store.Open(Viewer.Work(name));
    }
}

/// <summary>Who corrects, and why.</summary>
internal sealed record Said(string By, string Reason);

/// <summary>A correction as a line of JSON.</summary>
internal sealed record CorrectionLine(string Id, string Kind, string From, string? To, string By, string Reason, DateTime At, string? UndoneBy, string? UndoneReason)
{
    public static CorrectionLine Of(Correction c) => new(
        Foundation.ShortId.Of(c.Id), Word(c.Kind), c.From, c.To.Length == 0 ? null : c.To, c.By, c.Reason, c.At, c.UndoneBy, c.UndoneReason);

    public string Words => $"{Id}: {At:yyyy-MM-dd} {Kind}: {From}{(To is null ? "" : $" -> {To}")}, by {By}: {Reason}{(UndoneBy is null ? "" : $" (taken back by {UndoneBy}: {UndoneReason})")}";

    private static string Word(CorrectionKind kind) => kind switch
    {
        CorrectionKind.PeopleMerged => "people-merged",
        CorrectionKind.PeopleApart => "people-apart",
        CorrectionKind.MeetingMoved => "meeting-moved",
        CorrectionKind.CitationResolved => "citation-resolved",
        CorrectionKind.LinkConfirmed => "link-confirmed",
        _ => "link-cut",
    };
}
