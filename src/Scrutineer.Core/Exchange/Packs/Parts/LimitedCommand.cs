using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>A program in a process of its own, held to limits, knowing nothing of this one's surroundings.</summary>
/// <param name="Program">Its name on the path.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Folder">Where it may keep what it needs for itself.</param>
internal sealed record LimitedCommand(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Address space in MiB; null for programs that reserve far more than they use.</summary>
    public int? Memory { get; init; }

    /// <summary>Seconds of one processor.</summary>
    public int ProcessorTime { get; init; } = 10;

    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest file that it may write, in MiB.</summary>
    public int LargestFile { get; init; } = 256;

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="RuleBrokenException">There is no such program.</exception>
    public async Task<LimitedAnswer> RunAsync(CancellationToken cancel)
    {
        using var process = Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        var (output, error) = (LimitedAsync(process.StandardOutput), LimitedAsync(process.StandardError));
        var stopped = false;
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        cancel.ThrowIfCancellationRequested();
        // 127: the shell found no such program.
        if (process.ExitCode == 127) throw new RuleBrokenException(NotInstalled());
        await Task.WhenAny(Task.WhenAll(output, error), Task.Delay(Patience, CancellationToken.None));
        return new LimitedAnswer(process.ExitCode, stopped, Answered(output) + Answered(error));
    }

    /// <summary>A helper that the program left behind may hold its output open; what it said by then is all there is.</summary>
    private static string Answered(Task<string> said) => said.IsCompletedSuccessfully ? said.Result : "";

    private Process Start()
    {
        var limits = new StringBuilder($"ulimit -c 0; ulimit -t {ProcessorTime}; ulimit -f {LargestFile * 2048L}; ");
        if (Memory is { } memory) limits.Append($"ulimit -v {memory * 1024L}; ");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{limits}exec \"$0\" \"$@\"", Program, .. Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", path), ("HOME", Folder), ("TMPDIR", Folder), ("LANG", "C.UTF-8"), ("TZ", "UTC") }) start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new RuleBrokenException(NotInstalled());
        }
    }

    private string NotInstalled() => Program switch
    {
        "soffice" => "Word and OpenDocument files are made into PDF by LibreOffice, which is not installed. To have it: sudo apt-get install libreoffice-writer-nogui",
        "chromium" => "The front sheet is printed by Chromium, which is not installed. To have it: sudo apt-get install chromium",
        _ => $"Packs need {Program}, which is not installed. To have it: sudo apt-get install {Program}",
    };

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    private static async Task<string> LimitedAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await reader.ReadAsync(buffer)) > 0;)
            if (text.Length < LongestAnswer) text.Append(buffer, 0, read);
        return text.ToString();
    }
}

/// <summary>How a program ended.</summary>
/// <param name="Code">Its exit code; above 128 a signal ended it.</param>
/// <param name="Late">It was stopped because it took too long.</param>
/// <param name="Said">What it said.</param>
internal sealed record LimitedAnswer(int Code, bool Late, string Said)
{
    /// <summary>A limit of time, memory or file size ended it: out of time, killed, file too large, or out of memory.</summary>
    public bool HitLimit => Late || Code is 152 or 137 or 153 or 134 or 139 || Said.Contains("bad_alloc", StringComparison.Ordinal) || Said.Contains("File too large", StringComparison.Ordinal);
}
