using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Scrutineer.Foundation.Files;

/// <summary>Papers and uploads on disk, each under the SHA-256 of its content: the same file is kept once, and a changed byte shows.</summary>
public sealed class FileStore(string directory)
{
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
        Directory.CreateDirectory(folder);
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
        FlushFolder(folder);
    }

    /// <summary>Opens a kept file; null where it is missing from disk.</summary>
    public FileStream? Open(string hash) => File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string PathOf(string hash)
    {
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("A stored file is named by 64 hexadecimal digits.", nameof(hash));
        return Path.Combine(directory, hash[..2], hash);
    }

    /// <summary>A rename is only on disk once its folder is: .NET has no call for that, so the system's own is used where there is one.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = NativeMethods.Open(folder, 0);
        if (handle < 0) return;
        _ = NativeMethods.FSync(handle);
        _ = NativeMethods.Close(handle);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int FSync(int handle);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
