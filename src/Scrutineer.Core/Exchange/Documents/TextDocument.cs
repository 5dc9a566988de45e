using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Papers.Charts;

namespace Scrutineer.Exchange.Documents;

/// <summary>A text in Markdown as a Word document that assistive technology can read: title, language, headings, lists, tables whose heading row repeats, charts with their words.</summary>
public static class TextDocument
{
    private const int Bullets = 1, FirstNumbers = 2;

    /// <summary>The whole file.</summary>
    /// <param name="author">Whose document it is.</param>
    public static byte[] Of(string title, string text, string author)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = PaperMarkdown.Parse(text);
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = MinutesStyles.Make();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = MinutesStyles.Numbering(Bullets, FirstNumbers, document.Descendants<ListBlock>().Count(l => l.IsOrdered));
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = MinutesStyles.Language });
            var body = new Body(Paragraph("Title", new Run(Words(title))));
            new Writer(main, body).Write(document, null);
            main.Document = new Document(body);
            (word.PackageProperties.Title, word.PackageProperties.Language, word.PackageProperties.Creator) = (Clean(title), MinutesStyles.Language, author);
        }

        return file.ToArray();
    }

    private static Paragraph Paragraph(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(runs);
        if (style is not null) paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        return paragraph;
    }

    private static Text Words(string words) => new(Clean(words)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>XML holds no control signs.</summary>
    private static string Clean(string words) => string.Concat(words.Where(c => !char.IsControl(c) || c is '\t'));

    private sealed class Writer(MainDocumentPart main, Body body)
    {
        private int lists = FirstNumbers, pictures;

        public void Write(ContainerBlock blocks, string? style)
        {
            var levels = blocks.Descendants<HeadingBlock>().Select(h => h.Level).Distinct().Order().ToList();
            foreach (var block in blocks) Write(block, style, levels);
        }

        private void Write(Block block, string? style, List<int> levels)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    body.Append(Paragraph($"Heading{Math.Min(3, levels.IndexOf(heading.Level) + 1)}", [.. Runs(heading.Inline)]));
                    break;
                case ParagraphBlock paragraph:
                    body.Append(Paragraph(style, [.. Runs(paragraph.Inline)]));
                    break;
                case ListBlock list:
                    var number = list.IsOrdered ? lists++ : Bullets;
                    foreach (var line in list.OfType<ListItemBlock>().SelectMany(i => i.Descendants<ParagraphBlock>()))
                        body.Append(new Paragraph((OpenXmlElement[])[new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number })), .. Runs(line.Inline)]));
                    break;
                case QuoteBlock quote:
                    foreach (var inner in quote) Write(inner, "Quote", levels);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    body.Append(Made(table), Paragraph(null));
                    break;
                case CodeBlock code when ChartRenderer.Of(code) is { } chart:
                    body.Append(new Paragraph(new Run(WordPicture.Of(main, chart, ++pictures))), Paragraph(null, new Run(Words($"{ChartSvg.Says(chart)} {ChartSvg.Key(chart)}"))));
                    break;
                case LeafBlock leaf:
                    body.Append(Paragraph(style, new Run(Words(leaf.Lines.ToString()))));
                    break;
            }
        }

        private static DocumentFormat.OpenXml.Wordprocessing.Table Made(Markdig.Extensions.Tables.Table table)
        {
            var made = new DocumentFormat.OpenXml.Wordprocessing.Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 })));
            var columns = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(r => r.Count).DefaultIfEmpty(1).Max();
            made.Append(new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())));
            foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
            {
                var line = new DocumentFormat.OpenXml.Wordprocessing.TableRow(new TableRowProperties(row.IsHeader ? (OpenXmlElement[])[new CantSplit(), new TableHeader()] : [new CantSplit()]));
                for (var at = 0; at < columns; at++)
                    line.Append(new DocumentFormat.OpenXml.Wordprocessing.TableCell(Paragraph(null, at < row.Count ? [.. Runs(((Markdig.Extensions.Tables.TableCell)row[at]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline, row.IsHeader)] : [])));
                made.Append(line);
            }

            return made;
        }

        private static IEnumerable<OpenXmlElement> Runs(ContainerInline? inlines, bool bold = false, bool italic = false)
        {
            foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
                switch (inline)
                {
                    case EmphasisInline emphasis:
                        foreach (var run in Runs(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1)) yield return run;
                        break;
                    case LineBreakInline line:
                        yield return new Run(line.IsHard ? new Break() : Words(" "));
                        break;
                    case ContainerInline container:
                        foreach (var run in Runs(container, bold, italic)) yield return run;
                        break;
                    default:
                        yield return Styled(Plain(inline), bold, italic);
                        break;
                }
        }

        private static Run Styled(string words, bool bold, bool italic)
        {
            var run = new Run();
            if (bold || italic) run.Append(new RunProperties((OpenXmlElement[])[.. bold ? (OpenXmlElement[])[new Bold()] : [], .. italic ? (OpenXmlElement[])[new Italic()] : []]));
            run.Append(Words(words));
            return run;
        }

        private static string Plain(Inline inline) => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            AutolinkInline link => link.Url,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        };
    }
}
