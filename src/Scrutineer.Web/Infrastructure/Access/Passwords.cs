using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>How passwords are hashed: PBKDF2 with HMAC-SHA512, a salt each and 600,000 rounds. Older hashes are made anew when their owner signs in.</summary>
internal static class Passwords
{
    public const int Rounds = 600_000;

    public static PasswordHasher<Account> Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
}
