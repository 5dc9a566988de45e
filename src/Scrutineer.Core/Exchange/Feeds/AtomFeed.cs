using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Scrutineer.Exchange.Feeds;

/// <summary>A feed in Atom (RFC 4287); all addresses absolute.</summary>
/// <param name="Self">Where the feed itself is.</param>
/// <param name="Page">The page it tells the news of.</param>
public sealed record AtomFeed(string Id, string Title, string Subtitle, string Author, string Self, string Page, IReadOnlyList<AtomEntry> Entries)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int LongestTitle = 200;

    /// <summary>When the newest change was; the same records always give the same bytes.</summary>
    public DateTime UpdatedAt => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(e => e.UpdatedAt);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Write(xml, "id", Id);
            WriteTitle(xml, Title);
            Write(xml, "subtitle", Subtitle);
            Write(xml, "updated", Moment(UpdatedAt));
            WriteAuthor(xml, Author);
            WriteLink(xml, "self", Self, "application/atom+xml");
            WriteLink(xml, "alternate", Page, "text/html");
            Write(xml, "generator", "Scrutineer");
            foreach (var entry in Entries) WriteEntry(xml, entry);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Write(xml, "id", entry.Id);
        WriteTitle(xml, entry.Title);
        Write(xml, "updated", Moment(entry.UpdatedAt));
        Write(xml, "published", Moment(entry.PublishedAt));
        WriteAuthor(xml, entry.Author);
        WriteLink(xml, "alternate", entry.Page, "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(string.Concat(entry.Lines.Select(l => $"<p>{WebUtility.HtmlEncode(Clean(l))}</p>\n")));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Write(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A title is one line, and never empty.</summary>
    private static void WriteTitle(XmlWriter xml, string title)
    {
        var line = string.Join(' ', Clean(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestTitle) line = $"{Cut(line)}\u2026";
        Write(xml, "title", line.Length == 0 ? "Untitled" : line);
    }

    private static string Cut(string line) => line[..(char.IsHighSurrogate(line[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)].TrimEnd();

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    /// <summary>Characters that XML 1.0 forbids are left out; half characters are shown as broken.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and <= 0xFFFD) or >= 0x10000) clean.Append(rune.ToString());
        return clean.ToString();
    }

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One entry of a feed.</summary>
/// <param name="Lines">What it says, a paragraph each.</param>
public sealed record AtomEntry(string Id, string Title, DateTime UpdatedAt, DateTime PublishedAt, string Author, string Page, string Category, IReadOnlyList<string> Lines);
