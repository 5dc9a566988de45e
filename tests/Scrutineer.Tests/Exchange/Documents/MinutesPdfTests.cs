using Scrutineer.Exchange.Documents;
using Scrutineer.Tests.Exchange.Packs;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Documents;

public sealed class MinutesPdfTests
{
    private static readonly PrintedMinutes Minutes = new(
        "Harbour Board", "Thursday 20 March 2031, 2.00 pm", "Draft, to be approved", [new("Members present", ["Councillor T Hallworth (chair)"])],
        [
            new("15/30", "Fostering", "The Board heard <script>of twins</script>:\n\n- of twins\n- of triplets", ["who answers"], ["that it be noted", "that schools be written to"]),
            new("16/30", "Schools", "Words.", [], ["that **places** be counted"]),
        ],
        ["Councillor L Okoro: twins"]);

    [Fact]
    public async Task Pdf_IsTaggedWithTitleLanguageAndBookmarks_AndPrintedOnce()
    {
        using var printer = new PagePdf();

        var printed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => printer.OfAsync(Minutes, TestContext.Current.CancellationToken)));
        var (changed, other) = await printer.OfAsync(Minutes with { Standing = "Approved on 24 April 2031" }, TestContext.Current.CancellationToken);

        printed.ShouldAllBe(p => ReferenceEquals(p.File, printed[0].File));
        (other, changed).ShouldNotBe((printed[0].Fingerprint, printed[0].File));
        var file = Path.Combine(Directory.CreateTempSubdirectory("scrutineer-minutes").FullName, "minutes.pdf");
        await File.WriteAllBytesAsync(file, printed[0].File, TestContext.Current.CancellationToken);
        var bound = new BoundPdf(file);
        bound.Info.ShouldMatch(@"Title:\s+Minutes of Harbour Board, Thursday 20 March 2031, 2.00 pm");
        bound.Info.ShouldMatch(@"Tagged:\s+yes");
        foreach (var tag in (string[])["H1", "H2", "H3", "LI"]) bound.Tags.ShouldContain(tag);
        bound.Root.GetProperty("/Lang").GetString().ShouldBe("u:en-GB");
        bound.Tags.ShouldContain("15/30. Fostering");
        bound.Root.TryGetProperty("/Outlines", out _).ShouldBeTrue();
        bound.Source.ShouldNotContain("/Strong");
        var text = string.Join(' ', bound.Pages);
        foreach (var said in (string[])["Draft, to be approved", "Councillor T Hallworth (chair)", "<script>of twins</script>", "of triplets", "1. that it be noted", "RESOLVED that places be counted", "Councillor L Okoro: twins"]) text.ShouldContain(said);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
