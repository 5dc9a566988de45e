using System.Globalization;
using System.Text;

namespace Scrutineer.Tests.TestData;

/// <summary>Writes papers of invented boards in the layouts of English councils: the same seed, the same papers. No two are of one board and day.</summary>
public static class PaperGenerator
{
    private const int MeetingsOfBoard = 40;
    private const int DaysBetween = 42;
    private static readonly DateOnly First = new(2015, 5, 14);

    public static IEnumerable<GeneratedPaper> Write(int count, int seed)
    {
        var boards = Math.Max(1, (count + MeetingsOfBoard - 1) / MeetingsOfBoard);
        var left = count;
        for (var board = 0; board < boards; board++)
            foreach (var paper in OfBoard(board, Math.Min(MeetingsOfBoard, left), new Random(unchecked((seed * 7919) + board))))
            {
                left--;
                yield return paper;
            }
    }

    /// <summary>Writes the papers as files and answers how many.</summary>
    public static int WriteFiles(string folder, int count, int seed)
    {
        Directory.CreateDirectory(folder);
        var written = 0;
        foreach (var paper in Write(count, seed))
        {
            File.WriteAllText(Path.Combine(folder, paper.Name), paper.Text);
            written++;
        }
        return written;
    }

    private static IEnumerable<GeneratedPaper> OfBoard(int index, int count, Random random)
    {
        var place = $"{GeneratedWords.Places[index % GeneratedWords.Places.Length]}{(index < GeneratedWords.Places.Length ? "" : $" {(char)('A' + (index / GeneratedWords.Places.Length))}")}";
        var board = $"{place} {GeneratedWords.Themes[random.Next(GeneratedWords.Themes.Length)]} {GeneratedWords.Bodies[random.Next(GeneratedWords.Bodies.Length)]}";
        var style = new GeneratedStyle(random);
        var minutes = new GeneratedMinutesWriter(board, style, random);
        for (var i = 0; i < count; i++)
        {
            var day = First.AddDays(i * DaysBetween);
            var name = string.Create(CultureInfo.InvariantCulture, $"{index:000}-{day:yyyy-MM-dd}");
            yield return (i % 5) switch
            {
                2 => Pack(name, board, day, style, minutes, random),
                3 when i % 2 == 1 => Tracker(name, board, day, style, random),
                4 when i % 2 == 0 => Programme(name, board, day, style, random),
                _ => Minutes(name, board, day, minutes),
            };
        }
    }

    private static GeneratedPaper Minutes(string name, string board, DateOnly day, GeneratedMinutesWriter writer)
    {
        var (text, minutes) = writer.Write(day);
        return new GeneratedPaper($"{name}-minutes.md", text, board, day) { Minutes = [minutes] };
    }

    private static GeneratedPaper Pack(string name, string board, DateOnly day, GeneratedStyle style, GeneratedMinutesWriter writer, Random random)
    {
        var (minutes, put) = writer.Write(day.AddDays(-14));
        var topic = GeneratedWords.Topics[random.Next(GeneratedWords.Topics.Length)];
        var (open, closed) = random.Next(3) switch { 0 => ("Part One", "Part Two"), 1 => ("Public Business", "Private Business"), _ => ("Part A", "Part B") };
        var text = $"# {board}\n\n## Agenda\n\n{style.Date(day)} at {style.Time(10, 30)} in the Council Chamber\n\n{open}\n\n1. Apologies\n\n2. Minutes (Pages 3 - 8)\n\n3. {topic} (Pages 9 - 12)\n\nReport of the Director of Education\n\n{closed}\n\n4. Contracts (Pages 13 - 20)\n\n"
            + $"Date of publication: {style.Date(day.AddDays(-8))}\n\n# Agenda Item 2\n\n{minutes}\n\n# Agenda Item 3\n\nReport to: {board}\n\nDate: {style.Date(day)}\n\nSubject: {topic}\n\n## 1. Purpose\n\n1.1 To tell the Committee how things stand.\n\n## 2. Background\n\n2.1 Much has changed.\n";
        return new GeneratedPaper($"{name}-pack.md", text, board, day) { Minutes = [put], Items = 4 };
    }

    private static GeneratedPaper Tracker(string name, string board, DateOnly day, GeneratedStyle style, Random random)
    {
        var rows = random.Next(3, 12);
        var form = random.Next(3);
        var text = new StringBuilder($"# {board}\n\n## Action log\n\n");
        text.Append(form switch
        {
            0 => "| No. | Meeting date | Item | Action | Owner | Due | Progress | RAG |\n|---|---|---|---|---|---|---|---|\n",
            1 => "| Ref | Date raised | Topic | Recommendation | Portfolio Holder | Response | Status |\n|---|---|---|---|---|---|---|\n",
            _ => "| Minute ref | Action agreed | Who | By when | Update |\n|---|---|---|---|---|\n",
        });
        for (var i = 0; i < rows; i++)
        {
            var (topic, raised) = (GeneratedWords.Topics[i], style.Date(day.AddDays(-DaysBetween)));
            text.Append(form switch
            {
                0 => $"| {i + 1} | {raised} | {topic} | Circulate figures on {topic.ToLowerInvariant()} | Clerk | in May | {(i % 2 == 0 ? "Sent" : "")} | Green |\n",
                1 => $"| R{i + 1} | {raised} | {topic} | That {topic.ToLowerInvariant()} be funded | Cllr A Elm | {(i % 2 == 0 ? "Accepted" : "")} | Open |\n",
                _ => $"| {i + 3}, {raised} | Report on {topic.ToLowerInvariant()} | Director | June | {(i % 2 == 0 ? "Done" : "")} |\n",
            });
        }
        return new GeneratedPaper($"{name}-tracker.md", text.ToString(), board, null) { TrackerRows = rows };
    }

    private static GeneratedPaper Programme(string name, string board, DateOnly day, GeneratedStyle style, Random random)
    {
        var year = day.Month >= 5 ? day.Year : day.Year - 1;
        var rows = random.Next(3, 12);
        var byMeeting = random.Next(2) == 0;
        var text = new StringBuilder($"# {board}\n\n# Work Programme {year}/{(year + 1) % 100:00}\n\n");
        if (!byMeeting) text.Append("| Date | Item | Purpose | Lead officer |\n|---|---|---|---|\n");
        List<DateOnly> days = [.. Enumerable.Range(0, rows).Select(i => new DateOnly(year, 6 + (i % 6), 12))];
        for (var i = 0; i < rows; i++)
        {
            var when = style.Date(days[i]);
            if (byMeeting) text.Append(CultureInfo.InvariantCulture, $"## {when}\n\n| Topic | What we want to know | Lead |\n|---|---|---|\n| {GeneratedWords.Topics[i]} | How it goes | Head of Service |\n\n");
            else text.Append(CultureInfo.InvariantCulture, $"| {when} | {GeneratedWords.Topics[i]} | To see how it goes | Head of Service |\n");
        }
        return new GeneratedPaper($"{name}-programme.md", text.ToString(), board, null) { ProgrammeDays = days };
    }
}
