using System.Text.Json;
using System.Text.RegularExpressions;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs;

/// <summary>Reads <c>agenda.json</c> strictly (rule N1): a name that it does not know is refused, as a slip in "private" would publish what is closed.</summary>
public static partial class AgendaFile
{
    /// <summary>The file's name in the folder of papers.</summary>
    public const string Name = "agenda.json";

    private const int Largest = 1024 * 1024, MostItems = 200, MostLines = 200, MostFiles = 100, LongestTitle = 500, LongestLine = 2_000;
    private static readonly string[] Known = ["body", "date", "time", "place", "published", "notes", "membership", "contacts", "items"];
    private static readonly string[] KnownOfItem = ["number", "title", "files", "private", "reason"];

    /// <summary>Reads the agenda in a folder.</summary>
    /// <exception cref="RuleBrokenException">It is missing or wrong; every reason is given.</exception>
    public static PackAgenda Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!Directory.Exists(folder)) throw new RuleBrokenException($"There is no folder {folder}.");
        if (!File.Exists(path)) throw new RuleBrokenException($"There is no {Name} in {folder}. It names the meeting, the items and their files.");
        if (new FileInfo(path).Length > Largest) throw new RuleBrokenException($"{Name} is larger than {Largest / 1024:N0} KiB; no agenda is.");
        return Parse(File.ReadAllBytes(path));
    }

    /// <summary>Reads an agenda's text, UTF-8.</summary>
    /// <exception cref="RuleBrokenException">It is wrong; every reason is given.</exception>
    public static PackAgenda Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            var problems = new List<string>();
            var agenda = Agenda(new AgendaFields(document.RootElement, Name, problems));
            RuleBrokenException.ThrowIfAny(problems);
            return agenda;
        }
        catch (JsonException wrong)
        {
            throw new RuleBrokenException(wrong.LineNumber is { } line ? $"{Name} is not well-formed JSON: see line {line + 1}, place {wrong.BytePositionInLine + 1}." : $"{Name} is not well-formed JSON: {wrong.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new RuleBrokenException($"{Name} holds text that is not UTF-8.");
        }
    }

    private static PackAgenda Agenda(AgendaFields fields)
    {
        fields.RefuseOthers(Known);
        var body = fields.Text("body", LongestTitle, needed: true);
        var date = fields.Day("date", needed: true);
        var published = fields.Day("published", needed: false);
        if (published > date) fields.Wrong($"was published on {published:yyyy-MM-dd}, after its meeting on {date:yyyy-MM-dd}");
        var items = fields.Objects("items", MostItems).Select(Item).ToList();
        foreach (var twice in items.GroupBy(i => i.Number, StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length > 0 && g.Count() > 1))
            fields.Wrong($"has {twice.Count()} items numbered {twice.Key}; each needs a number of its own");
        foreach (var both in items.Where(i => i.Private).SelectMany(i => i.Files).Intersect(items.Where(i => !i.Private).SelectMany(i => i.Files), StringComparer.OrdinalIgnoreCase))
            fields.Wrong($"names {both} both for a private and for a public item; a paper is one or the other");
        return new PackAgenda(body ?? "", date ?? default, fields.Clock("time"), fields.Text("place", LongestTitle, needed: false), published,
            fields.Texts("notes", MostLines, LongestLine), fields.Texts("membership", MostLines, LongestLine), fields.Texts("contacts", MostLines, LongestLine), items);
    }

    private static PackItem Item(AgendaFields fields)
    {
        fields.RefuseOthers(KnownOfItem);
        var number = fields.Text("number", 10, needed: true);
        if (number is not null && !ItemNumber().IsMatch(number)) fields.Wrong($"is numbered \"{number}\"; a number is like 4, 3a or 3(a)");
        var closed = fields.Switch("private");
        var reason = fields.Text("reason", LongestLine, needed: false);
        if (reason is not null && !closed) fields.Wrong("gives a reason for being closed, but \"private\" is not true");
        return new PackItem(number ?? "", fields.Text("title", LongestTitle, needed: true) ?? "", fields.Texts("files", MostFiles, 255, asWritten: true), closed, reason);
    }

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z .()/-]{0,9}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemNumber();
}
