using System.Diagnostics;

namespace Scrutineer.Cli;

/// <summary>One line on a terminal that says what long work is at, from its third second on; nothing where nobody watches.</summary>
internal sealed class WorkMeter(TextWriter error) : IProgress<string>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromMilliseconds(100);
    private readonly bool watched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan last;

    public void Report(string value)
    {
        if (!watched || clock.Elapsed < Silence || clock.Elapsed - last < Pause) return;
        last = clock.Elapsed;
        error.Write($"{ClearLine}{value}");
    }

    public void Dispose()
    {
        if (watched && last > TimeSpan.Zero) error.Write(ClearLine);
    }
}
