using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Exchange.Documents;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Documents;

/// <summary>A text as a Word document: sound, with headings, lists, tables and charts that say what they show.</summary>
public sealed class TextDocumentTests
{
    private const string Words = """
        **March 2031**

        ## A. What changed

        - Re-referrals: *up*
        - Plans

        1. first
        2. second

        ### Re-referrals

        ```control-chart
        title: Re-referrals
        unit: %
        better: down
        2031-01, 20
        2031-02, 24
        2031-03, 60
        ```

        | Month | Figure |
        | --- | --- |
        | March 2031 | 60.0% |

        > Words of an analyst.
        """;

    [Fact]
    public void Document_IsSound_AndHoldsHeadingsListsTablesAndCharts()
    {
        using var file = new MemoryStream(TextDocument.Of("Performance report, March 2031", Words, "Harbour"));
        using var word = WordprocessingDocument.Open(file, false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var body = word.MainDocumentPart!.Document!.Body!;
        body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Title" or "Heading1" or "Heading2").Select(p => p.InnerText)
            .ShouldBe(["Performance report, March 2031", "A. What changed", "Re-referrals"]);
        body.Descendants<TableRow>().First().Descendants<TableHeader>().ShouldHaveSingleItem();
        body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value.ShouldBe("Re-referrals, with the limits of chance. 3 months, January 2031 to March 2031: 0 signals of concern, 0 of improvement.");
        word.MainDocumentPart.ImageParts.Count(p => p.ContentType == "image/svg+xml").ShouldBe(1);
        word.PackageProperties.Language.ShouldBe("en-GB");
    }

    [Fact]
    public void Words_StayWords_WhateverTheyHold()
    {
        using var file = new MemoryStream(TextDocument.Of("T\u0001itle", "a \u0002 <b> & `code` ![x](http://e.example/x.png)\n\n<script>no</script>", "Harbour"));
        using var word = WordprocessingDocument.Open(file, false);

        word.MainDocumentPart!.Document!.Body!.InnerText.ShouldStartWith("Titlea  <b> & code x");
    }
}
