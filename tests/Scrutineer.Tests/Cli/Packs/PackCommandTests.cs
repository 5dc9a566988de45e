using Scrutineer.Tests.Exchange.Packs;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Packs;

public sealed class PackCommandTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Fact]
    public async Task Json_IsTheContractsDocument()
    {
        folder.Papers.Plain("a.pdf", 25);
        folder.Agenda([new { number = "1", title = "A", files = new[] { "a.pdf" } }, new { number = "2", title = "Any other business" }]);

        var run = await CommandRun.Of("pack", "build", "--from", folder.Papers.Folder, "--out", folder.Pack, "--json");

        run.ExitCode.ShouldBe(0);
        System.Text.Json.JsonSerializer.Serialize(run.Json).ShouldBe("""{"pages":27,"items":[{"number":"1","pages":[3,27]},{"number":"2","pages":null}]}""");
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("Warning: a.pdf (item 1) has no tags");
        File.Exists(folder.Pack).ShouldBeTrue();
    }

    [Fact]
    public async Task Words_SayWhereTheItemsStandAndReplaceAnEarlierPack()
    {
        folder.Papers.Plain("a.pdf", 1);
        folder.Agenda("a.pdf");
        File.WriteAllText(folder.Pack, "an earlier pack");

        var run = await CommandRun.Of("pack", "build", "--from", folder.Papers.Folder, "--out", folder.Pack);

        run.Output.ShouldBe($"{folder.Pack}: 3 pages.\n1. Paper 1: page 3\n");
        new BoundPdf(folder.Pack).Pages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task BadPapers_AreReasonsOnStandardErrorAndExitOne()
    {
        folder.Papers.Plain("a.pdf", 1);
        folder.Agenda("a.pdf", "missing.pdf", "../b.pdf");
        File.WriteAllText(folder.Pack, "an earlier pack");

        var run = await CommandRun.Of("pack", "build", "--from", folder.Papers.Folder, "--out", folder.Pack, "--json");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.Count.ShouldBe(2);
        run.ErrorLines[0].ShouldBe("missing.pdf (item 2) is not there.");
        File.ReadAllText(folder.Pack).ShouldBe("an earlier pack");
        folder.Left.ShouldBe(["pack.pdf"]);
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("pack", "build")]
    [InlineData("pack", "build", "--from", "x")]
    [InlineData("pack", "build", "--from", "x", "--out", "y", "--loudly")]
    public async Task WrongCommandLine_ExitsTwo(params string[] args)
    {
        var run = await CommandRun.Of(args);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();
}
