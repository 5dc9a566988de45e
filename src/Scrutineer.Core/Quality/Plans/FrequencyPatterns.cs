using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Plans;

/// <summary>The wordings by which plans say how often.</summary>
internal static partial class FrequencyPatterns
{
    private const string Number = @"\d{1,4}|once|twice|thrice|one|two|three|four|five|six|eight|ten|twelve";

    private const string MonthName = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    /// <summary>A number or its word; 1 for "a".</summary>
    public static int NumberOf(string word) => word.ToUpperInvariant() switch
    {
        "A" or "AN" or "ONE" or "ONCE" => 1,
        "TWO" or "TWICE" => 2,
        "THREE" or "THRICE" => 3,
        "FOUR" => 4,
        "FIVE" => 5,
        "SIX" => 6,
        "EIGHT" => 8,
        "TEN" => 10,
        "TWELVE" => 12,
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    /// <summary>The month that a word names, by its first three letters; null for another word.</summary>
    public static int? MonthOf(string word)
    {
        string[] names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
        return word.Length < 3 ? null : Array.IndexOf(names, word[..3].ToUpperInvariant()) is var at and >= 0 ? at + 1 : null;
    }

    [GeneratedRegex(@"\b(quarterly|(per|a|an|each|every|one)\s+quarter)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Quarter();

    [GeneratedRegex(@"(?<!bi-?\s?)\b(monthly|(per|a|each|every)\s+month)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Monthly();

    [GeneratedRegex(@"\bbi-?\s?(monthly|annual(ly)?|weekly)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex TwoMeanings();

    [GeneratedRegex($@"\b(?<n>{Number})[\s-]*week(ly|s)\b|\b(?<fortnight>fortnightly)\b|(?<!bi-?\s?)\b(?<week>weekly|(every|each|a|per)\s+week)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Weeks();

    [GeneratedRegex($@"\b(?<n>{Number})\s*x?\s*(?<thing>(?!a\b|an\b|per\b|each\b)[a-z]+\s+)?(times?\s+)?((per|a|each|every)\s+year|yearly|annually)\b|\b(?<once>annual(ly)?|yearly|(every|each)\s+year)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Yearly();

    [GeneratedRegex($@"\b(to\s+)?(commenc(e|ing)|start(ing)?|begin(ning)?)\s+(in|from)\s+(?<month>{MonthName})\b|\bfrom\s+(?<month>{MonthName})\b(\s+on(wards)?)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex From();

    [GeneratedRegex($@"\b(?<first>{MonthName})\b(?<more>(\s*(?<join>/|-|–|,|&|\band\b|\bto\b)\s*)(?<next>{MonthName})\b)*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Months();

    [GeneratedRegex($@"\b(?<n>{Number}|an?)\s*(?<by>x)?\s+(?!(times?|occasions?|week|month|year|quarter)\b)(?<thing>[a-z]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Things();

    [GeneratedRegex(@"\b(each|every)\s+(?!(year|month|quarter|week)\b)[a-z]+|^\s*each\b|\bper\s+(manager|person|officer|chair|worker|auditor)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Each();

    [GeneratedRegex(@"\b(?<schedule>(as\s+)?per\s+([a-z]+\s+)?schedule)\b|\b(?<required>as\s+required|as\s+needed|ad[\s-]?hoc)\b|\b(?<agreed>to\s+be\s+(agreed|confirmed)|number\s+tb[ac]|timescale\s+tb[ac])\b|\b(?<elsewhere>in\s+line\s+with\s+their\b|to\s+be\s+aligned\s+with)|\b(?<depends>where\s+[a-z]+\s+(are|is)\s+(identified|found|raised))\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex LeftOpen();

    [GeneratedRegex(@"\bat\s+least\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex AtLeast();
}
