using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Architecture;

public sealed class PatternsTests
{
    [Theory]
    [InlineData("[GeneratedRegex(@\"a(b|c)+\")] x", 1)]
    [InlineData("[GeneratedRegex(@\"a(b|c)+\", RegexOptions.None, matchTimeoutMilliseconds: 100)] x", 0)]
    [InlineData("[GeneratedRegex(\"a\",\n    RegexOptions.NonBacktracking)] x", 0)]
    [InlineData("var r = new Regex(\"a\");", 1)]
    [InlineData("var r = new Regex(\"a\", RegexOptions.None, TimeSpan.FromSeconds(1));", 0)]
    [InlineData("Regex.IsMatch(text, \"(a+)+\"); var wait = TimeSpan.Zero;", 1)]
    public void Endless_FindsPatternsWithoutAnEnd(string source, int found) =>
        Patterns.Endless(new SourceFile("src/X/Y.cs", source)).Count().ShouldBe(found);
}
