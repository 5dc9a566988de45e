using System.Text;
using System.Xml;

namespace Scrutineer.Exchange.Extracts;

/// <summary>The texts that a workbook's cells point at.</summary>
internal static class SharedStrings
{
    private const int LongestKept = 1_000;

    public static IReadOnlyList<byte[]> Read(XmlReader reader)
    {
        var strings = new List<byte[]>();
        using (reader)
            while (!reader.EOF)
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si") strings.Add(Text(reader));
                else reader.Read();
        return strings;
    }

    /// <summary>The text of an element that may be in several runs; the reader stands behind it afterwards. Phonetic readings are no part of it.</summary>
    public static byte[] Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return [];
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh") reader.Skip();
            else
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < LongestKept) text.Append(reader.Value);
                reader.Read();
            }
        }

        reader.Read();
        return Encoding.UTF8.GetBytes(text.ToString(0, Math.Min(text.Length, LongestKept)).Trim().Replace('\u00A0', ' '));
    }
}
