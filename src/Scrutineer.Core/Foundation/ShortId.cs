namespace Scrutineer.Foundation;

/// <summary>Identities as a person types them: the last eight hexadecimal digits, since the first tell only the time.</summary>
public static class ShortId
{
    private const int Digits = 8;

    public static string Of(Guid id) => id.ToString("N")[^Digits..];

    /// <summary>True where what was typed is the identity or at least its last six digits.</summary>
    public static bool Matches(Guid id, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var plain = typed.Trim().Replace("-", "", StringComparison.Ordinal);
        return plain.Length >= 6 && id.ToString("N").EndsWith(plain, StringComparison.OrdinalIgnoreCase);
    }
}
