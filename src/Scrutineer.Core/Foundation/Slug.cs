using System.Globalization;
using System.Text;

namespace Scrutineer.Foundation;

/// <summary>The readable part of an address, made from a name.</summary>
public static class Slug
{
    /// <summary>Lower-case letters and digits joined by single hyphens, at most <paramref name="longest"/> characters, cut at a word; "record" where nothing is left.</summary>
    public static string Of(string name, int longest = 80)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > longest)
        {
            var cut = text.LastIndexOf('-', longest);
            text = text[..(cut > longest / 2 ? cut : longest)];
        }

        return text.Length == 0 ? "record" : text;
    }

    /// <summary>The first of name, name-2, name-3 … that is not yet taken.</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var slug = Of(name);
        if (!taken(slug)) return slug;
        for (var n = 2; ; n++)
            if (!taken($"{slug}-{n}")) return $"{slug}-{n}";
    }
}
