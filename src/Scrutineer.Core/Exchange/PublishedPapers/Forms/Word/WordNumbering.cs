using System.Globalization;
using System.Xml;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>One level of a list: how it counts and how its number is written ("%1.%2").</summary>
internal sealed record WordLevel(int Start, string Format, string Text);

/// <summary>Numbers the paragraphs of lists as Word does.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int LongestMark = 60;
    private static readonly WordLevel Plain = new(1, "bullet", "");

    private readonly Dictionary<string, WordLevel[]> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kindOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), WordLevel> own = [];
    private readonly Dictionary<(string List, int Level), int> restarts = [];
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> restarted = [];

    public static WordNumbering Read(WordParts parts)
    {
        var read = new WordNumbering();
        using var reader = parts.Part("word/numbering.xml");
        if (reader is not null) read.Read(reader);
        return read;
    }

    /// <summary>The number before the next paragraph of a list: "3.", "(a)", "•" for a bullet, or null for none.</summary>
    public string? Next(string list, int level)
    {
        if (list == "0") return null;
        level = Math.Clamp(level, 0, Levels - 1);
        var kind = kindOf.GetValueOrDefault(list, list);
        if (!counts.TryGetValue(kind, out var count)) counts[kind] = count = new int?[Levels];
        if (restarts.TryGetValue((list, level), out var again) && restarted.Add((list, level))) count[level] = again - 1;
        count[level] = count[level] is { } last ? last + 1 : Level(list, level).Start;
        for (var deeper = level + 1; deeper < Levels; deeper++) count[deeper] = null;
        var at = Level(list, level);
        return at.Format switch
        {
            "bullet" => "•",
            "none" => at.Text.Contains('%', StringComparison.Ordinal) ? null : at.Text,
            _ => Written(list, at, count),
        };
    }

    private string Written(string list, WordLevel level, int?[] count)
    {
        var text = level.Text;
        for (var i = 0; i < Levels; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"%{i + 1}");
            if (!text.Contains(mark, StringComparison.Ordinal)) continue;
            var at = Level(list, i);
            text = text.Replace(mark, ListNumber.Of(count[i] ?? at.Start, Kind(at.Format)), StringComparison.Ordinal);
        }
        return text.Trim();
    }

    private static string Kind(string format) => format switch
    {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => "1",
    };

    private WordLevel Level(string list, int level) =>
        own.TryGetValue((list, level), out var overridden) ? overridden
        : kindOf.TryGetValue(list, out var kind) && kinds.TryGetValue(kind, out var levels) ? levels[level] ?? Plain : Plain;

    private void Read(XmlReader reader)
    {
        string? kind = null, list = null;
        var level = 0;
        while (WordParts.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "abstractNum": (kind, list) = (reader.Value("abstractNumId") ?? "", null); kinds[kind] = new WordLevel[Levels]; break;
                case "num": (list, kind) = (reader.Value("numId") ?? "", null); break;
                case "abstractNumId" when list is not null: kindOf[list] = reader.Value() ?? ""; break;
                case "lvlOverride" or "lvl": level = Math.Clamp(Number(reader.Value("ilvl")) ?? level, 0, Levels - 1); break;
                case "startOverride" when list is not null: restarts[(list, level)] = Number(reader.Value()) ?? 1; break;
                case "start": Change(kind, list, level, l => l with { Start = Number(reader.Value()) ?? 1 }); break;
                case "numFmt": Change(kind, list, level, l => l with { Format = reader.Value() ?? "decimal" }); break;
                case "lvlText": Change(kind, list, level, l => l with { Text = Short(reader.Value()) }); break;
                default: break;
            }
        }
    }

    private void Change(string? kind, string? list, int level, Func<WordLevel, WordLevel> change)
    {
        var fresh = new WordLevel(1, "decimal", "");
        if (kind is not null) kinds[kind][level] = change(kinds[kind][level] ?? fresh);
        else if (list is not null) own[(list, level)] = change(own.GetValueOrDefault((list, level), fresh));
    }

    private static string Short(string? text) => text is null ? "" : text[..Math.Min(text.Length, LongestMark)];

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
