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

    /// <summary>Opens a file that nobody else may have open, waiting for whoever has it.</summary>
    public static FileStream OpenAlone(string path, TimeSpan patience)
    {
        var last = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException) && DateTime.UtcNow < last)
            {
                Thread.Sleep(20);
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

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
