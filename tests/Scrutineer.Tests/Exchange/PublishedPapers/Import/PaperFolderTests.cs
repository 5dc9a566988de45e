using Scrutineer.Exchange.PublishedPapers.Import;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

public sealed class PaperFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-folder-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Papers_OfAFolder_AreFoundToItsLastSubfolderInTheOrderOfTheirDays()
    {
        foreach (var name in new[] { "b/2016-04-14 pack.md", "a/14.01.2016 minutes.txt", "b/deep/er/20160317-minutes.md", "undated.md", "2015-09-10/minutes.md" }) Write(name);

        var list = PaperFolder.Papers([folder]);

        list.Files.Select(f => Path.GetRelativePath(folder, f)).ShouldBe(
            ["2015-09-10/minutes.md", "a/14.01.2016 minutes.txt", "b/deep/er/20160317-minutes.md", "b/2016-04-14 pack.md", "undated.md"]);
        list.Skipped.ShouldBeEmpty();
    }

    [Fact]
    public void Papers_OfOtherKinds_AreLeftOutWithWhyAndHiddenFilesWithoutAWord()
    {
        foreach (var name in new[] { "minutes.md", "budget.xlsx", "README", ".git/config", ".DS_Store", "~$minutes.md" }) Write(name);

        var list = PaperFolder.Papers([folder]);

        list.Files.Select(Path.GetFileName).ShouldBe(["minutes.md"]);
        list.Skipped.OrderBy(s => s.File, StringComparer.Ordinal).Select(s => Path.GetFileName(s.File)).ShouldBe(["README", "budget.xlsx"]);
        list.Skipped.Single(s => s.File.EndsWith(".xlsx", StringComparison.Ordinal)).Why.ShouldStartWith("Papers are not read from .xlsx files.");
    }

    [Fact]
    public void Papers_InACircleOfLinks_EndsAndSaysSo()
    {
        Write("a/minutes.md");
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "round"), folder);

        var list = PaperFolder.Papers([folder]);

        list.Files.Count.ShouldBe(1);
        list.Skipped.Single().Why.ShouldContain("links are not followed");
    }

    [Fact]
    public void Papers_NamedOneByOne_AreTakenAsGivenAndOnce() =>
        PaperFolder.Papers(["b.pdf", "a.md", "b.pdf"]).Files.ShouldBe(["b.pdf", "a.md"]);

    private void Write(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "text");
    }
}
