using System.CommandLine;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks judge</c>: records whether what was done made a difference (rule T16).</summary>
internal sealed class JudgeCommand : Command
{
    private readonly AskArgument ask = new();
    private readonly OneOf<EffectOutcome> outcome;
    private readonly EvidenceOption evidence = new();
    private readonly RecordOptions options = new("What changed, or what did not.", "Who judged (default: the board that asked).");

    public JudgeCommand() : base("judge", "Record whether what was done made the difference that was meant.")
    {
        Add(ask);
        outcome = new(this,
            ("--worked", "It made the difference that was meant.", EffectOutcome.Worked),
            ("--partly", "It made part of it.", EffectOutcome.Partly),
            ("--not", "It made none.", EffectOutcome.Not),
            ("--too-early", "It is too early to say.", EffectOutcome.TooEarly));
        options.AddTo(this);
        Add(evidence);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = await options.OpenAsync(parsed, cancel);
        var id = parsed.GetRequiredValue(ask);
        var board = await AskAnswer.BoardAsync(store, id, cancel);
        var shown = await evidence.ReadAsync(parsed, store, board.Id, cancel);
        await new EffectJudge(store).JudgeAsync(id, outcome.Of(parsed), options.Words(parsed), options.On(parsed), options.From(parsed) ?? board.Name, shown, RecordOptions.By, cancel);
        return await AskAnswer.PrintAsync(parsed, options.Json, store, id, cancel);
    }
}
