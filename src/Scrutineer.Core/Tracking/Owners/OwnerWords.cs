using System.Text;
using System.Text.RegularExpressions;

namespace Scrutineer.Tracking.Owners;

/// <summary>Who a name of an addressee is likely to mean.</summary>
public enum OwnerSort
{
    /// <summary>Nobody can say by rule.</summary>
    Unknown,
    /// <summary>A cabinet member by portfolio.</summary>
    CabinetMember,
    /// <summary>A director or head of service by post.</summary>
    Officer,
    /// <summary>The board itself, its members or its officers.</summary>
    Board,
}

/// <summary>Names of those who are asked, compared and sorted (rule T22).</summary>
public static partial class OwnerWords
{
    /// <summary>Letters of a key; a longer name is a sentence, and compared by its beginning.</summary>
    public const int LongestKey = 200;

    /// <summary>A name longer than this is no post's title.</summary>
    private const int LongestTitle = 100;

    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal) { "the", "for", "of", "s", "councillor", "cllr" };

    /// <summary>The name without what papers write differently from one to the next: capitals, punctuation, small words.</summary>
    public static string KeyOf(string asWritten)
    {
        ArgumentNullException.ThrowIfNull(asWritten);
        var key = new StringBuilder();
        foreach (var word in Word().Matches(asWritten).Select(m => m.Value.ToLowerInvariant()).Where(w => !Unsaid.Contains(w)))
        {
            if (key.Length + word.Length + 1 > LongestKey) break;
            key.Append(key.Length > 0 ? " " : "").Append(word == "&" ? "and" : word);
        }

        return key.ToString();
    }

    public static OwnerSort SortOf(string asWritten)
    {
        ArgumentNullException.ThrowIfNull(asWritten);
        var name = asWritten.Trim();
        if (TheBoard().IsMatch(name)) return OwnerSort.Board;
        if (name.Length > LongestTitle) return OwnerSort.Unknown;
        if (CabinetMember().IsMatch(name)) return OwnerSort.CabinetMember;
        return Officer().IsMatch(name) ? OwnerSort.Officer : OwnerSort.Unknown;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+|&", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:the )?(?:(?:scrutiny )?(?:board|committee|panel)(?: members)?|members(?: of the (?:scrutiny )?(?:board|committee))?|(?:the )?chair|scrutiny (?:co-?ordinator|officer)|governance (?:officer|services)|democratic services|clerk)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TheBoard();

    [GeneratedRegex(@"^(?:the )?(?:deputy )?cabinet member\b.{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CabinetMember();

    [GeneratedRegex(@"^(?:the )?(?:(?:(?:assistant|deputy|executive|corporate|strategic|interim) )*director\b.{3,}|(?:strategic )?head of\b.{3,}|chief executive$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Officer();
}
