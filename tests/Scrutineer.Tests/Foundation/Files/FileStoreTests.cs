using Scrutineer.Foundation.Files;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-files").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Keep_TheSameContentTwice_KeepsOneFileThatReadsTheSame()
    {
        var store = new FileStore(folder);
        var first = await store.KeepAsync("minutes"u8.ToArray());
        var second = await store.KeepAsync("minutes"u8.ToArray());
        second.ShouldBe(first);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
        using var reader = new StreamReader(store.Open(first)!);
        (await reader.ReadToEndAsync()).ShouldBe("minutes");
    }

    [Fact]
    public void Open_OfAFileNotKept_IsNull() => new FileStore(folder).Open(new string('0', 64)).ShouldBeNull();

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public void Open_OfANameThatIsNoHash_IsRefused(string name) =>
        Should.Throw<ArgumentException>(() => new FileStore(folder).Open(name));
}
