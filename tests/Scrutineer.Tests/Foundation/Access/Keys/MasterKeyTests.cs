using System.Security.Cryptography;
using Scrutineer.Foundation.Access.Keys;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access.Keys;

public sealed class MasterKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scrutineer-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Open_WithoutASetting_KeepsAFileOnlyItsUserCanRead()
    {
        var text = MasterKey.Open(null, folder.FullName).Protect([1, 2, 3]);
        var file = folder.GetFiles().ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows()) file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        MasterKey.Open("", folder.FullName).Unprotect(text).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Unprotect_OfWhatWasAlteredOrEncryptedElsewhere_Throws()
    {
        var key = MasterKey.Open(Convert.ToBase64String(new byte[32]), folder.FullName);
        var other = MasterKey.Open(null, folder.FullName);
        var text = Convert.FromBase64String(key.Protect([1, 2, 3]));
        Should.Throw<CryptographicException>(() => other.Unprotect(Convert.ToBase64String(text)));
        text[^1] ^= 1;
        Should.Throw<CryptographicException>(() => key.Unprotect(Convert.ToBase64String(text)));
    }

    [Fact]
    public void Open_WithASettingThatIsNoKey_SaysWhichSetting() =>
        Should.Throw<InvalidOperationException>(() => MasterKey.Open("short", folder.FullName)).Message.ShouldContain("Keys__Master");
}
