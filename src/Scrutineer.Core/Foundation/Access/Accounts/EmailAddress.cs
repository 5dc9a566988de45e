using System.Net.Mail;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>What an e-mail address must look like before mail goes to it.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    public static string? Fault(string? email)
    {
        var text = email?.Trim() ?? "";
        if (text.Length == 0) return "Enter an e-mail address";
        var reads = text.Length <= Longest && text.All(c => c > ' ' && c != '\u007f') && MailAddress.TryCreate(text, out var read) && read.Address == text && read.Host.Contains('.', StringComparison.Ordinal);
        return reads ? null : "Enter an e-mail address in the correct form, like name@example.com";
    }
}
