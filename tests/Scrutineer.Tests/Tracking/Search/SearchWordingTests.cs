using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Search;

public sealed class SearchWordingTests
{
    [Theory]
    [InlineData("63/15", "63/15")]
    [InlineData(" minute 63/15 ", "63/15")]
    [InlineData("63-15", "63/15")]
    [InlineData("Min. no. 6 / 16", "6/16")]
    [InlineData("33a/16", "33a/16")]
    [InlineData("15/16", "15/16")]
    [InlineData("2015/16", null)]
    [InlineData("2015/17", "2015/17")]
    [InlineData("\"63/15\"", null)]
    [InlineData("minute 63/15 and more", null)]
    [InlineData("63/2015", null)]
    public void Citation_IsReadHoweverItIsWritten(string typed, string? citation) => SearchQuery.Read(typed).Citation.ShouldBe(citation);

    [Theory]
    [InlineData("the quality of Practice", "quality|practice")]
    [InlineData("\"duty of care\" audit", "duty of care|audit")]
    [InlineData("\u201cduty of care\u201d", "duty of care")]
    [InlineData("\"duty of care", "duty|care")]
    [InlineData("re-referral 63/15", "re referral|63 15")]
    [InlineData("children's children\u2019s", "children")]
    [InlineData("the \"of the\"", "")]
    [InlineData("René CAFE\u0301", "rene|cafe")]
    public void Terms_AreWordsAndPhrasesWithoutCommonWords(string typed, string terms) =>
        string.Join('|', SearchQuery.Read(typed).Terms.Select(t => string.Join(' ', t.Words))).ShouldBe(terms);

    [Fact]
    public void Terms_BeyondTheTenth_AreLeftOutInASentence()
    {
        var query = SearchQuery.Read("one two three four five six seven eight nine ten eleven twelve");
        query.Terms.Count.ShouldBe(10);
        query.LeftOut.ShouldBe(["Only the first 10 words and phrases were looked for."]);
    }

    // From M F Porter's own examples.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("triplicate", "triplic")]
    [InlineData("adjustment", "adjust")]
    [InlineData("controll", "control")]
    [InlineData("supervision", "supervis")]
    [InlineData("supervised", "supervis")]
    [InlineData("sky", "sky")]
    public void Stem_IsWhatEndingsLeave(string word, string stem) => PorterStem.Of(word).ShouldBe(stem);

    [Theory]
    [InlineData("supervison", "supervision", 1)]
    [InlineData("safegaurding", "safeguarding", 1)]
    [InlineData("recomendation", "recommendation", 1)]
    [InlineData("assesment", "assessment", 1)]
    [InlineData("drift", "draft", 1)]
    [InlineData("care", "core", 1)]
    [InlineData("same", "same", 0)]
    [InlineData("audit", "board", 3)]
    public void LettersApart_CountsALetterMoreLessOtherOrSwapped(string one, string other, int apart) => Spelling.LettersApart(one, other, 2).ShouldBe(apart);

    [Fact]
    public void Spelling_PutsUnknownWordsRightAndDoubtsRareOnes()
    {
        var spelling = new Spelling(0, [new("supervision", 200), new("supervise", 9), new("supervizion", 1), new("drift", 5), new("draft", 300), new("penrose", 2)]);
        Words(spelling.PutRight([new(["supervison"])])).ShouldBe("supervision");
        Words(spelling.PutRight([new(["supervising"])])).ShouldBeNull();
        Words(spelling.PutRight([new(["drift"])])).ShouldBeNull();
        Words(spelling.PutRight([new(["xyzzy"])])).ShouldBeNull();
        Words(spelling.PutRight([new(["penr"]), new(["drift"])])).ShouldBe("penrose drift");
        Words(spelling.Commoner([new(["supervizion"])])).ShouldBe("supervision");
        Words(spelling.Commoner([new(["penrose"])])).ShouldBeNull();

        static string? Words(IReadOnlyList<SearchTerm>? terms) => terms is null ? null : SearchResults.InWords(terms);
    }

    [Fact]
    public void Highlighter_MarksStemsAndPhrasesAndCutsAtThem()
    {
        var marks = new Highlighter(SearchQuery.Read("audit \"care plan\" rené").Terms);
        string.Concat(marks.Whole("Audits of care plans, not plans of care: RENE\u0301.").Select(m => m.IsMarked ? $"[{m.Text}]" : m.Text))
            .ShouldBe("[Audits] of [care plans], not plans of care: [RENE\u0301].");
        var text = $"{string.Join(' ', Enumerable.Repeat("word", 100))} audit {string.Join(' ', Enumerable.Repeat("word", 100))}";
        var cut = marks.Passage(text, 60);
        cut.Sum(m => m.Text.Length).ShouldBeLessThan(70);
        cut.Single(m => m.IsMarked).Text.ShouldBe("audit");
        (cut[0].Text, cut[^1].Text).ShouldBe(("\u2026 ", " \u2026"));
    }

    [Fact]
    public void Passages_AreParagraphsUnderTheirHeadingWithoutMarkup()
    {
        var passages = Passages.Of("Before.\n\n## 3.1 **Quality**\n\nShort *one*.\n- a [link](http://x)\n\n| a | b |\n| --- | --- |\n| c | d |\n\n# 3.1 Quality\n\n" + new string('x', 2_500));
        passages.Select(p => (p.Heading, p.Anchor)).Distinct().ShouldBe([(null, null), ("3.1 Quality", "s-3-1-quality"), ("3.1 Quality", "s-3-1-quality-2")]);
        passages[0].Text.ShouldBe("Before.");
        passages[1].Text.ShouldBe("3.1 Quality Short *one*. a link a b c d");
        passages.Skip(2).Sum(p => p.Text.Length).ShouldBeGreaterThan(2_500);
        passages.ShouldAllBe(p => p.Text.Length <= 2_000);
    }
}
