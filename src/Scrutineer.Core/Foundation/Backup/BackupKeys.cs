using System.Text.Json;
using System.Text.RegularExpressions;

namespace Scrutineer.Foundation.Backup;

/// <summary>The keys of an installation, kept apart from its backup in a file beside it (rule K3): whoever finds only the archive can forge no anchor and open no session.</summary>
internal static partial class BackupKeys
{
    private const long MostBytes = 1 << 20;

    public static string FileOf(string archive) => archive + ".keys";

    /// <summary>Writes the keys so that only this account may read them; nothing where there are none.</summary>
    public static void Write(string keysDirectory, string path)
    {
        if (!Directory.Exists(keysDirectory)) return;
        var keys = Directory.EnumerateFiles(keysDirectory).Where(f => Allowed().IsMatch(Path.GetFileName(f))).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        using var file = new FileStream(path, OnlyMine(FileMode.Create));
        JsonSerializer.Serialize(file, keys);
        file.Flush(flushToDisk: true);
    }

    /// <returns>False where there is no such file.</returns>
    /// <exception cref="RuleBrokenException">It is not a file of keys.</exception>
    public static bool Restore(string path, string keysDirectory)
    {
        if (!File.Exists(path)) return false;
        foreach (var (name, key) in Read(path))
        {
            if (!Allowed().IsMatch(name)) throw new RuleBrokenException($"{path} names a key that none of ours is called.");
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(keysDirectory);
            else Directory.CreateDirectory(keysDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var file = new FileStream(Path.Combine(keysDirectory, name), OnlyMine(FileMode.CreateNew));
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        return true;
    }

    private static Dictionary<string, byte[]> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new JsonException();
            return JsonSerializer.Deserialize<Dictionary<string, byte[]>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (JsonException)
        {
            throw new RuleBrokenException($"{path} is not the file of keys that a backup leaves beside its archive.");
        }
    }

    private static FileStreamOptions OnlyMine(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,99}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
