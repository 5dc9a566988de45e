using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Scrutineer.Exchange.Documents;

/// <summary>The styles and lists of a minutes document.</summary>
internal static class MinutesStyles
{
    public const string Language = "en-GB";

    private const string Font = "Arial";

    public static Styles Make()
    {
        var defaults = new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "24" }, new Languages { Val = Language });
        var styles = new Styles(new DocDefaults(new RunPropertiesDefault(defaults), new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "160" }))));
        styles.Append(
            Style("Normal", "Normal", null, null), Style("Title", "Title", null, "36", bold: true), Style("Subtitle", "Subtitle", null, "28"), Style("Standing", "Standing", null, "24", bold: true),
            Style("Heading1", "heading 1", 0, "32", bold: true), Style("Heading2", "heading 2", 1, "26", bold: true), Style("Heading3", "heading 3", 2, "24", bold: true), Style("Quote", "Quote", null, null), Style("Resolved", "Resolved", null, null), Style("ListParagraph", "List Paragraph", null, null));
        return styles;
    }

    /// <summary>One list of bullets, and one of numbers for each minute that decided several things, so that each begins at 1.</summary>
    public static Numbering Numbering(int bullets, int firstDecisions, int decided)
    {
        var numbering = new Numbering(Abstract(1, NumberFormatValues.Bullet, "•"), Abstract(2, NumberFormatValues.Decimal, "(%1)"));
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = bullets });
        for (var i = 0; i < decided; i++)
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = 2 }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = firstDecisions + i });
        return numbering;
    }

    private static AbstractNum Abstract(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "720", Hanging = "500" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static Style Style(string id, string name, int? outline, string? size, bool bold = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new StyleName { Val = name });
        if (id != "Normal") style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (outline is not null) paragraph.Append(new KeepNext());
        if (outline is not null) paragraph.Append(new SpacingBetweenLines { Before = "240", After = "120" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        style.Append(paragraph);
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (size is not null) run.Append(new FontSize { Val = size });
        style.Append(run);
        return style;
    }
}
