using System.Xml;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>Reads attributes of WordprocessingML, whichever of its two namespaces a document uses.</summary>
internal static class WordXml
{
    public static string? Value(this XmlReader reader, string name = "val")
    {
        if (reader.GetAttribute("w:" + name) is { } usual) return usual;
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            var found = reader.LocalName == name ? reader.Value : null;
            reader.MoveToElement();
            if (found is not null) return found;
        }
        return null;
    }

    /// <summary>True for a property such as bold that is named and not switched off.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Value() is not ("0" or "false" or "off" or "none");

    /// <summary>True for the element's own or a text-box's drawing namespace: words of WordprocessingML only.</summary>
    public static bool IsWord(this XmlReader reader) =>
        reader.NamespaceURI is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";
}
