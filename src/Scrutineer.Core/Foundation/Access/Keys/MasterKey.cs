using System.Security.Cryptography;
using System.Text;

namespace Scrutineer.Foundation.Access.Keys;

/// <summary>The key that encrypts the keys in the database: the setting <c>Keys__Master</c> (32 bytes in base64), else a file of the data directory
/// that only the program's own user can read. Without it sessions, mail waiting to be sent and authenticators are lost, so it is kept apart from backups.</summary>
public sealed class MasterKey
{
    private const int Size = 32, NonceSize = 12, TagSize = 16;
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <param name="setting">The setting's value; null or empty where there is none.</param>
    public static MasterKey Open(string? setting, string directory) => new(string.IsNullOrWhiteSpace(setting) ? FromFile(Path.Combine(directory, "master.key")) : Decode(setting, "Keys__Master"));

    /// <summary>The text encrypted and bound to what it is for.</summary>
    public string Protect(byte[] plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var sealedText = new byte[NonceSize + TagSize + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(NonceSize + TagSize), sealedText.AsSpan(NonceSize, TagSize));
        return Convert.ToBase64String(sealedText);
    }

    /// <exception cref="CryptographicException">It was encrypted under another key, or altered.</exception>
    public byte[] Unprotect(string text)
    {
        var sealedText = Convert.FromBase64String(text).AsSpan();
        var plain = new byte[sealedText.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealedText[..NonceSize], sealedText[(NonceSize + TagSize)..], sealedText.Slice(NonceSize, TagSize), plain);
        return plain;
    }

    /// <summary>A key of its own for one purpose; without this key nobody can make it again.</summary>
    public byte[] Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        return HKDF.Expand(HashAlgorithmName.SHA256, key, Size, Encoding.UTF8.GetBytes(purpose));
    }

    private static byte[] FromFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) Write(path);
        return Decode(File.ReadAllText(path).Trim(), path);
    }

    /// <summary>Two starts at once must agree: whoever comes second finds the first one's file.</summary>
    private static void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static byte[] Decode(string text, string where)
    {
        var bytes = new byte[Size + 1];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != Size)
            throw new InvalidOperationException($"{where} does not hold a key of {Size} bytes in base64.");
        return bytes[..Size];
    }
}
