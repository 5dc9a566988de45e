using System.CommandLine;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Cli.Calendar;

/// <summary><c>response-due</c>: the last day for the executive's response to recommendations (rules C7 and C8).</summary>
internal sealed class ResponseDueCommand : Command
{
    private readonly DayOption received = new("--received", "The day the report or recommendations were received, or of the notice requiring a response if later.")
    {
        Required = true,
    };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ResponseDueCommand() : base("response-due", "When the executive must answer recommendations.")
    {
        Add(received);
        Add(json);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        var clock = ResponseClock.From(parsed.GetRequiredValue(received)!.Value);
        return parsed.Print(json, new ResponseDue(clock.Due), _ =>
            [$"The response is due by {clock.Due.InWords()}: two months beginning with receipt on {clock.Start.InWords()} ({clock.Source})."]);
    }

    private sealed record ResponseDue(DateOnly Due);
}
