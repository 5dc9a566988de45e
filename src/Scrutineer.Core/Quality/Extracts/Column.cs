using System.Text;

namespace Scrutineer.Quality.Extracts;

/// <summary>What a column of a list holds.</summary>
public enum ColumnKind
{
    /// <summary>Who the row is about: kept only as a number or a keyed hash (rule E6).</summary>
    Identifier,
    Date,
    Number,

    /// <summary>A number that is kept in hundredths ("0.6" of a full-time post).</summary>
    Hundredths,
    Code,

    /// <summary>A team, service or kind of which rows are told apart and whose name is kept.</summary>
    Group,

    /// <summary>A member of staff: rows are told apart by a number within the list, and the name is not kept (rule E10).</summary>
    Someone,

    /// <summary>Anything that is looked at for being there, and not kept.</summary>
    Text,
}

/// <summary>A column of a list: its heading, the other headings it is known by, and what its cells may hold (rules E2 to E4).</summary>
public sealed class Column
{
    private readonly string[] headings;
    private readonly string[][] patterns;

    private Column(string heading, ColumnKind kind, bool needed, CodeSet? codes, string[] also)
    {
        (Heading, Kind, Needed, Codes) = (heading, kind, needed, codes);
        headings = [Plain(heading), .. also.Where(a => !a.Contains('*', StringComparison.Ordinal)).Select(Plain)];
        patterns = [.. also.Where(a => a.Contains('*', StringComparison.Ordinal)).Select(a => a.Split('*', StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>The heading as the specification has it.</summary>
    public string Heading { get; }

    public ColumnKind Kind { get; }

    /// <summary>True where an empty cell is a problem.</summary>
    public bool Needed { get; }

    /// <summary>True for a column that a council may add to a list, and that nobody misses where it did not (rule V13).</summary>
    public bool IsAdded { get; private init; }

    /// <summary>What a <see cref="ColumnKind.Code"/> column may hold.</summary>
    public CodeSet? Codes { get; }

    /// <summary>A column that identifies whom the row is about.</summary>
    public static Column Identifier(string heading, params string[] also) => new(heading, ColumnKind.Identifier, needed: true, null, also);

    /// <summary>A column of dates. An alternative heading with stars is a pattern: its parts stand in the heading in this order, a space being the bound of a word.</summary>
    public static Column Date(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Date, needed, null, also);

    public static Column Number(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Number, needed, null, also);

    public static Column Hundredths(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Hundredths, needed, null, also);

    public static Column Group(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Group, needed, null, also);

    /// <summary>A group that a council may add to a list.</summary>
    public static Column Added(string heading, params string[] also) => new(heading, ColumnKind.Group, needed: false, null, also) { IsAdded = true };

    public static Column Someone(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Someone, needed, null, also);

    public static Column Code(string heading, CodeSet codes, bool needed, params string[] also) => new(heading, ColumnKind.Code, needed, codes, also);

    public static Column Text(string heading, bool needed, params string[] also) => new(heading, ColumnKind.Text, needed, null, also);

    /// <summary>True for this column's heading in any of its forms, whatever its quotes, brackets, signs and capitals (rule E2).</summary>
    public bool IsHeaded(string heading) => Array.IndexOf(headings, Plain(heading)) >= 0;

    /// <summary>True for a heading that fits a pattern of this column.</summary>
    public bool Resembles(string heading)
    {
        var text = $" {Plain(heading)} ";
        return Array.Exists(patterns, parts => Holds(text, parts));
    }

    private static bool Holds(string text, string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0) return false;
            // The space that ends one word may begin the next.
            from = at + Math.Max(1, part.Length - 1);
        }

        return true;
    }

    /// <summary>Words in small letters with one space between; quotes go, and so does "(Y/N)" at the end.</summary>
    internal static string Plain(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '"' or '\u2018' or '\u2019' or '\u201C' or '\u201D') && text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        var plain = text.ToString().TrimEnd();
        return plain.EndsWith(" y n", StringComparison.Ordinal) ? plain[..^4] : plain;
    }
}
