using System.Security.Cryptography;

namespace Scrutineer.Foundation.Files;

/// <summary>Papers and uploads on disk, each under the SHA-256 of its content: the same file is kept once, and a changed byte shows.</summary>
public sealed class FileStore(string directory)
{
    internal string Directory { get; } = directory;

    /// <summary>Writes the content and returns its hash. The file is whole and on disk before this returns: the row naming it may then be committed.</summary>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var hash = HashOf(content.Span);
        await KeepAsync(content, hash, cancel);
        return hash;
    }

    /// <summary>The same for content whose hash is known.</summary>
    public async Task KeepAsync(ReadOnlyMemory<byte> content, string hash, CancellationToken cancel)
    {
        var path = PathOf(hash);
        if (File.Exists(path)) return;
        var folder = Path.GetDirectoryName(path)!;
        System.IO.Directory.CreateDirectory(folder);
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }

        Durably.Rename(partial, path, overwrite: true);
    }

    /// <summary>Keeps a copy of a file however large it is, and returns its hash.</summary>
    public async Task<string> KeepFileAsync(string source, CancellationToken cancel = default)
    {
        await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(from, cancel));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        from.Position = 0;
        await using (var to = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
        {
            await from.CopyToAsync(to, cancel);
            to.Flush(flushToDisk: true);
        }

        Durably.Rename(partial, path, overwrite: true);
        return hash;
    }

    /// <summary>Opens a kept file; null where it is missing from disk.</summary>
    public FileStream? Open(string hash) => File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    /// <summary>Overwrites a kept file and takes it away; nothing where it is gone already. No row may name it any more.</summary>
    internal void Shred(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            var zeros = new byte[1 << 16];
            for (var left = file.Length; left > 0; left -= zeros.Length) file.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
        Durably.FlushFolder(Path.GetDirectoryName(path)!);
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>True for a name that a kept file can have: the 64 lower-case hexadecimal digits of a SHA-256.</summary>
    public static bool IsHash(string name) => name is { Length: 64 } && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Where the file of this content lies, or would.</summary>
    internal string PathOf(string hash)
    {
        if (!IsHash(hash))
            throw new ArgumentException("A stored file is named by 64 hexadecimal digits.", nameof(hash));
        return Path.Combine(Directory, hash[..2], hash);
    }
}
