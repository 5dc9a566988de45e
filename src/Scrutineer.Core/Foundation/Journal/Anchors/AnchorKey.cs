using System.Security.Cryptography;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Foundation.Journal.Anchors;

/// <summary>The secret that anchors are sealed with. It lies outside the database, so whoever can only write the database cannot forge an anchor.</summary>
internal static class AnchorKey
{
    public const string FileName = "journal-anchor.key";
    private const int Bytes = 32;

    /// <summary>The key; null where there is none or it is no key.</summary>
    public static byte[]? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        var text = File.ReadAllText(path).Trim();
        return text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }

    /// <summary>Makes a key that only this account may read. Of two that make one at once, the first wins and both use it.</summary>
    public static byte[] Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var partial = Path.Combine(folder, $"{FileName}.{Guid.NewGuid():N}.part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(partial, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            Durably.Rename(partial, Path.Combine(folder, FileName));
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, FileName)))
        {
            File.Delete(partial);
        }

        return Read(folder) ?? throw new IOException($"The key of the anchors ({FileName}) cannot be read.");
    }
}
