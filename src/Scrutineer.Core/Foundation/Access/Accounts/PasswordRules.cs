using System.Collections.Frozen;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>What a password must be: long enough, not among the common ones, not the owner's own name. Nothing is asked of its characters (rule A7).</summary>
public static class PasswordRules
{
    public const int Shortest = 8;

    /// <summary>Longer ones would only make the server work.</summary>
    public const int Longest = 200;

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>How many common passwords are refused.</summary>
    public static int CommonCount => Common.Count;

    /// <summary>Why a password cannot be used, in sentences; empty when it can.</summary>
    public static IEnumerable<string> ReasonsNotToUse(string? password, string email, string name)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrEmpty(password)) yield return "Enter a password";
        else if (password.Length < Shortest) yield return $"Password must be {Shortest} characters or more";
        else if (password.Length > Longest) yield return $"Password must be {Longest} characters or fewer";
        else if (Common.Contains(password.ToUpperInvariant())) yield return "Choose a password that is harder to guess: this one is on lists of common passwords";
        else if (IsOwn(password, email, name)) yield return "Choose a password that is harder to guess: this one is your own name or address";
    }

    private static bool IsOwn(string password, string email, string name) =>
        string.Equals(password, email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password, email.Split('@')[0], StringComparison.OrdinalIgnoreCase)
        || string.Equals(password.Replace(" ", "", StringComparison.Ordinal), name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Scrutineer.Foundation.Access.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.ToUpperInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
