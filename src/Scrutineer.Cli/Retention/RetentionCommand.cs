using System.CommandLine;
using System.CommandLine.Parsing;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Retention;

namespace Scrutineer.Cli.Retention;

/// <summary><c>retention</c>: what is due for disposal, legal holds, and erasure.</summary>
internal sealed class RetentionCommand : Command
{
    public RetentionCommand() : base("retention", "What is due for disposal, legal holds, and erasure that leaves no remnant.")
    {
        Add(new DueCommand());
        Add(new HoldCommand());
        Add(new ReleaseCommand());
        Add(new EraseCommand());
    }
}

/// <summary>A command about one record, with a reason that the journal keeps.</summary>
internal abstract class RecordCommand : Command
{
    private readonly Argument<string> kind = new("kind") { Description = "The kind of record, as retention due prints it." };
    private readonly Argument<Guid> id = new("id") { Description = "The record, as retention due prints it.", CustomParser = ReadId };
    private readonly Option<string> reason = new("--reason") { Description = "Why; it is kept in the journal.", Required = true, HelpName = "words" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    protected RecordCommand(string name, string description) : base(name, description)
    {
        Add(kind);
        Add(id);
        foreach (var option in new Option[] { reason, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    /// <summary>Who acts from a terminal, as the journal names them.</summary>
    protected static string By => $"{Environment.UserName} (command line)";

    protected abstract Task<object> ActAsync(DataStore store, RecordRef record, string why, CancellationToken cancel);

    protected abstract IEnumerable<string> InWords(object done);

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var done = await ActAsync(store, new RecordRef(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(id)), parsed.GetRequiredValue(reason), cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, done, InWords);
    }

    private static Guid ReadId(ArgumentResult argument)
    {
        if (Guid.TryParse(argument.Tokens[0].Value, out var id)) return id;
        argument.AddError($"\"{argument.Tokens[0].Value}\" is not an id. Take it from: scrutineer retention due");
        return default;
    }
}

internal sealed class HoldCommand() : RecordCommand("hold", "Forbid erasing a record until the hold is released.")
{
    protected override async Task<object> ActAsync(DataStore store, RecordRef record, string why, CancellationToken cancel) =>
        await new LegalHolds(store, GovernanceRetention.Kinds(store)).HoldAsync(record, why, By, cancel);

    protected override IEnumerable<string> InWords(object done) => [$"\"{((RetainedRecord)done).Title}\" is under a legal hold."];
}

internal sealed class ReleaseCommand() : RecordCommand("release", "Release a legal hold.")
{
    protected override async Task<object> ActAsync(DataStore store, RecordRef record, string why, CancellationToken cancel)
    {
        await new LegalHolds(store, GovernanceRetention.Kinds(store)).ReleaseAsync(record, why, By, cancel);
        return record;
    }

    protected override IEnumerable<string> InWords(object done) => ["The legal hold is released."];
}

internal sealed class EraseCommand() : RecordCommand("erase", "Erase a record, what quotes it and the original files it stands in. It cannot be undone.")
{
    protected override async Task<object> ActAsync(DataStore store, RecordRef record, string why, CancellationToken cancel)
    {
        var eraser = new Eraser(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms);
        await eraser.FinishAsync(cancel);
        return await eraser.EraseAsync(record, why, By, cancel);
    }

    protected override IEnumerable<string> InWords(object done)
    {
        var erasure = (Erasure)done;
        return
        [
            $"\"{erasure.Title}\" is erased: {erasure.Records} records, {erasure.Files} files, and what {erasure.JournalDifferences} journal entries said.",
            .. erasure.Backups.Select(b => $"This backup still contains it: {b}"),
            .. erasure.Remains,
        ];
    }
}
