using System.CommandLine;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks respond</c>: records what those asked answered (rule T13).</summary>
internal sealed class RespondCommand : Command
{
    private readonly AskArgument ask = new();
    private readonly OneOf<ResponseOutcome> outcome;
    private readonly RecordOptions options = new("What was answered.", "Who answered.");

    public RespondCommand() : base("respond", "Record a response: accepted, partly accepted or rejected, in its words.")
    {
        Add(ask);
        outcome = new(this,
            ("--accepted", "The ask is accepted.", ResponseOutcome.Accepted),
            ("--partly", "It is accepted in part.", ResponseOutcome.Partly),
            ("--rejected", "It is not accepted.", ResponseOutcome.Rejected));
        options.AddTo(this);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = await options.OpenAsync(parsed, cancel);
        var id = parsed.GetRequiredValue(ask);
        await new ResponseRecorder(store).RecordAsync(id, outcome.Of(parsed), options.Words(parsed), options.On(parsed), options.From(parsed), RecordOptions.By, cancel);
        return await AskAnswer.PrintAsync(parsed, options.Json, store, id, cancel);
    }
}
