using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Exchange.Documents;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Documents;

public sealed class MinutesDocumentTests
{
    private static readonly PrintedMinutes Minutes = new(
        "Harbour Board", "Thursday 20 March 2031, 2.00 pm", "Draft, to be approved", [new("Members present", ["Councillor T Hallworth (chair)"])],
        [
            new("15/30", "Fostering", "The Board heard:\n\n- of twins\n- of triplets\u0001", ["who answers"], ["that it be noted", "that schools be written to"]),
            new("16/30", "Schools", "Words.", [], ["that places be counted"]),
            new("17/30", "Transport", "Words.", [], ["one", "two"]),
        ],
        ["Councillor L Okoro: twins"]);

    [Fact]
    public void Document_IsValidAndHasTitleLanguageHeadingsAndNumbersOfItsOwn()
    {
        using var file = new MemoryStream(MinutesDocument.Of(Minutes));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        word.PackageProperties.Title.ShouldBe("Minutes of Harbour Board, Thursday 20 March 2031, 2.00 pm");
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-GB");
        var paragraphs = word.MainDocumentPart.Document.Body!.Elements<Paragraph>().ToList();
        paragraphs.Where(p => Style(p) == "Heading2").Select(p => p.InnerText).ShouldBe(["Members present", "15/30. Fostering", "16/30. Schools", "17/30. Transport"]);
        // Each minute's decisions begin at 1: a list of their own.
        var lists = paragraphs.Where(p => p.InnerText is "that it be noted" or "one").Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        lists.ShouldBeUnique();
        lists.Count.ShouldBe(2);
        paragraphs.ShouldContain(p => p.InnerText == "RESOLVED that places be counted");
        paragraphs.Select(p => p.InnerText).ShouldContain("of triplets");
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
