using System.Globalization;

namespace Scrutineer.Tests.TestData;

/// <summary>How one invented council sets its papers: every board keeps to one style through the years.</summary>
internal sealed class GeneratedStyle(Random random)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private readonly int date = random.Next(4);
    private readonly int time = random.Next(4);
    private readonly int attendance = random.Next(4);
    private readonly int reference = random.Next(4);

    public int Heading { get; } = random.Next(6);

    public int Resolution { get; } = random.Next(6);

    /// <summary>Unnumbered minutes cite nothing by number and cannot be cited.</summary>
    public bool IsNumbered => Heading != 3;

    public string Date(DateOnly day) => date switch
    {
        0 => $"{day.ToString("dddd", English)}, {day.Day}{Ordinal(day.Day)} {day.ToString("MMMM", English)}, {day.Year}",
        1 => day.ToString("d MMMM yyyy", English),
        2 => day.ToString("dd/MM/yy", English),
        _ => day.ToString("d.M.yyyy", English),
    };

    public string Time(int hour, int minute) => time switch
    {
        0 => string.Create(English, $"{(hour > 12 ? hour - 12 : hour)}.{minute:00} {(hour < 12 ? "am" : "pm")}"),
        1 => string.Create(English, $"{(hour > 12 ? hour - 12 : hour)}.{minute:00}{(hour < 12 ? "am" : "pm")}"),
        2 => string.Create(English, $"{hour:00}{minute:00}"),
        _ => string.Create(English, $"{hour:00}:{minute:00} hours"),
    };

    /// <summary>Who was there; the first named is in the chair.</summary>
    public string Attendance(IReadOnlyList<string> members, (string Name, string For)? substitute, IReadOnlyList<string> apologies)
    {
        var rest = members.Skip(1).Select(m => m).ToList();
        var stand = substitute is { } s ? $"{s.Name} (substitute for Councillor {s.For})" : null;
        if (stand is not null) rest.Insert(1, stand);
        var sent = apologies.Count == 0 ? "" : $"\n\nApologies: Councillors {List(apologies)}";
        return attendance switch
        {
            0 => $"Present: Councillor {members[0]} in the chair; Councillors {List(rest)}" + sent,
            1 => $"PRESENT:\n\nCouncillor {members[0]} (Chair)\n" + string.Join('\n', rest.Select(m => $"Councillor {m}")) + sent,
            2 => $"Present: Councillors {members[0]} (Chairman), {List(rest)}" + (apologies.Count == 0 ? "" : $"\n\nApologies for absence were received from Councillors {List(apologies)}."),
            _ => $"Committee Members: Councillor {members[0]} (Chair), " + string.Join(", ", rest.Select(m => $"Councillor {m}")) + sent.Replace("Councillors ", "Councillor ", StringComparison.Ordinal).Replace(" and ", " and Councillor ", StringComparison.Ordinal),
        };
    }

    /// <summary>A minute of an earlier meeting, cited the council's way.</summary>
    public string Reference(int number, string year, DateOnly day) => reference switch
    {
        0 => $"Further to Minute {number}/{year} the matter was taken up again.",
        1 => $"Minute No. {number} refers.",
        2 => $"The matter had been raised before (Minute {number} of {day.ToString("d MMMM yyyy", English)} refers).",
        _ => $"Min {number}(a) refers.",
    };

    public static string List(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    private static string Ordinal(int day) => (day % 10, day / 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" };
}
