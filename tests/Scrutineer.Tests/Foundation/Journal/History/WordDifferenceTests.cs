using Scrutineer.Foundation.Journal.History;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Journal.History;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("the report was noted", "the report was welcomed", "the report was [-noted-] [+welcomed+]")]
    [InlineData("one two three", "one three", "one [-two-] three")]
    [InlineData("one three", "one two three", "one [+two+] three")]
    [InlineData("a b c d", "a c b d", "a [-b-] c [+b+] d")]
    [InlineData("", "new words", "[+new words+]")]
    [InlineData("same", "same", "same")]
    public void Of_TwoTexts_KeepsWhatStayed(string before, string after, string expected) =>
        string.Join(' ', WordDifference.Of(before, after).Select(Marked)).ShouldBe(expected);

    [Fact]
    public void Of_TwoLongUnlikeTexts_IsQuickAndWhole()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(50_000, 20_000)));
        WordDifference.Of(before, after).Select(p => p.Text).ShouldBe([before, after]);
    }

    private static string Marked(TextPiece piece) => piece.Fate switch
    {
        TextFate.Added => $"[+{piece.Text}+]",
        TextFate.Removed => $"[-{piece.Text}-]",
        _ => piece.Text,
    };
}
