using System.IO.Compression;
using System.Xml;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Looks into a Word or OpenDocument file before LibreOffice opens it: how far it unpacks, whether it holds programs or fetches from elsewhere (rule N5).</summary>
internal static class OfficePackage
{
    private const int MostEntries = 5_000;
    private const long LargestText = 32 * 1024 * 1024, LargestWhole = 256 * 1024 * 1024;
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private const string SaveAgain = "Save it again in Word or LibreOffice, or as PDF.";

    /// <returns>Whether the document shows changes that were neither accepted nor rejected.</returns>
    /// <exception cref="PartRefusedException">It is not to be opened.</exception>
    public static bool Look(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries) throw new PartRefusedException($"holds more than {MostEntries:N0} parts; no paper does. {SaveAgain}");
            if (archive.Entries.Any(e => IsProgram(e.FullName))) throw new PartRefusedException("holds programs (macros). Save it as a document without macros, or as PDF.");
            var (changed, total) = (false, 0L);
            foreach (var entry in archive.Entries)
            {
                total += Unpacked(entry, LargestWhole - total);
                if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) Walk(entry, RefuseFetching);
                else if (entry.FullName is "content.xml" or "styles.xml") Walk(entry, RefuseFetchingOdt);
                else if (entry.FullName is "META-INF/manifest.xml") Walk(entry, RefuseLocked);
                else if (entry.FullName is "word/document.xml") Walk(entry, r => changed |= r.LocalName is "ins" or "del" or "moveFrom" && r.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal));
                if (entry.FullName is "content.xml") Walk(entry, r => changed |= r.LocalName == "changed-region");
            }

            return changed;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw new PartRefusedException($"is damaged. {SaveAgain}");
        }
    }

    private static bool IsProgram(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static long Unpacked(ZipArchiveEntry entry, long most)
    {
        var isText = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var limit = isText ? Math.Min(most, LargestText) : most;
        using var stream = entry.Open();
        var (buffer, total) = (new byte[81_920], 0L);
        for (int read; (read = stream.Read(buffer)) > 0;)
            if ((total += read) > limit) throw new PartRefusedException($"unpacks to more than {limit / (1024 * 1024):N0} MiB; no paper does. {SaveAgain}");
        return total;
    }

    private static void Walk(ZipArchiveEntry entry, Action<XmlReader> look)
    {
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, MaxCharactersInDocument = LargestText });
        while (reader.Read())
        {
            if (reader.Depth > 256) throw new PartRefusedException($"is nested more than 256 deep; no paper is. {SaveAgain}");
            if (reader.NodeType == XmlNodeType.Element) look(reader);
        }
    }

    /// <summary>A link that a reader may click stays; what would be fetched while the pack is made does not.</summary>
    private static void RefuseFetching(XmlReader reader)
    {
        if (reader.GetAttribute("TargetMode") != "External" || reader.GetAttribute("Type") is not { } type) return;
        if (!type.EndsWith("/hyperlink", StringComparison.Ordinal) && !type.EndsWith("/attachedTemplate", StringComparison.Ordinal))
            throw new PartRefusedException("shows something that it fetches from elsewhere. Put the picture or text itself into the document.");
    }

    private static void RefuseFetchingOdt(XmlReader reader)
    {
        if (reader.LocalName == "a" || reader.GetAttribute("href", Xlink) is not { Length: > 0 } target) return;
        if (target.Contains(':', StringComparison.Ordinal) || target.StartsWith('/') || target.StartsWith("..", StringComparison.Ordinal))
            throw new PartRefusedException("shows something that it fetches from elsewhere. Put the picture or text itself into the document.");
    }

    private static void RefuseLocked(XmlReader reader)
    {
        if (reader.LocalName == "encryption-data") throw new PartRefusedException("is locked with a password. Save it without one.");
    }
}
