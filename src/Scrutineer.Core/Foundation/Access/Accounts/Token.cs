using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>Keys that nobody can guess, and the hashes that are kept in their place.</summary>
public static class Token
{
    /// <summary>256 random bits, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
