using System.Text.RegularExpressions;
using Scrutineer.Quality.Headlines;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Headlines;

/// <summary>What counts as a change of a headline, and what is tense alone (rule U16).</summary>
public sealed partial class HeadlineChangeTests
{
    [Theory]
    [InlineData("Recording was still inconsistent", "Recording was still inconsistent.", WordingChange.Same)]
    [InlineData("Children were seen, and they listened to.", "Children are seen, and they are listened to.", WordingChange.Tense)]
    [InlineData("Care planning continued to cause concern", "Care planning continues to cause concern", WordingChange.Tense)]
    [InlineData("Managers tried to see files", "Managers try to see files", WordingChange.Tense)]
    [InlineData("Chronologies became shorter", "Chronologies become shorter", WordingChange.Tense)]
    [InlineData("Supervision is reflective", "Supervision is not reflective", WordingChange.Changed)]
    [InlineData("All children are seen", "Children are seen", WordingChange.Changed)]
    [InlineData("Drift leads to delay", "Delay leads to drift", WordingChange.Changed)]
    [InlineData("Life story work is inconsistent", "Life story work is consistent", WordingChange.Changed)]
    public void Change_IsToldFromTense(string before, string now, WordingChange change) => HeadlineChange.Of(before, now).Kind.ShouldBe(change);

    [Fact]
    public void Change_NamesTheWordsThatCameAndWent()
    {
        var change = HeadlineChange.Of("Supervision was task focused and not reflective.", "Supervision is task focused and not always reflective.");

        change.Kind.ShouldBe(WordingChange.Changed);
        change.Come.ShouldBe(["always"]);
        change.Gone.ShouldBeEmpty();
        change.Likeness.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void SixteenHeadlinesOfTwoPapers_DifferInTenseAlone_ButForTheLast()
    {
        var (september, april) = (Listed(File.ReadAllText(SharedPapers.Data("packs/2016-09-15-minutes.md")), "The headlines from the audits were:"), Listed(File.ReadAllText(SharedPapers.Data("packs/2017-04-06-agenda-pack.md")), "The headlines from these audits were:"));
        (september.Count, april.Count).ShouldBe((16, 16));
        var ids = september.Select(_ => Guid.NewGuid()).ToList();

        var matched = HeadlineMatcher.Match(april, ids.Zip(september).ToDictionary(p => p.First, p => p.Second));

        // Each is known again by its likeness to its own earlier words.
        matched.Select(m => m.HeadlineId).ShouldBe(ids.Select(id => (Guid?)id));
        var changes = september.Zip(april, HeadlineChange.Of).ToList();
        changes[..15].ShouldAllBe(c => c.Kind == WordingChange.Same || c.Kind == WordingChange.Tense);
        changes[15].Kind.ShouldBe(WordingChange.Changed);
        changes[15].Come.ShouldBe(["always"]);
        changes[15].Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Match_TakesOffNumbersAndBullets_AndLeavesANewLineNew()
    {
        var known = Guid.NewGuid();
        var lines = HeadlineMatcher.Lines("  - 1. Recording is still inconsistent\n2) Fathers are seldom asked\n\n• Three managers left\n");

        lines.ShouldBe(["Recording is still inconsistent", "Fathers are seldom asked", "Three managers left"]);
        HeadlineMatcher.Match(lines, new Dictionary<Guid, string> { [known] = "Recording was still inconsistent" }).Select(m => m.HeadlineId).ShouldBe([known, null, null]);
    }

    private static List<string> Listed(string paper, string after) =>
        [.. HeadlineMatcher.Lines(string.Join('\n', paper[(paper.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split('\n').SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(l => Numbered().IsMatch(l))))];

    [GeneratedRegex(@"^\s*(- )?\d+\. ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
