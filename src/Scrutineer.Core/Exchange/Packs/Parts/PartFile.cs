namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>A file that the agenda names, copied once from the folder of papers, so that what is checked is what is bound (rule N4).</summary>
internal static class PartFile
{
    /// <summary>The largest paper that is bound, in bytes.</summary>
    public const long Largest = 100L * 1024 * 1024;

    /// <exception cref="PartRefusedException">It is not a file inside the folder, is empty or too large.</exception>
    public static async Task CopyAsync(string folder, string name, string copy, CancellationToken cancel)
    {
        try
        {
            var path = Inside(folder, name);
            await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, useAsync: true);
            await using var target = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, useAsync: true);
            var (buffer, total) = (new byte[81_920], 0L);
            for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
            {
                if ((total += read) > Largest) throw TooLarge(total);
                await target.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PartRefusedException($"could not be read: {problem.Message}");
        }
    }

    /// <summary>No way out of the folder: neither by the name nor by a link on the way.</summary>
    private static string Inside(string folder, string name)
    {
        var steps = name.Split('/');
        if (Path.IsPathRooted(name) || name.Contains('\\', StringComparison.Ordinal) || steps.Any(s => s is "" or "." or ".." || s.Any(char.IsControl)))
            throw new PartRefusedException("is not a name inside the folder of papers. Put the file there and name it as it is called there.");
        var path = folder;
        foreach (var step in steps)
        {
            path = Path.Combine(path, step);
            if (new FileInfo(path).LinkTarget is not null) throw new PartRefusedException("is or goes through a link, and links are not followed. Put the file itself into the folder of papers.");
        }

        var file = new FileInfo(path);
        if (Directory.Exists(path)) throw new PartRefusedException("is a folder, not a file.");
        if (!file.Exists) throw new PartRefusedException("is not there.");
        if (file.Length == 0) throw new PartRefusedException("is empty.");
        return file.Length <= Largest ? path : throw TooLarge(file.Length);
    }

    private static PartRefusedException TooLarge(long bytes) =>
        new($"has {bytes / (1024 * 1024):N0} MiB; papers of up to {Largest / (1024 * 1024)} MiB are bound. Scan it at 200 points an inch in grey, or split it.");
}
