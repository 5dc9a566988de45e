using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Finds what a minute asks for: in its decisions, and in the narrative where nothing was resolved on it.</summary>
internal static partial class Asks
{
    private const double SameAsk = 0.8;

    public static IReadOnlyList<PaperAsk> Of(IReadOnlyList<TextBlock> narrative, IReadOnlyList<PaperDecision> decisions)
    {
        var resolved = decisions.SelectMany(InDecision).ToList();
        var told = ActionLine.Listed(narrative).Concat(narrative.Where(b => !b.First.IsRow && b.First.Heading == 0).SelectMany(InNarrative))
            .Where(told => !decisions.Any(d => Wording.Likeness(Bare(told.Text), d.Text) >= SameAsk && Covers(d.Text, told.Text)));
        return [.. told.Concat(resolved).DistinctBy(a => (a.Kind, Wording.Fold(a.Text)))];
    }

    private static IEnumerable<PaperAsk> InDecision(PaperDecision decision)
    {
        if (decision.Lead is { } lead && Leads().IsMatch(lead))
        {
            var whole = $"{lead} {decision.Text}";
            yield return new PaperAsk(AskKinds.Of(whole) ?? AskKind.Action, whole, Addressees.Of(whole), decision.Ordinal) { Line = decision.Line };
            yield break;
        }
        foreach (var clause in AskClauses.Of(decision.Text))
            if (AskKinds.Of(clause) is { } kind)
                yield return new PaperAsk(kind, clause, Addressees.Of(clause), decision.Ordinal) { Line = decision.Line };
    }

    /// <summary>Outside RESOLVED only what is plainly asked counts: "requested that officers ...", "a briefing be arranged".</summary>
    private static IEnumerable<PaperAsk> InNarrative(TextBlock block)
    {
        if (ActionLine.Of(block) is { } action)
        {
            yield return action;
            yield break;
        }
        if (!MayAsk.IsMatch(block.Text)) yield break;
        foreach (var (sentence, _) in Wording.Sentences(block.Words))
        {
            if (!MayAsk.IsMatch(sentence)) continue;
            foreach (var clause in AskClauses.Of(sentence))
                if (Requested.IsMatch(clause) && !Reported.IsMatch(clause))
                    yield return new PaperAsk(AskKinds.Of(clause) ?? AskKind.Action, WithoutReference(clause), Addressees.Of(clause), null) { Line = block.Line };
        }
    }

    private static bool Covers(string decision, string told)
    {
        var words = Wording.Words(Bare(told));
        return words.Count > 0 && words.Count(Wording.Words(decision).Contains) >= SameAsk * words.Count;
    }

    private static string Bare(string text) => AskingWords().Replace(text, "");

    private static string WithoutReference(string clause) => LeadingReference().Replace(clause, "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex MayAsk = new(@"\brequested|\basked|\bagreed|\bundertook|\bsought|\brecommended| be (?:\p{L}+ly )?(?:arranged|circulated|provided|invited|sent|added|reported|scheduled|contacted|organised|forwarded|supplied|submitted)", Options, TimeSpan.FromSeconds(1));

    /// <summary>A lead that asks makes an ask of every item under it.</summary>
    [GeneratedRegex(@"\b(?:recommend|request|ask|invite|instruct|urge)(?:s|d|ed)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leads();

    private const string Body = @"(?:(?:board|committee|panel|members|chair|they|group|councillor \p{L}+(?: \p{L}+)?)(?: \([0-9]\))?|it was)";

    private static readonly Regex Requested = new(
        @"(?:^|\b" + Body + @" )(?:also |further |then )?(?:requested (?!by\b)|asked (?:for (?!clarification|assurance)|that |officers |the (?:[\p{L}'’]+ ){1,8}to )|sought (?:further information|an update))"
        + @"|\b(?:officers?|director[^,.]{0,60}?|chair|head of [^,.]{0,40}?|cabinet member[^,.]{0,60}?|" + Body + @") (?:agreed|undertook) to (?!differ)\p{L}+|" + Body + @" (?:also )?recommended (?:that|to)\b"
        + @"|(?<!\b(?:to|would|will|could|should|must|may|can|might|not|cannot|also|shall|then|only|now) )\bbe (?:\p{L}+ly )?(?:arranged|circulated|provided|invited|sent|added|reported|scheduled|contacted|organised|forwarded|supplied|submitted)\b",
        Options, TimeSpan.FromSeconds(1));

    /// <summary>Requests told of another time or made by somebody else ask nothing now.</summary>
    private static readonly Regex Reported = new(@"\b(?:had|has|have|previously|was|were) (?:been )?(?:requested|asked|agreed)\b|\brequested by\b|\b(?:needed|continue|likely|due|able) to be\b|\b(?:noted|advised|informed|reported) that .{0,60}\b(?:would|will) be\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?:the|scrutiny|board|committee|members|requested|asked|agreed|that|for)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AskingWords();

    [GeneratedRegex(@"^further to (?:minutes? )?(?:[0-9]{1,4}\s?/\s?[0-9]{2}(?:,| and)?\s*)+(?:['‘][^'’]{1,100}['’],? )?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingReference();
}
