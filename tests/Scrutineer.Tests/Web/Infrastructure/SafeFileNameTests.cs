using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("2031-01-16 pack \u201cfinal\u201d.md", "2031-01-16 pack \u201cfinal\u201d.md")]
    [InlineData("Café \uD83D\uDCC4.pdf", "Café \uD83D\uDCC4.pdf")]
    [InlineData("fdp\u202Eexe.md", "fdpexe.md")]
    [InlineData("a\u200Bb\u2066c\uFEFF.md", "abc.md")]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("C:\\temp\\x.csv", "Ctempx.csv")]
    [InlineData("a\r\nSet-Cookie: x", "aSet-Cookie x")]
    [InlineData(" . ", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void Of_AName_KeepsWhatAReaderSees(string? name, string expected) => SafeFileName.Of(name).ShouldBe(expected);

    [Fact]
    public void Of_ALongName_KeepsItsEnding()
    {
        var name = SafeFileName.Of(new string('a', 500) + ".pdf");
        name.Length.ShouldBe(150);
        name.ShouldEndWith("a.pdf");
    }

    [Fact]
    public void Of_AnyName_HasNothingThatTurnsHidesOrLeads() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var name = SafeFileName.Of(text);
            return name.Length is > 0 and <= 150 && name.IndexOfAny(['/', '\\', ':', '"', '\0', '\r', '\n']) < 0 && !name.StartsWith('.')
                && name.EnumerateRunes().All(r => System.Text.Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format));
        }));
}
