using System.CommandLine;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks done</c>: records that what was asked was done (rules T14 and T15).</summary>
internal sealed class DoneCommand : Command
{
    private readonly AskArgument ask = new();
    private readonly EvidenceOption evidence = new();
    private readonly RecordOptions options = new("What was done.", "Who says so.");

    public DoneCommand() : base("done", "Record that what was asked was done, which is not to say that it worked.")
    {
        Add(ask);
        options.AddTo(this);
        Add(evidence);
        evidence.Validators.Add(found =>
        {
            if (found.Tokens.Count > 1) found.AddError("One minute is enough to show that it was done.");
        });
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = await options.OpenAsync(parsed, cancel);
        var id = parsed.GetRequiredValue(ask);
        var board = await AskAnswer.BoardAsync(store, id, cancel);
        var shown = await evidence.ReadAsync(parsed, store, board.Id, cancel);
        await new ResponseRecorder(store).RecordDoneAsync(id, options.Words(parsed), options.On(parsed), shown.Count > 0 ? shown[0].Record : null, options.From(parsed), RecordOptions.By, cancel);
        return await AskAnswer.PrintAsync(parsed, options.Json, store, id, cancel);
    }
}
