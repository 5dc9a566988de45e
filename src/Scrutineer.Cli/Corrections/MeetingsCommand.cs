using System.CommandLine;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Cli.Corrections;

/// <summary><c>meetings</c>: corrects the day of a meeting that its papers give wrongly (rule I7).</summary>
internal sealed class MeetingsCommand : Command
{
    private readonly Argument<string> board = new("board") { Description = "The board, by its name or the last part of its address." };
    private readonly Argument<DateOnly> day = new("day") { Description = "The day the meeting has here, written 2016-03-17.", CustomParser = r => DayOption.Parse(r) ?? default };
    private readonly DayOption to = new("--to", "The right day.") { Required = true };

    public MeetingsCommand() : base("meetings", "Put the day of a meeting right.")
    {
        var options = new CorrectionOptions();
        Add(options.Correcting("move", "Correct the day: the meeting's papers, minutes and asks follow, and so will papers imported later.", async (parsed, db, said, cancel) =>
        {
            var (on, right) = (await db.BoardAsync(parsed.GetRequiredValue(board), cancel), parsed.GetRequiredValue(to)!.Value);
            var correction = await MeetingMover.MoveAsync(db, on, parsed.GetRequiredValue(day), right, said.By, said.Reason, cancel);
            return (correction, $"The meeting is now on {right.InWords()}. To take it back: scrutineer meetings restore {on.Slug} {right:yyyy-MM-dd} --reason \"...\"");
        }, board, day, to));
        Add(options.Correcting("restore", "Take the last correction of a meeting's day back.", async (parsed, db, said, cancel) =>
        {
            var correction = await MeetingMover.RestoreAsync(db, await db.BoardAsync(parsed.GetRequiredValue(board), cancel), parsed.GetRequiredValue(day), said.By, said.Reason, cancel);
            return (correction, $"The meeting is on {DateOnly.ParseExact(correction.From, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).InWords()} again, as its papers say.");
        }, board, day));
    }
}
