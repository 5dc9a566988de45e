using System.Text;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

public sealed class HostileFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-").FullName;

    [Fact]
    public void Missing_SaysSo() => Error(Path.Combine(folder, "none.md")).ShouldStartWith("There is no file");

    [Fact]
    public void Folder_SaysSo() => Error(folder).ShouldContain("is a folder");

    [Fact]
    public void Empty_SaysSo() => Error(Write([])).ShouldBe("The file is empty.");

    [Fact]
    public void OnlyBlankLines_SaysSo() => Error(Write("\n\n   \n"u8)).ShouldBe("The file holds no text.");

    [Fact]
    public void TooLarge_IsRefusedUnread()
    {
        var path = Path.Combine(folder, "large.md");
        using (var stream = File.Create(path)) stream.SetLength(200L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Error(path).ShouldContain("200 MiB");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x00, 0x01, 0x02 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 65, 66 })]
    public void Binary_SaysSo(byte[] bytes) => Error(Write(bytes)).ShouldContain("binary");

    [Fact]
    public void AnotherAlphabet_HasNeitherBodyNorDate()
    {
        var paper = PaperReader.ReadFile(Write(Encoding.UTF8.GetBytes("Протокол заседания\n\nРЕШЕНО утвердить отчёт.\n\n1. Вопрос первый\n")));
        paper.Kind.ShouldBe(PaperKind.Other);
        paper.Refused.ShouldBeTrue();
        paper.Problems.ShouldContain(p => p.Message.StartsWith("No body or date could be found"));
    }

    [Fact]
    public void Windows1252_IsReadWithAWarning()
    {
        var text = Encoding.Latin1.GetBytes("Homes Scrutiny Board\n\nMonday, 3 February 2020\n\n1. Caf\u00e9 grants of \u00a35\n");
        var paper = PaperReader.ReadFile(Write(text));
        paper.Items[0].Title.ShouldBe("Café grants of £5");
        paper.Problems.ShouldHaveSingleItem().Message.ShouldContain("Windows-1252");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void ByteOrderMark_IsHonoured(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var paper = PaperReader.ReadFile(Write([.. writer.GetPreamble(), .. writer.GetBytes("Homes Scrutiny Board\r\n\r\n3 February 2020\r\n\r\n1. Homes – café\r\n")]));
        paper.Body.ShouldBe("Homes Scrutiny Board");
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes – café");
        paper.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void CutOffFile_GivesWhatCouldBeReadAndSaysWhatIsMissing()
    {
        var whole = File.ReadAllBytes(Papers.InventedPath("fenbridge-pack.md"));
        var cut = whole.AsSpan().IndexOf("“"u8) is > 0 and var quote ? quote + 1 : whole.AsSpan().IndexOf("# Agenda Item 5"u8);
        var paper = PaperReader.ReadFile(Write(whole.AsSpan(0, cut)));
        paper.Items.Count.ShouldBe(8);
        paper.Minutes.ShouldHaveSingleItem().Entries.Count.ShouldBe(5);
        paper.Refused.ShouldBeFalse();
        paper.Problems.Select(p => p.Message).ShouldContain(m => m.StartsWith("The paper of item 5"));
    }

    [Fact]
    public void CutInsideACharacter_IsAWarning()
    {
        var bytes = Encoding.UTF8.GetBytes("Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes – caf\u00e9");
        var paper = PaperReader.ReadFile(Write(bytes.AsSpan(0, bytes.Length - 1)));
        paper.Items[0].Title.ShouldBe("Homes – caf");
        paper.Problems.ShouldHaveSingleItem().Message.ShouldContain("cut off");
    }

    [Fact]
    public void EndlessLine_IsCutWithAWarning()
    {
        var paper = PaperReader.Read("Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes\n\n" + new string('a', 3_000_000));
        paper.Items.Count.ShouldBe(1);
        paper.Problems.ShouldContain(p => p.Line == 7 && p.Message.Contains("3,000,000 characters"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Error(string path)
    {
        var paper = PaperReader.ReadFile(path);
        paper.Refused.ShouldBeTrue();
        return paper.Problems.First(p => p.Severity == ProblemSeverity.Error).Message;
    }

    private string Write(ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, "paper.md");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
