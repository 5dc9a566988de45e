using System.Security.Cryptography;
using System.Text;

namespace Scrutineer.Tests.Web.Canaries;

/// <summary>A word that nobody writes, put in one private place: wherever it turns up, it was let out.</summary>
/// <param name="Where">The place: "Paper.Text, exempt".</param>
/// <param name="Opens">The permission by which somebody may see it, whatever their scope; null where a scope decides.</param>
internal sealed record Canary(string Word, string Where, string? Opens)
{
    /// <summary>How every canary begins, so that one look at an answer finds any of them, whole or cut short.</summary>
    public const string Mark = "qzkxv";

    /// <summary>A word of the same kind that was put nowhere.</summary>
    public const string Control = Mark + "nowherexw";

    /// <summary>The same word for the same place: letters only, in small, as slugs and indexes leave them.</summary>
    public static Canary At(string where, string? opens = null)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(where));
        // So long that no key or token is one by chance.
        return new(Mark + string.Concat(hash.Take(9).Select(b => (char)('a' + b % 26))), where, opens);
    }
}
