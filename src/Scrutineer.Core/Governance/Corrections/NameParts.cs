using System.Globalization;
using System.Text;

namespace Scrutineer.Governance.Corrections;

/// <summary>A printed name taken apart: first name or initials, and surname, in plain lower-case letters.</summary>
internal sealed record NameParts(string First, string Middle, string Surname)
{
    private const int ShortestForASlip = 5;

    public char Initial => First.Length > 0 ? First[0] : Surname.Length > 0 ? Surname[0] : ' ';

    public static NameParts Of(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => new("", "", ""),
            [var only] => new("", "", only),
            _ => new(words[0], string.Join(' ', words[1..^1]), words[^1]),
        };
    }

    /// <summary>Why the two may be one name; null where they are not alike enough.</summary>
    public string? LikenessTo(NameParts other)
    {
        if (First.Length == 0 || other.First.Length == 0 || Initial != other.Initial) return null;
        var firstNames = First == other.First || First.Length == 1 || other.First.Length == 1;
        if (!firstNames) return null;
        if (Surname == other.Surname)
            return First != other.First ? "the surname is the same, and one first name begins with the other\u2019s initial"
                : Middle != other.Middle && (Middle.Length == 0 || other.Middle.Length == 0) ? "the names differ only by a middle name or initial" : null;
        if (IsPartOf(Surname, other.Surname) || IsPartOf(other.Surname, Surname)) return "one surname is a part of the other\u2019s double name";
        return First == other.First && Math.Min(Surname.Length, other.Surname.Length) >= ShortestForASlip && IsOneSlip(Surname, other.Surname)
            ? "the surnames differ by one letter" : null;
    }

    /// <summary>The fuller name is the one to keep.</summary>
    public bool SaysMoreThan(NameParts other) => First.Length + Middle.Length + Surname.Length > other.First.Length + other.Middle.Length + other.Surname.Length;

    private static bool IsPartOf(string one, string of) => of.Contains('-', StringComparison.Ordinal) && of.Split('-').Contains(one);

    private static bool IsOneSlip(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at]) at++;
        return one.Length == other.Length ? one[(at + 1)..] == other[(at + 1)..]
            : one.Length > other.Length ? one[(at + 1)..] == other[at..] : one[at..] == other[(at + 1)..];
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetter(c)) plain.Append(char.ToLowerInvariant(c));
            else if (c is '-' or '\u2010' or '\u2011') plain.Append('-');
            else if (char.IsWhiteSpace(c) || c == '.') plain.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
        }

        return plain.ToString();
    }
}
