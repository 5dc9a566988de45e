using System.Text;

namespace Scrutineer.Exchange.Calendars;

/// <summary>The lines of an iCalendar file: ended by CRLF, folded at 75 octets and never inside a character, text escaped (rule F1; RFC 5545, sections 3.1 and 3.3.11).</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;
    private readonly StringBuilder lines = new();

    /// <summary>A line whose value is given as the format has it.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }

    /// <summary>A line of text in anybody's words; none where nothing is said.</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) Add(name, Escaped(text));
    }

    public override string ToString() => lines.ToString();

    /// <summary>Backslash, comma, semicolon and line ends escaped; control characters, which the format forbids, left out.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\\' or ',' or ';') escaped.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value == '\t' || !Rune.IsControl(rune)) escaped.Append(rune.ToString());
        }

        return escaped.ToString();
    }
}
