using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking.Search;

/// <summary>A word looked for, or several that must stand together.</summary>
public sealed record SearchTerm(IReadOnlyList<string> Words)
{
    public bool IsPhrase => Words.Count > 1;
}

/// <summary>What a reader typed, as search understands it (rules S2 and S3). Nothing typed is an error: what cannot be used is left out, in a sentence.</summary>
public sealed partial class SearchQuery
{
    /// <summary>Letters beyond which the rest is left out.</summary>
    public const int LongestText = 200;

    /// <summary>Words and phrases beyond which the rest is left out.</summary>
    public const int MostTerms = 10;

    private SearchQuery(string typed, IReadOnlyList<SearchTerm> terms, IReadOnlyList<string> leftOut) => (Typed, Terms, LeftOut) = (typed, terms, leftOut);

    /// <summary>As typed, without letters that cannot be seen.</summary>
    public string Typed { get; }

    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>A sentence for each thing that was left out.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>True where words were typed but each is too common to look for.</summary>
    public bool IsOnlyCommonWords => Terms.Count == 0 && Words.In(Typed).Any();

    /// <summary>"63/15" where the whole of it is a minute's citation (rule C6): 63/15, 63-15, "minute no. 63/15". A municipal year in full is none.</summary>
    public string? Citation => CitationWritten().Match(Typed) is { Success: true } found && !IsFullYear(found) ? $"{found.Groups["number"]}/{found.Groups["year"]}" : null;

    public static SearchQuery Read(string? text)
    {
        var leftOut = new List<string>();
        var typed = Clean(text ?? "", leftOut);
        var terms = TermsOf(typed).DistinctBy(t => string.Join(' ', t.Words)).ToList();
        if (terms.Count > MostTerms) leftOut.Add($"Only the first {MostTerms} words and phrases were looked for.");
        return new SearchQuery(typed, [.. terms.Take(MostTerms)], leftOut);
    }

    private static string Clean(string text, List<string> leftOut)
    {
        if (text.Length > LongestText)
        {
            leftOut.Add($"The search was longer than {LongestText} letters; the rest was left out.");
            text = text[..LongestText];
        }

        var seen = text.EnumerateRunes().Where(r => r != System.Text.Rune.ReplacementChar).Select(r => System.Text.Rune.IsControl(r) ? " " : r.ToString());
        return string.Join(' ', string.Concat(seen).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<SearchTerm> TermsOf(string typed)
    {
        var pieces = typed.Replace('\u201c', '"').Replace('\u201d', '"').Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // What stands after a last, lonely quotation mark is no phrase.
            var isPhrase = i % 2 == 1 && i < pieces.Length - 1;
            foreach (var chunk in isPhrase ? [pieces[i]] : pieces[i].Split(' '))
                if (Term(chunk) is { } term) yield return term;
        }
    }

    /// <summary>Words joined without a space ("re-referral", "63/15") are looked for together.</summary>
    private static SearchTerm? Term(string chunk)
    {
        List<string> words = [.. Words.In(chunk).Select(w => w.Folded)];
        if (words is [_, "s"]) words.RemoveAt(1);
        return words.Count == 0 || words.All(Words.IsCommon) ? null : new SearchTerm(words);
    }

    private static bool IsFullYear(Match found) =>
        found.Groups["number"].Length == 4 && MunicipalYear.TryParse($"{found.Groups["number"]}/{found.Groups["year"]}", out _);

    [GeneratedRegex("""^'?(?:minutes? |min\.? )?(?:no\.? |number )?(?<number>\d{1,4}[a-z]?) ?[/\-\u2013] ?(?<year>\d{2})'?\z""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CitationWritten();
}
