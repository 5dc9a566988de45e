using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Calendar;

/// <summary><c>clear-days</c>: the last day to publish for a meeting or, given the day of publication, the notice it gave (rules C3 and C4).</summary>
internal sealed class ClearDaysCommand : Command
{
    private const int MostDays = 100;

    private readonly DayOption meeting = new("--meeting", "The day of the meeting.") { Required = true };
    private readonly DayOption published = new("--published", "The day the agenda was published: counts the clear days it gave.");
    private readonly Option<int> days = new("--days")
    {
        Description = $"Clear days needed, 1 to {MostDays}.",
        DefaultValueFactory = _ => ClearDays.Statutory,
        CustomParser = ReadDays,
    };
    private readonly DaysOption closed = new("--closed", "A weekday on which the council is closed; may be repeated.");
    private readonly DataOption data = new() { Description = "Folder of the database whose council's own closed days count too (default: none)." };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ClearDaysCommand() : base("clear-days", "When an agenda must be published, or how many clear days it had.")
    {
        foreach (var option in new Option[] { meeting, published, days, closed, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var meetingDay = parsed.GetRequiredValue(meeting)!.Value;
        var needed = parsed.GetValue(days);
        HashSet<DateOnly> closedDays = [.. parsed.GetRequiredValue(closed), .. await KeptAsync(parsed, cancel)];
        return parsed.GetValue(published) is { } publishedDay
            ? parsed.Print(json, ClearDays.Notice(publishedDay, meetingDay, needed, closedDays), InWords)
            : parsed.Print(json, ClearDays.LatestPublication(meetingDay, needed, closedDays), InWords);
    }

    /// <summary>The council's own closed days; none where no database is named, so that the command needs none.</summary>
    private async Task<IReadOnlySet<DateOnly>> KeptAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetResult(data) is null) return new HashSet<DateOnly>();
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Public);
        return await ClosedDays.OfAsync(db, cancel);
    }

    private static int ReadDays(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            return days;
        argument.AddError($"--days must be a whole number from 1 to {MostDays}.");
        return default;
    }

    private static IEnumerable<string> InWords(ClearDaysAnswer answer) =>
    [
        $"Publish by {answer.PublishBy.InWords()} to give {Count(answer.Days)} before the meeting on {answer.Meeting.InWords()}.",
        .. NotCounted(answer.Skipped),
    ];

    private static IEnumerable<string> InWords(ClearDaysNotice notice) =>
    [
        $"Published on {notice.Published.InWords()} for the meeting on {notice.Meeting.InWords()}: {Count(notice.ClearDays)} of the {notice.Days} needed, "
            + (notice.Lawful ? "which is lawful." : "which is not lawful."),
        .. notice.Counted.Count == 0 ? Array.Empty<string>() : [$"Counted: {string.Join("; ", notice.Counted.Select(DateWords.InWords))}."],
        .. NotCounted(notice.Skipped),
    ];

    private static IEnumerable<string> NotCounted(IReadOnlyList<SkippedDay> skipped) =>
        skipped.Count == 0 ? [] : [$"Not counted: {string.Join("; ", skipped.Select(InWords))}."];

    private static string InWords(SkippedDay day)
    {
        var words = day.Date.InWords();
        return words.StartsWith(day.Why, StringComparison.Ordinal) ? words : $"{words} ({day.Why})";
    }

    private static string Count(int days) => days == 1 ? "1 clear day" : $"{days} clear days";
}
