using System.CommandLine;
using System.CommandLine.Parsing;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Cli.Extracts;

/// <summary><c>extracts withdraw</c>: takes an extract out of use, with a reason (rule E8).</summary>
internal sealed class WithdrawCommand : Command
{
    private readonly Argument<Guid> id = new("id") { Description = "The extract, as extracts list prints it.", CustomParser = ReadId };
    private readonly Option<string> reason = new("--reason") { Description = "Why; it is kept in the journal.", Required = true, HelpName = "words" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public WithdrawCommand() : base("withdraw", "Take an extract out of use: no figure is computed from it any more.")
    {
        Add(id);
        foreach (var option in new Option[] { reason, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var snapshot = await new ExtractSnapshots(store).WithdrawAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason), $"{Environment.UserName} (command line)", cancel);
        await parsed.AnchorAsync(store);
        return parsed.Print(json, new Withdrawn(snapshot.Id.ToString("N"), snapshot.AsAt), w => [$"The extract as at {w.AsAt:d MMMM yyyy} is withdrawn."]);
    }

    private static Guid ReadId(ArgumentResult argument)
    {
        if (Guid.TryParse(argument.Tokens[0].Value, out var id)) return id;
        argument.AddError($"\"{argument.Tokens[0].Value}\" is not an id. Take it from: scrutineer extracts list");
        return default;
    }

    private sealed record Withdrawn(string Id, DateOnly AsAt);
}
