using Scrutineer.Foundation.Access.Accounts;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("", "Enter a password")]
    [InlineData("seven77", "Password must be 8 characters or more")]
    [InlineData("password1", "common passwords")]
    [InlineData("Qwertyuiop", "common passwords")]
    [InlineData("LIVERPOOL1", "common passwords")]
    [InlineData("rowan.teal@example.org", "your own name")]
    [InlineData("rowan.teal", "your own name")]
    [InlineData("Rowan Teal", "your own name")]
    public void Password_ThatIsEasyToGuess_IsRefusedWithASentence(string password, string sentence) =>
        PasswordRules.ReasonsNotToUse(password, "rowan.teal@example.org", "Rowan Teal").ShouldHaveSingleItem().ShouldContain(sentence);

    [Theory]
    [InlineData("tidewrack")]
    [InlineData("        ")]
    [InlineData("пароль-и-море")]
    [InlineData("aaaabbbbccccdddd")]
    public void Password_OfAnyCharacters_IsTaken(string password) =>
        PasswordRules.ReasonsNotToUse(password, "rowan.teal@example.org", "Rowan Teal").ShouldBeEmpty();

    [Fact]
    public void Password_BeyondTheLongest_IsRefused()
    {
        PasswordRules.ReasonsNotToUse(new string('å', 200), "a@example.org", "A").ShouldBeEmpty();
        PasswordRules.ReasonsNotToUse(new string('å', 201), "a@example.org", "A").ShouldHaveSingleItem();
    }

    [Fact]
    public void CommonPasswords_AreSomeThousands() => PasswordRules.CommonCount.ShouldBeGreaterThan(3_000);
}
