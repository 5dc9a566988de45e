using System.Globalization;
using System.Xml;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>What a style says: heading level, list, bold and hidden text.</summary>
internal sealed class WordStyle
{
    public string? BasedOn { get; set; }

    /// <summary>1 to 9, or null.</summary>
    public int? Heading { get; set; }

    public string? List { get; set; }

    public int? Level { get; set; }

    public bool? Bold { get; set; }

    public bool? Hidden { get; set; }
}

/// <summary>The styles of a document, each with what it takes from the one it is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);

    public static WordStyles Read(WordParts parts)
    {
        var read = new WordStyles();
        using var reader = parts.Part("word/styles.xml");
        if (reader is null) return read;
        WordStyle? style = null;
        while (WordParts.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "style") read.styles[reader.Value("styleId") ?? ""] = style = new WordStyle();
            else if (style is not null) Take(style, reader);
        }
        return read;
    }

    /// <summary>What a style and those it is based on say first.</summary>
    public T? Of<T>(string? id, Func<WordStyle, T?> of)
    {
        for (var steps = 0; id is not null && steps < LongestChain && styles.TryGetValue(id, out var style); steps++, id = style.BasedOn)
            if (of(style) is { } found) return found;
        return default;
    }

    private static void Take(WordStyle style, XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "name": style.Heading ??= HeadingOf(reader.Value()); break;
            case "basedOn": style.BasedOn = reader.Value(); break;
            case "outlineLvl": style.Heading = int.TryParse(reader.Value(), CultureInfo.InvariantCulture, out var level) && level < 9 ? level + 1 : style.Heading; break;
            case "numId": style.List = reader.Value(); break;
            case "ilvl": style.Level = int.TryParse(reader.Value(), CultureInfo.InvariantCulture, out var depth) ? depth : null; break;
            case "b": style.Bold = reader.IsOn(); break;
            case "vanish": style.Hidden = reader.IsOn(); break;
            default: break;
        }
    }

    private static int? HeadingOf(string? name) =>
        name is null ? null
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
        : name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level : null;
}
