using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Finds sentences saying that what an earlier minute asked for was answered, as they stand under Matters Arising.</summary>
internal static partial class Closures
{
    public static List<PaperClosure> Of(string title, IReadOnlyList<TextBlock> narrative, MinuteStyle style)
    {
        var closures = new List<PaperClosure>();
        var arising = Title().IsMatch(title);
        foreach (var block in narrative)
        {
            arising |= Arising().IsMatch(block.Text);
            if (!arising || !MinuteReferences.MayBeIn(block.Text)) continue;
            foreach (var (sentence, _) in Wording.Sentences(block.Words))
            {
                if (!Answered.IsMatch(sentence)) continue;
                foreach (var found in MinuteReferences.In(sentence, style.Board, block.Line, style.Numbering))
                    if (found.Reference.Body is null) closures.Add(new PaperClosure(found.Reference.Citation, sentence) { Line = block.Line });
            }
        }
        return closures;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bminutes\b|\bmatters arising\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\bmatters arising\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arising();

    private static readonly Regex Answered = new(
        @"\b(?:had|has|have|was|were)\b(?: (?:now|since|also|all|subsequently|already|both|each))*(?: been)? (?:received|sent|circulated|provided|supplied|forwarded|issued|shared|given|written|answered|responded|replied|added|updated|completed|arranged|actioned|published|held|visited|emailed|e-mailed|contacted|made|met|included|informed|notified|raised|submitted|scheduled|resolved|addressed|done|distributed|tabled)\b",
        Options, TimeSpan.FromSeconds(1));
}
