using System.Globalization;
using System.Text;
using Scrutineer.Exchange.PublishedPapers.Import;

namespace Scrutineer.Cli.Papers;

/// <summary>One line on a terminal that says how far an import has come, how fast it goes and how long it will take; nothing where nobody watches.</summary>
internal sealed class ImportMeter(TextWriter error, TimeProvider time, bool watched, int width = 80) : IProgress<ImportProgress>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private const int BarWidth = 20;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);

    private readonly long start = time.GetTimestamp();
    private TimeSpan? shown;

    /// <summary>The meter of this process, on its own standard error where that is a terminal.</summary>
    public static ImportMeter On(TextWriter error)
    {
        var watched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return new ImportMeter(error, TimeProvider.System, watched, watched ? Math.Max(40, Console.WindowWidth) : 80);
    }

    public void Report(ImportProgress value)
    {
        if (!watched) return;
        var passed = time.GetElapsedTime(start);
        if (value.Done < value.Total && passed - shown < Often) return;
        shown = passed;
        var line = Line(value, passed);
        error.Write($"{ClearLine}{(line.Length < width ? line : line[..(width - 1)])}");
    }

    public void Dispose()
    {
        if (watched) error.Write(ClearLine);
    }

    /// <summary>"[#####---------------] 250 of 1,000, 25 a second, 30 s left: 2016-03-17-pack.md".</summary>
    private static string Line(ImportProgress value, TimeSpan passed)
    {
        if (value.Done >= value.Total) return value.File.Length == 0 ? "Counting what is held" : $"Finding what belongs together, {value.File}";
        var filled = (int)((long)BarWidth * value.Done / value.Total);
        var line = new StringBuilder($"[{new string('#', filled)}{new string('-', BarWidth - filled)}] ");
        line.Append(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0}");
        if (value.Done > 0 && passed > TimeSpan.FromSeconds(1))
        {
            var rate = value.Done / passed.TotalSeconds;
            line.Append(CultureInfo.InvariantCulture, $", {rate:N0} a second, {Left((value.Total - value.Done) / rate)} left");
        }

        return line.Append(": ").Append(Path.GetFileName(value.File)).ToString();
    }

    private static string Left(double seconds) => seconds < 90 ? $"{Math.Ceiling(seconds):0} s" : $"{Math.Ceiling(seconds / 60):0} min";
}
