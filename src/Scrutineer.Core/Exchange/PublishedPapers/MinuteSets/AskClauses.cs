using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Cuts a resolution into the clauses that each say one thing: one text may note, ask and ask again.</summary>
internal static partial class AskClauses
{
    public static IEnumerable<string> Of(string text)
    {
        foreach (var (sentence, _) in Wording.Sentences(text))
            foreach (var clause in Cut(sentence)) yield return Tidy(clause);
    }

    private static IEnumerable<string> Cut(string sentence)
    {
        var start = 0;
        var joints = Joint().Matches(sentence);
        for (var i = 0; i < joints.Count; i++)
        {
            var joint = joints[i];
            var next = i + 1 < joints.Count ? joints[i + 1].Index : sentence.Length;
            var left = sentence[start..joint.Index];
            if (!Opens(left, sentence[(joint.Index + joint.Length)..], sentence[(joint.Index + joint.Length)..next], joint.Value.Contains("and", StringComparison.OrdinalIgnoreCase) || joint.Value.Contains(';', StringComparison.Ordinal))) continue;
            yield return left;
            start = joint.Index + joint.Length;
        }
        yield return sentence[start..];
    }

    private static bool Opens(string left, string right, string piece, bool joined)
    {
        if (InsideName(left, right) || (AsksAgain().IsMatch(right) && Letter().IsMatch(left))) return false;
        if (That().IsMatch(right)) return joined || SaysSomething(left);
        if (!SaysSomething(left)) return false;
        return Opening.IsMatch(right) || (Passive.IsMatch(piece) && !StartsWithVerb().IsMatch(piece));
    }

    /// <summary>"Head of Fostering and Permanence" is one name.</summary>
    private static bool InsideName(string left, string right)
    {
        var word = left.AsSpan()[(left.LastIndexOf(' ') + 1)..].TrimStart('(');
        return word.Length > 0 && right.Length > 0 && char.IsUpper(word[0]) && char.IsUpper(right[0]) && !Starter().IsMatch(right);
    }

    private static bool SaysSomething(string left) => Passive.IsMatch(left) || Verb().IsMatch(left);

    private static string Tidy(string clause) => LeadingThat().Replace(clause.Trim(' ', ',', ';'), "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Deeds = "request|ask|recommend|note|endorse|approve|agree|commend|support|thank|welcome|write|invite|receive|seek|refer|accept|instruct|urge|congratulate|require|acknowledge|recognise";

    [GeneratedRegex(@";\s*(?:and\s+)?|,?\s+and\s+(?:also\s+)?|,\s+(?=that\b|request|ask)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:The|That|An?|Officers|Members|Councillor)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Starter();

    [GeneratedRegex(@"^that\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex That();

    private static readonly Regex Opening = new(@"^(?:(?:also|further|formally|to)\s+)*(?:" + Deeds + @")(?:s|d|ed|es)?\b(?! (?:and|or)\b)|^(?:the )?(?:(?:scrutiny )?(?:board|committee|panel)|members|chair)\b(?: (?:also|further))? (?:would|requests?|requested|asks?|asked|recommends?|agreed?)\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:also |further )?(?:request|ask|seek)(?:s|ed|ing)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsksAgain();

    [GeneratedRegex(@"\b(?:write|writes|written|writing|letter)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();

    private static readonly Regex Passive = new(@"\bbe (?:[\p{L}]+ly |also |then |further )*(?:\p{L}{2,}ed|sent|kept|held|given|made|put|written|brought|sought|taken|set up|undertaken|shown|drawn)\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?:" + Deeds + @")(?:s|d|ed|es)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:to|in|for|with|by|on|at|from)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsWithVerb();

    [GeneratedRegex(@"^that\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingThat();
}
