using System.Globalization;
using System.Text;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Tests.TestData;

/// <summary>Makes invented extracts of any size from a seed: the lists in the proportions that authorities have them, and where asked for everything that is wrong with real ones.</summary>
public sealed class ExtractGenerator(int seed, int referrals, DateOnly asAt, bool untidy)
{
    private const int Years = 5, Teams = 30, Places = 5, Workers = 300;
    private static readonly double[] Shares = [1.5, 0.25, 1, 0.9, 0.3, 0.6, 0.12, 0.1, 0.04, 0.01, 0.008];

    // Leap days and year ends, where counting goes wrong first.
    private static readonly (int Month, int Day)[] Edges = [(2, 29), (2, 28), (3, 1), (12, 31), (1, 1), (4, 30), (3, 31)];

    /// <summary>Writes list-1.csv to list-11.csv.</summary>
    public void WriteTo(string folder)
    {
        foreach (var list in AnnexA.Lists)
        {
            using var file = new StreamWriter(Path.Combine(folder, $"list-{list.Number}.csv"), append: false, new UTF8Encoding(false), 1 << 16);
            file.Write(string.Join(',', list.Columns.Select(c => Quoted(c.Heading))) + "\r\n");
            foreach (var row in Rows(list))
            {
                for (var at = 0; at < row.Length; at++)
                {
                    if (at > 0) file.Write(',');
                    file.Write(Quoted(row[at]));
                }

                file.Write("\r\n");
            }
        }
    }

    /// <summary>The rows of one list; the same each time they are asked for.</summary>
    public IEnumerable<string[]> Rows(ExtractList list)
    {
        var random = new Random(seed * 31 + list.Number);
        var count = Math.Max(4, (int)(referrals * Shares[list.Number - 1]));
        string[]? last = null;
        for (var made = 0; made < count; made++)
        {
            if (untidy && last is not null && random.Next(12) == 0)
            {
                var again = random.Next(2) == 0 ? last : Changed(list, last, random);
                yield return again;
                continue;
            }

            yield return last = Row(list, random, made, count);
        }
    }

    private string[] Row(ExtractList list, Random random, int number, int count)
    {
        var row = new string[list.Columns.Count];
        // Lists are kept in the order of their dates, as systems export them.
        var first = untidy ? random.Next(Years * 365) : (int)((long)number * Years * 365 / count);
        var start = Start(random, first);
        var (unborn, day) = (random.Next(40) == 0, start);
        var isFirstDate = true;
        for (var at = 0; at < row.Length; at++)
        {
            var column = list.Columns[at];
            row[at] = column.Kind switch
            {
                ColumnKind.Identifier => $"{1_000_003L + (random.Next(Math.Max(3, referrals * 6 / 10)) * 7919L) % 89_999_999:0}",
                ColumnKind.Code => column.Codes!.Names[random.Next(column.Codes.Names.Count)],
                ColumnKind.Number => column.Heading.StartsWith("Age", StringComparison.Ordinal) ? unborn ? "-1" : $"{random.Next(18)}" : $"{Math.Max(0, random.Next(8) - 3)}",
                ColumnKind.Group => $"{column.Heading} {random.Next(column.Heading == AnnexA.TeamHeading ? Teams : Places)}",
                ColumnKind.Someone => $"Worker {random.Next(Workers)}",
                ColumnKind.Text => $"Text {random.Next(50)}",
                _ when column.Heading == "Date of Birth" => Told(start.AddDays(unborn ? 60 : -random.Next(1, 6_500))),
                _ => Date(column, random, start, ref day, ref isFirstDate),
            };
        }

        return row;
    }

    private string Date(Column column, Random random, DateOnly start, ref DateOnly day, ref bool isFirst)
    {
        if (untidy && random.Next(25) == 0) return random.Next(3) switch { 0 => "not known", 1 => "31/02/2024", _ => "" };
        if (isFirst)
        {
            isFirst = false;
            return Told(start);
        }

        if (!column.Needed && random.Next(100) < 35) return "";
        day = untidy && random.Next(12) == 0 ? start.AddDays(-random.Next(1, 90)) : day.AddDays(random.Next(4) == 0 ? random.Next(1_400) : random.Next(90));
        return Told(day);
    }

    private DateOnly Start(Random random, int daysOn)
    {
        var day = asAt.AddYears(-Years).AddDays(20 + daysOn);
        if (!untidy || random.Next(5) > 0) return day;
        var (month, of) = Edges[random.Next(Edges.Length)];
        return month == 2 && of == 29 && !DateTime.IsLeapYear(day.Year) ? new DateOnly(day.Year, 2, 28) : new DateOnly(day.Year, month, of);
    }

    /// <summary>The same child and first date, other dates and codes.</summary>
    private string[] Changed(ExtractList list, string[] row, Random random)
    {
        var other = Row(list, random, 0, 1);
        var dated = false;
        for (var at = 0; at < row.Length; at++)
        {
            var column = list.Columns[at];
            if (column.Kind == ColumnKind.Identifier) other[at] = row[at];
            if (column.Kind != ColumnKind.Date || column.Heading == "Date of Birth" || dated) continue;
            (other[at], dated) = (row[at], true);
        }

        return other;
    }

    private static string Told(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
