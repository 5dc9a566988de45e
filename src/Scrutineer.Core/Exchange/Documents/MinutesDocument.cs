using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Scrutineer.Exchange.Documents;

/// <summary>Minutes as a Word document that assistive technology can read: title, language, headings, and lists that Word numbers itself.</summary>
public static class MinutesDocument
{
    /// <summary>What a browser is told that the file is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int Bullets = 1, FirstDecisions = 2;

    /// <summary>The whole file.</summary>
    public static byte[] Of(PrintedMinutes minutes)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = MinutesStyles.Make();
            var decided = minutes.Entries.Count(e => e.Decisions.Count > 1);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = MinutesStyles.Numbering(Bullets, FirstDecisions, decided);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = MinutesStyles.Language });
            main.Document = new Document(Body(minutes));
            word.PackageProperties.Title = TitleOf(minutes);
            word.PackageProperties.Language = MinutesStyles.Language;
            word.PackageProperties.Creator = minutes.Board;
        }

        return file.ToArray();
    }

    /// <summary>What the document is called, in every form.</summary>
    internal static string TitleOf(PrintedMinutes minutes) => $"Minutes of {minutes.Board}, {minutes.Meeting}";

    private static Body Body(PrintedMinutes minutes)
    {
        var body = new Body(Paragraph("Title", minutes.Board), Paragraph("Subtitle", $"Minutes of the meeting of {minutes.Meeting}"), Paragraph("Standing", minutes.Standing));
        if (minutes.Attendance.Count > 0) body.Append(Paragraph("Heading1", "Who was there"));
        foreach (var group in minutes.Attendance)
        {
            body.Append(Paragraph("Heading2", group.Title));
            foreach (var name in group.Names) body.Append(Paragraph(null, name));
        }

        body.Append(Paragraph("Heading1", "Minutes"));
        var list = FirstDecisions;
        foreach (var entry in minutes.Entries)
        {
            body.Append(Paragraph("Heading2", entry.Number is null ? entry.Title : $"{entry.Number}. {entry.Title}"));
            Narrate(body, entry.Narrative);
            if (entry.Questions.Count > 0) body.Append(Paragraph(null, "Questions and concerns raised:"));
            foreach (var question in entry.Questions) body.Append(Item(question, Bullets));
            Decide(body, entry.Decisions, list);
            if (entry.Decisions.Count > 1) list++;
        }

        if (minutes.Recollections.Count > 0) body.Append(Paragraph("Heading1", "Members’ recollections"));
        foreach (var recollection in minutes.Recollections) body.Append(Paragraph(null, recollection));
        return body;
    }

    private static void Narrate(Body body, string narrative)
    {
        foreach (var line in narrative.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            body.Append(line.StartsWith("- ", StringComparison.Ordinal) ? Item(line[2..], Bullets) : Paragraph(null, Plain(line)));
    }

    private static void Decide(Body body, IReadOnlyList<string> decisions, int list)
    {
        if (decisions.Count == 0) return;
        if (decisions.Count == 1)
        {
            body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Resolved" }), Bold("RESOLVED "), new Run(Words(Plain(decisions[0])))));
            return;
        }

        body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Resolved" }, new KeepNext()), Bold("RESOLVED:")));
        foreach (var decision in decisions) body.Append(Item(Plain(decision), list));
    }

    private static Paragraph Item(string text, int list) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })), new Run(Words(Plain(text))));

    private static Paragraph Paragraph(string? style, string text)
    {
        var paragraph = new Paragraph(new Run(Words(text)));
        if (style is not null) paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        return paragraph;
    }

    private static Run Bold(string text) => new(new RunProperties(new Bold()), Words(text));

    /// <summary>Without the marks of Markdown, and without characters that no XML can hold.</summary>
    internal static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).TrimStart('#', ' ');

    private static Text Words(string text) => new(string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))) { Space = SpaceProcessingModeValues.Preserve };
}
