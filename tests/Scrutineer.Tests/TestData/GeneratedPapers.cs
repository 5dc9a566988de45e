using System.Globalization;
using System.Text;

namespace Scrutineer.Tests.TestData;

/// <summary>Years of papers of several invented boards, for what must hold at size: every meeting has a pack and minutes, and minutes cite earlier ones.
/// The same number always gives the same papers.</summary>
internal static class GeneratedPapers
{
    private const int MeetingsAYear = 8, BusinessItems = 4;
    private static readonly int[] Months = [6, 7, 9, 10, 11, 1, 2, 3];
    private static readonly string[] Places = ["Harbour", "Castle", "Meadow", "Riverside", "Moorland", "Orchard", "Quayside", "Hilltop"];
    private static readonly string[] Subjects = ["Fostering", "School places", "Youth justice", "Early help", "Adoption", "Care leavers", "Nurseries", "Attendance", "Short breaks", "Family hubs"];
    private static readonly string[] Angles = ["recruitment", "waiting times", "figures", "budget", "inspection", "complaints", "training", "premises", "partners", "forecast"];
    private static readonly string[] Surnames = ["Ashdown", "Birtwhistle", "Castellano", "Ellery", "Farrow", "Hollis", "Iqbal", "Merriweather", "Nwosu", "Tranter", "Okafor", "Haverstock"];

    /// <summary>Writes that many papers into folders by board and year, two for each meeting.</summary>
    public static void Write(string folder, int papers)
    {
        for (var meeting = 0; 2 * meeting < papers; meeting++)
        {
            var (board, at) = (meeting % Places.Length, meeting / Places.Length);
            var day = Day(board, at);
            var directory = Directory.CreateDirectory(Path.Combine(folder, Places[board].ToLowerInvariant(), $"{day.Year}")).FullName;
            File.WriteAllText(Path.Combine(directory, $"{day:yyyy-MM-dd}-minutes.md"), Minutes(board, at));
            if (2 * meeting + 1 < papers) File.WriteAllText(Path.Combine(directory, $"{day:yyyy-MM-dd}-pack.md"), Pack(board, at));
        }
    }

    private static string Board(int board) => $"{Places[board]} Children\u2019s Scrutiny Board ({board + 1})";

    private static DateOnly Day(int board, int at)
    {
        var month = Months[at % MeetingsAYear];
        var first = new DateOnly(2011 + at / MeetingsAYear + (month < 5 ? 1 : 0), month, 1 + board % 7);
        return first.AddDays((4 - (int)first.DayOfWeek + 7) % 7);
    }

    private static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Subject(int board, int at, int item)
    {
        var n = (at * BusinessItems + item) * 7 + board;
        return $"{Subjects[n % Subjects.Length]}: {Angles[n / Subjects.Length % Angles.Length]} in {Places[(n / 3) % Places.Length]} {n / 100 + 1}";
    }

    private static string Minutes(int board, int at)
    {
        var text = new StringBuilder($"Fernmoor Council\nMinutes of the Meeting of {Board(board)}\nheld at 10.00 am on {Long(Day(board, at))}\n\nPresent:\n\nMembers: Councillor {Name(board, 0)} (Chair)\n");
        for (var member = 1; member < 9; member++) text.Append(CultureInfo.InvariantCulture, $"Councillor {Name(board, member)}\n");
        text.Append("\nEmployees (by Directorate):\n\n");
        for (var officer = 0; officer < 4; officer++) text.Append(CultureInfo.InvariantCulture, $"{Name(board + at / 20, officer + 3)}, People Directorate\n");
        text.Append("\nApologies: Councillor Z Absent\n\n## Public Business\n\n");
        Entry(text, board, at, 0, "Declarations of Interests", "There were no declarations of interests.");
        for (var item = 1; item <= BusinessItems; item++) Business(text, board, at, item);
        Entry(text, board, at, BusinessItems + 1, "Work Programme", "The Board noted the work programme.\n\n**RESOLVED that the work programme be updated.**");
        return text.Append("(Meeting closed at 11.30 am)\n").ToString();
    }

    private static void Business(StringBuilder text, int board, int at, int item)
    {
        var (subject, earlier) = (Subject(board, at, item), at % MeetingsAYear > 0 ? $"Further to Minute {Number(at - 1, item)}/{Year(at)}, concerning {Subject(board, at - 1, item)}, the" : "The");
        var paragraphs = Enumerable.Range(1, 6).Select(p =>
            $"Members heard in paragraph {p} of {subject} that the number had moved from {(at * 13 + p * 7) % 90} to {(at * 11 + item * p) % 90} since the year before, and asked what would be done by whom.");
        Entry(text, board, at, item, subject,
            $"{earlier} Scrutiny Board considered a briefing note on {subject}.\n\n{string.Join("\n\n", paragraphs)}\n\n**RESOLVED that the Board:**\n\n1. **note the briefing note**\n"
            + $"2. **recommend to the Cabinet Member for Children's Services that the plan for {subject} be published**\n3. **request that figures on {subject} be circulated to members**");
    }

    private static void Entry(StringBuilder text, int board, int at, int item, string title, string words) =>
        text.Append(CultureInfo.InvariantCulture, $"## {Number(at, item)}. {title}\n\n{words}\n\n");

    private static int Number(int at, int item) => at % MeetingsAYear * (BusinessItems + 2) + item + 1;

    private static string Year(int at) => $"{(2011 + at / MeetingsAYear) % 100:00}";

    private static string Name(int board, int seat) => $"{(char)('A' + (board * 5 + seat * 3) % 26)} {Surnames[(board + seat) % Surnames.Length]}";

    private static string Pack(int board, int at)
    {
        var day = Day(board, at);
        var text = new StringBuilder($"# Agenda\n\n## {Board(board)}\n\n### Time and Date\n\n10.00 am on {Long(day)}\n\n### Place\n\nTown Hall\n\n## Public Business\n\n1. Declarations of Interests\n");
        for (var item = 1; item <= BusinessItems; item++) text.Append(CultureInfo.InvariantCulture, $"{item + 1}. **{Subject(board, at, item)}** (Pages {item * 8 - 5} - {item * 8 + 2})\n\nBriefing Note of the Director of Children's Services\n\n");
        text.Append(CultureInfo.InvariantCulture, $"6. **Outstanding Issues** (Pages 40 - 42)\n\nBriefing Note of the Scrutiny Officer\n\n7. **Work Programme** (Pages 43 - 50)\n\n## Private Business\n\nNil\n\n{Long(day.AddDays(-8))}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Membership: Councillors {string.Join(", ", Enumerable.Range(1, 8).Select(m => Name(board, m)))} and {Name(board, 0)} (Chair)\n\n");
        for (var item = 1; item <= BusinessItems; item++) Report(text, board, at, item);
        Report(text, board, at, 5, "Outstanding Issues");
        if (at > 0) Tracker(text, board, at);
        Programme(text, board, at);
        return text.ToString();
    }

    private static void Report(StringBuilder text, int board, int at, int item, string? subject = null)
    {
        subject ??= Subject(board, at, item);
        text.Append(CultureInfo.InvariantCulture, $"# Agenda Item {item + 1}\n\n# **Briefing note**\n\nTo: {Board(board)}\n\nDate: {Long(Day(board, at))}\n\n**Subject: {subject}**\n\n## 1 Purpose of the Note\n\n1.1 To tell Members of {subject}.\n\n## 2 Recommendations\n\n- 2.1 The Board is recommended to:\n  - 1) Note the figures\n  - 2) Say what else it wants to hear\n\n## 3 Information/Background\n\n");
        for (var p = 1; p <= 14; p++)
            text.Append(CultureInfo.InvariantCulture, $"- 3.{p} In the {p * 3} months to {Long(Day(board, at))} the service recorded {(at * 17 + p * 31) % 900} of {1000 + p} cases of {subject}, which compares with {(at * 5 + p) % 100}% in the region; managers read a sample of {p + 10} and found that the plan was known to the family in most.\n");
        text.Append('\n');
    }

    private static void Tracker(StringBuilder text, int board, int at)
    {
        text.Append("Meeting Date\tAgenda Item\tCabinet Member\tRec', Action or Info\tRecommendations/ Actions\tResponse/ Status\n");
        for (var back = Math.Min(at, 4); back >= 1; back--)
            for (var item = 1; item <= BusinessItems; item++)
                text.Append(CultureInfo.InvariantCulture, $"{Long(Day(board, at - back)).Split(", ")[1]}\t{Subject(board, at - back, item)}\tCllr {Name(board, 9)}\tI\tfigures on {Subject(board, at - back, item)} be circulated to members\t{(back > 2 ? "Circulated to members" : "")}\n");
        text.Append('\n');
    }

    private static void Programme(StringBuilder text, int board, int at)
    {
        var first = at / MeetingsAYear * MeetingsAYear;
        text.Append(CultureInfo.InvariantCulture, $"# Agenda Item 7\n\n### {Board(board)}\n\nScrutiny Work Programme {2011 + at / MeetingsAYear}/{(2012 + at / MeetingsAYear) % 100:00}\n\n");
        for (var meeting = first; meeting < first + MeetingsAYear; meeting++)
            text.Append(CultureInfo.InvariantCulture, $"#### {Long(Day(board, meeting)).Split(", ")[1]}\n\n{string.Join("\n\n", Enumerable.Range(1, BusinessItems).Select(i => Subject(board, meeting, i)))}\n\n");
        text.Append("Date\tTitle\tDetail\tCabinet Member/ Lead Officer\tSource\n");
        for (var meeting = first; meeting < first + MeetingsAYear; meeting++)
            for (var item = 1; item <= BusinessItems; item++)
                text.Append(CultureInfo.InvariantCulture, $"{(item == 1 ? Long(Day(board, meeting)).Split(", ")[1] : "")}\t{Subject(board, meeting, item)}\tTo hear how the plan goes.\tCllr {Name(board, 9)}\tAgenda conference\n");
    }
}
