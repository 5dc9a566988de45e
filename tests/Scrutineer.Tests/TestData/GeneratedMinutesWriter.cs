using System.Text;

namespace Scrutineer.Tests.TestData;

/// <summary>Writes the minutes of one invented board, meeting after meeting, numbered on through each municipal year.</summary>
internal sealed class GeneratedMinutesWriter(string board, GeneratedStyle style, Random random)
{
    private readonly string[] members = [.. Enumerable.Range(0, 9).Select(i => $"{(char)('A' + random.Next(20))} {GeneratedWords.Surnames[(i * 2 + random.Next(2)) % GeneratedWords.Surnames.Length]}")];
    private readonly List<(int Number, DateOnly Day)> earlier = [];
    private int year;
    private int next;

    public (string Text, GeneratedMinutes Minutes) Write(DateOnly day)
    {
        var own = day.Month >= 5 ? day.Year : day.Year - 1;
        if (own != year)
        {
            (year, next) = (own, random.Next(8, 20));
            earlier.Clear();
        }
        var there = members.Take(random.Next(4, 7)).ToList();
        (string Name, string For)? substitute = random.Next(2) == 0 ? (members[8], members[7]) : null;
        var away = members.Skip(6).Take(random.Next(0, 3)).ToList();
        var text = new StringBuilder();
        text.Append($"Minutes of the meeting of the {board} held on {style.Date(day)} at {style.Time(14, 0)} in the Council Chamber\n\n{style.Attendance(there, substitute, away)}\n\n");
        var entries = new List<GeneratedMinute>();
        var count = random.Next(4, 9);
        for (var i = 0; i < count; i++) entries.Add(Entry(text, day));
        earlier.AddRange(entries.Where(e => e.Number is not null).Select(e => (int.Parse(e.Number!, System.Globalization.CultureInfo.InvariantCulture), day)));
        text.Append($"The meeting closed at {style.Time(15 + random.Next(3), random.Next(60))}\n");
        return (text.ToString(), new GeneratedMinutes(day, there.Count, substitute is null ? 0 : 1, away.Count, entries));
    }

    private GeneratedMinute Entry(StringBuilder text, DateOnly day)
    {
        var number = style.IsNumbered ? next++ : (int?)null;
        var narrative = Fill(Pick(GeneratedWords.Narrative));
        var cites = new List<string>();
        if (number is not null && earlier.Count > 0 && random.Next(3) == 0)
        {
            var (cited, on) = earlier[random.Next(earlier.Count)];
            narrative += " " + style.Reference(cited, $"{year % 100:00}", on);
            cites.Add($"{cited}/{year % 100:00}");
        }
        text.Append(Heading(number, Pick(GeneratedWords.Topics), narrative));
        var decisions = Enumerable.Range(0, style.Resolution == 3 ? random.Next(2) : random.Next(4)).Select(_ => Pick(GeneratedWords.Decisions)).DistinctBy(d => d.Text).ToList();
        if (decisions.Count > 0) text.Append(Resolution([.. decisions.Select(d => Fill(d.Text))]));
        return new GeneratedMinute(number is { } n ? $"{n}" : null, cites, decisions.Count, string.Concat(decisions.Select(d => d.Kind).Where(k => k != '.')));
    }

    private string Heading(int? number, string title, string narrative) => style.Heading switch
    {
        0 => $"{number}. {title.ToUpperInvariant()}\n\n{narrative}\n\n",
        1 => $"{number} {title.ToUpperInvariant()} – {narrative}\n\n",
        2 => $"**{number}. {title}**\n\n{narrative}\n\n",
        3 => $"## {title}\n\n{narrative}\n\n",
        4 => $"{number} {title}\n\n{number}.1 {narrative}\n\n",
        _ => $"{number}. {title}\n\n{number}.1 {narrative}\n\n",
    };

    private string Resolution(IReadOnlyList<string> decisions)
    {
        string Listed(Func<int, string> mark, string that, string end) => string.Concat(decisions.Select((d, i) => $"{mark(i)} {that}{d}{(i + 1 < decisions.Count ? end : ".")}\n\n"));
        var several = decisions.Count > 1;
        return style.Resolution switch
        {
            0 => "RESOLVED:\n\n" + Listed(i => $"({i + 1})", "That ", ";"),
            1 when several => "RESOLVED – " + string.Join("; ", decisions.Select((d, i) => $"{(i + 1 == decisions.Count ? "and " : "")}({(char)('a' + i)}) That {d}")) + ".\n\n",
            2 when several => "It was RESOLVED that:\n\n" + Listed(_ => "-", "", ";"),
            4 => "AGREED:\n\n" + Listed(i => $"{(char)('a' + i)})", "that ", ";"),
            5 when several => "The Committee agreed that:\n\n" + Listed(i => $"{i + 1}.", "", ";"),
            5 => $"The Committee agreed that {decisions[0]}.\n\n",
            _ when several => "Resolved – that\n\n" + Listed(i => $"({(i == 0 ? "i" : i == 1 ? "ii" : "iii")})", "", ";"),
            _ => $"It was RESOLVED that {decisions[0]}.\n\n",
        };
    }

    private string Fill(string words) => words
        .Replace("{officer}", Pick(GeneratedWords.Officers), StringComparison.Ordinal)
        .Replace("{portfolio}", Pick(GeneratedWords.Portfolios), StringComparison.Ordinal)
        .Replace("{topic}", Pick(GeneratedWords.Topics).ToLowerInvariant(), StringComparison.Ordinal);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
