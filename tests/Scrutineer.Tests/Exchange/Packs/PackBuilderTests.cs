using System.Diagnostics;
using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>A pack of 500 pages from 20 papers, of Word, LibreOffice, Ghostscript, Chromium and others, as other programs see it.</summary>
public sealed class PackBuilderTests(PackBuilderTests.LongPack made) : IClassFixture<PackBuilderTests.LongPack>
{
    /// <summary>The front sheet has two pages; each paper 25 pages and, but for the last, a blank one: 2 + 20 x 25 + 19.</summary>
    private const int Pages = 521;

    [Fact]
    public void Ranges_AreThoseWorkedByHand()
    {
        made.Built.Pages.ShouldBe(Pages);
        made.Built.Items.Select(i => (i.Number, i.Pages![0], i.Pages[1])).ShouldBe(Enumerable.Range(0, 20).Select(i => ($"{i + 1}", 3 + (26 * i), 27 + (26 * i))));
    }

    [Fact]
    public void EveryPage_IsStampedAndInOrder()
    {
        made.Pdf.Pages.Count.ShouldBe(Pages);
        for (var page = 1; page <= Pages; page++)
        {
            var words = made.Pdf.Pages[page - 1];
            words.TrimEnd().Split('\n')[^1].Trim().ShouldBe($"Page {page}");
            if (page < 3) continue;
            var (paper, sheet) = ((page - 3) / 26, (page - 3) % 26);
            if (sheet == 25) words.ShouldContain("This page is intentionally left blank");
            else words.ShouldContain(PackPapers.Words(made.Names[paper], sheet + 1) + "\n", Case.Sensitive, $"page {page}");
            words.Contains($"Agenda Item {paper + 1}\n", StringComparison.Ordinal).ShouldBe(sheet == 0, $"page {page}");
        }
    }

    [Fact]
    public void OutlinesAndFrontSheet_LeadToTheItems()
    {
        int[] first = [.. Enumerable.Range(0, 20).Select(i => 3 + (26 * i))];
        made.Pdf.Outlines.ShouldBe([("Agenda", 1), .. first.Select((page, i) => ($"{i + 1}. Paper {i + 1}", page))]);
        made.Pdf.Jumps(1).ShouldBe(first);
        made.Pdf.Addresses(1).ShouldBeEmpty();
    }

    [Fact]
    public void FrontSheet_SaysWhatTheMeetingIs()
    {
        var front = made.Pdf.Pages[0] + made.Pdf.Pages[1];
        foreach (var words in new[] { "Homes Scrutiny Board", "2.00 pm on Thursday 19 November 2026", "Central Library", "Tea is served.", "Councillor Vale (Chair)", "J Penrose, 020 7946 0000", "Published on Wednesday 11 November 2026", "20. Paper 20 (Pages 497 - 521)" })
            front.ShouldContain(words);
    }

    /// <summary>What was built is read back by the product's own reader.</summary>
    [Fact]
    public void Pack_IsReadBackAsAnAgenda()
    {
        var paper = PaperReader.ReadFile(made.Path);
        paper.Body.ShouldBe("Homes Scrutiny Board");
        paper.Meeting!.Date.ShouldBe(new DateOnly(2026, 11, 19));
        paper.Items.Select(i => (i.Number, i.Title)).ShouldBe(Enumerable.Range(1, 20).Select(i => ($"{i}", $"Paper {i}")));
        paper.Items[4].Pages.ShouldBe([107, 131]);
    }

    [Fact]
    public void Pack_IsSoundTitledAndHasALanguage()
    {
        made.Pdf.Check.ShouldContain("No syntax or stream encoding errors found");
        foreach (var fact in new[] { "Title:           Homes Scrutiny Board, Thursday 19 November 2026", "Tagged:          yes", "Wed Nov 11 00:00:00 2026 UTC", "JavaScript:      no", "PDF version:     1.7" }) made.Pdf.Info.ShouldContain(fact);
        made.Pdf.Root.GetProperty("/Lang").GetString().ShouldBe("u:en-GB");
        made.Pdf.Root.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
    }

    /// <summary>Everything lies in one Document; the parts keep their own tags, with words in them, in the order of the pages.</summary>
    [Fact]
    public void Tags_OfThePartsAreKept()
    {
        var lines = made.Pdf.Tags.Split('\n');
        lines.Count(l => l.Length > 0 && l[0] != ' ' && !l.StartsWith("Syntax", StringComparison.Ordinal)).ShouldBe(1);
        lines[0].ShouldBe("Document");
        lines.Count(l => l.StartsWith("  Part", StringComparison.Ordinal)).ShouldBe(21);
        var words = string.Join('\n', lines.Select(l => l.Trim()));
        foreach (var tagged in new[] { 2, 7, 9, 13 }.Where(i => i is 2 or 7 || PackPapers.HasOffice))
            for (var sheet = 1; sheet <= 25; sheet++) words.ShouldContain($"\"paper{tagged:D2} sheet {sheet}\"");
        lines.Count(l => l.Trim().StartsWith("TH <p", StringComparison.Ordinal)).ShouldBe(2 * 2 * 25);
        lines.Select(l => l.Trim()).Where(l => l.StartsWith("TH <", StringComparison.Ordinal)).ShouldBeUnique();
        lines.Count(l => l.Contains("\"Agenda Item ", StringComparison.Ordinal)).ShouldBe(20);
    }

    [Fact]
    public void LinksOfThePapers_LeadWhereTheyLed()
    {
        // Paper 2 stands on 29 to 53; its third sheet links out, and to its last sheet.
        made.Pdf.Addresses(31).ShouldBe(["https://council.example/3"]);
        made.Pdf.Jumps(31).ShouldBe([53]);
    }

    [Fact]
    public async Task SamePapers_GiveTheSameBytes()
    {
        var again = Path.Combine(made.Folder.Root, "again.pdf");
        var clock = Stopwatch.StartNew();
        await PackBuilder.BuildAsync(made.Folder.Papers.Folder, again);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Pages} pages with conversion and printing: {clock.Elapsed.TotalSeconds:N1} s");
        File.ReadAllBytes(again).AsSpan().SequenceEqual(File.ReadAllBytes(made.Path)).ShouldBeTrue();
    }

    /// <summary>Built once for all.</summary>
    public sealed class LongPack : IAsyncLifetime
    {
        internal PackFolder Folder { get; private set; } = null!;

        internal PackBuilt Built { get; private set; } = null!;

        internal IReadOnlyList<string> Names { get; private set; } = [];

        internal BoundPdf Pdf { get; private set; } = null!;

        internal string Path => Folder.Pack;

        public async ValueTask InitializeAsync()
        {
            Folder = new PackFolder();
            Names = Folder.Papers.FiveHundredPages(word: true);
            Folder.Agenda([.. Names.Select((f, i) => (object)new { number = $"{i + 1}", title = $"Paper {i + 1}", files = new[] { f }, @private = false })], "2026-11-11");
            Built = await Folder.BuildAsync();
            Pdf = new BoundPdf(Folder.Pack);
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
