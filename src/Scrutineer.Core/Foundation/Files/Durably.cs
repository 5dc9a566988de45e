using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Scrutineer.Foundation.Files;

/// <summary>Changes of files that hold through a power cut.</summary>
internal static class Durably
{
    /// <summary>Gives a written file its name at once; on disk when this returns.</summary>
    /// <exception cref="IOException">The name is taken and may not be overwritten.</exception>
    public static void Rename(string from, string to, bool overwrite = false)
    {
        File.Move(from, to, overwrite);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    /// <summary>A rename is only on disk once its folder is: .NET has no call for that, so the system's own is used where there is one.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = NativeMethods.Open(folder, 0);
        if (handle < 0) return;
        _ = NativeMethods.FSync(handle);
        _ = NativeMethods.Close(handle);
    }

    /// <summary>Puts everything under a folder on disk, names and contents.</summary>
    public static void FlushTree(string folder)
    {
        if (OperatingSystem.IsLinux() && FlushFileSystemOf(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }

        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)) FlushFolder(inner);
        FlushFolder(folder);
    }

    /// <summary>One call for thousands of files, where flushing each costs the disk a wait for each.</summary>
    private static bool FlushFileSystemOf(string folder)
    {
        var handle = NativeMethods.Open(folder, 0);
        if (handle < 0) return false;
        var flushed = NativeMethods.SyncFS(handle) == 0;
        _ = NativeMethods.Close(handle);
        return flushed;
    }

    /// <summary>Opens a file that nobody else may have open, waiting for whoever has it.</summary>
    /// <exception cref="IOException">Somebody else still had it when patience ended.</exception>
    public static async Task<FileStream> OpenAloneAsync(string path, TimeSpan patience, CancellationToken cancel)
    {
        // Counted, not read off the clock, which may be set while we wait.
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException) && Stopwatch.GetElapsedTime(began) < patience)
            {
                await Task.Delay(20, cancel);
            }
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int FSync(int handle);

        [DllImport("libc", EntryPoint = "syncfs")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int SyncFS(int handle);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
