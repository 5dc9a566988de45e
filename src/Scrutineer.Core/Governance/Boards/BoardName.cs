using System.Text.RegularExpressions;
using Scrutineer.Foundation;

namespace Scrutineer.Governance.Boards;

/// <summary>When two printed names mean one body. Papers leave out a board's number in brackets: "… Board" and "… Board (2)" are one unless both number differently.</summary>
public static partial class BoardName
{
    public static bool Same(string one, string other)
    {
        var (a, b) = (Number(one), Number(other));
        return Key(one) == Key(other) && (a is null || b is null || a == b);
    }

    /// <summary>True where the name carries its number.</summary>
    public static bool IsNumbered(string name) => Number(name) is not null;

    private static string? Number(string name) => BracketedNumber().Match(name) is { Success: true } m ? m.Groups["number"].Value : null;

    private static string Key(string name)
    {
        var slug = Slug.Of(BracketedNumber().Replace(name, ""), 200);
        return slug.StartsWith("the-", StringComparison.Ordinal) ? slug[4..] : slug;
    }

    [GeneratedRegex(@"\((?<number>\d{1,3})\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BracketedNumber();
}
